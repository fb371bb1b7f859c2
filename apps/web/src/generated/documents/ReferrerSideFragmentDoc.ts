import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { ReferrerSideFragment } from '../graphql.js';
import { fragmentReferrerSide } from './fragmentReferrerSide.js';
import { fragmentNamed } from './fragmentNamed.js';

export const ReferrerSideFragmentDoc = {"kind":"Document","definitions":[fragmentReferrerSide,fragmentNamed]} as unknown as DocumentNode<ReferrerSideFragment, unknown>;
