import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { SafetyEnteredFragment } from '../graphql.js';
import { fragmentSafetyEntered } from './fragmentSafetyEntered.js';
import { fragmentNamed } from './fragmentNamed.js';

export const SafetyEnteredFragmentDoc = {"kind":"Document","definitions":[fragmentSafetyEntered,fragmentNamed]} as unknown as DocumentNode<SafetyEnteredFragment, unknown>;
