import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { SuspendedFragment } from '../graphql.js';
import { fragmentSuspended } from './fragmentSuspended.js';
import { fragmentNamed } from './fragmentNamed.js';

export const SuspendedFragmentDoc = {"kind":"Document","definitions":[fragmentSuspended,fragmentNamed]} as unknown as DocumentNode<SuspendedFragment, unknown>;
