import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { WorklistLineFragment } from '../graphql.js';
import { fragmentWorklistLine } from './fragmentWorklistLine.js';

export const WorklistLineFragmentDoc = {"kind":"Document","definitions":[fragmentWorklistLine]} as unknown as DocumentNode<WorklistLineFragment, unknown>;
