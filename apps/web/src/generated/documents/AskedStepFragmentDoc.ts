import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { AskedStepFragment } from '../graphql.js';
import { fragmentAskedStep } from './fragmentAskedStep.js';
import { fragmentNamed } from './fragmentNamed.js';

export const AskedStepFragmentDoc = {"kind":"Document","definitions":[fragmentAskedStep,fragmentNamed]} as unknown as DocumentNode<AskedStepFragment, unknown>;
