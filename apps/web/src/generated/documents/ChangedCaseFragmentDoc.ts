import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { ChangedCaseFragment } from '../graphql.js';
import { fragmentChangedCase } from './fragmentChangedCase.js';
import { fragmentPosition } from './fragmentPosition.js';

export const ChangedCaseFragmentDoc = {"kind":"Document","definitions":[fragmentChangedCase,fragmentPosition]} as unknown as DocumentNode<ChangedCaseFragment, unknown>;
