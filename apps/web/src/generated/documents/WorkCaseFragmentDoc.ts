import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { WorkCaseFragment } from '../graphql.js';
import { fragmentWorkCase } from './fragmentWorkCase.js';
import { fragmentPosition } from './fragmentPosition.js';

export const WorkCaseFragmentDoc = {"kind":"Document","definitions":[fragmentWorkCase,fragmentPosition]} as unknown as DocumentNode<WorkCaseFragment, unknown>;
