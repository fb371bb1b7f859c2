import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { WorklistRowFragment } from '../graphql.js';
import { fragmentWorklistRow } from './fragmentWorklistRow.js';

export const WorklistRowFragmentDoc = {"kind":"Document","definitions":[fragmentWorklistRow]} as unknown as DocumentNode<WorklistRowFragment, unknown>;
