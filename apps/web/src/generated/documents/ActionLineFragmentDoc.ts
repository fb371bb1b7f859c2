import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { ActionLineFragment } from '../graphql.js';
import { fragmentActionLine } from './fragmentActionLine.js';
import { fragmentNamed } from './fragmentNamed.js';

export const ActionLineFragmentDoc = {"kind":"Document","definitions":[fragmentActionLine,fragmentNamed]} as unknown as DocumentNode<ActionLineFragment, unknown>;
