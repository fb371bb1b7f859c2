import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { QuorumStateFragment } from '../graphql.js';
import { fragmentQuorumState } from './fragmentQuorumState.js';
import { fragmentNamed } from './fragmentNamed.js';

export const QuorumStateFragmentDoc = {"kind":"Document","definitions":[fragmentQuorumState,fragmentNamed]} as unknown as DocumentNode<QuorumStateFragment, unknown>;
