import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { NamedFragment } from '../graphql.js';
import { fragmentNamed } from './fragmentNamed.js';

export const NamedFragmentDoc = {"kind":"Document","definitions":[fragmentNamed]} as unknown as DocumentNode<NamedFragment, unknown>;
