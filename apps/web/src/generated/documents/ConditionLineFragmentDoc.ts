import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { ConditionLineFragment } from '../graphql.js';
import { fragmentConditionLine } from './fragmentConditionLine.js';
import { fragmentNamed } from './fragmentNamed.js';

export const ConditionLineFragmentDoc = {"kind":"Document","definitions":[fragmentConditionLine,fragmentNamed]} as unknown as DocumentNode<ConditionLineFragment, unknown>;
