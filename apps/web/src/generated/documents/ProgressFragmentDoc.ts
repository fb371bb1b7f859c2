import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { ProgressFragment } from '../graphql.js';
import { fragmentProgress } from './fragmentProgress.js';

export const ProgressFragmentDoc = {"kind":"Document","definitions":[fragmentProgress]} as unknown as DocumentNode<ProgressFragment, unknown>;
