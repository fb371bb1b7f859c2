import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { AnchorPlaceFragment } from '../graphql.js';
import { fragmentAnchorPlace } from './fragmentAnchorPlace.js';

export const AnchorPlaceFragmentDoc = {"kind":"Document","definitions":[fragmentAnchorPlace]} as unknown as DocumentNode<AnchorPlaceFragment, unknown>;
