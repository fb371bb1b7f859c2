import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { WorklistRowFragment } from '../graphql.js';
import { fragmentWorklistRow } from './fragmentWorklistRow.js';
import { fragmentWorklistLine } from './fragmentWorklistLine.js';

export const WorklistRowFragmentDoc = {"kind":"Document","definitions":[fragmentWorklistRow,fragmentWorklistLine]} as unknown as DocumentNode<WorklistRowFragment, unknown>;
