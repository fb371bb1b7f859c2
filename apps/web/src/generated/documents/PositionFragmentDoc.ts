import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { PositionFragment } from '../graphql.js';
import { fragmentPosition } from './fragmentPosition.js';

export const PositionFragmentDoc = {"kind":"Document","definitions":[fragmentPosition]} as unknown as DocumentNode<PositionFragment, unknown>;
