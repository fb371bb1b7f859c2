import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { ReferralFragment } from '../graphql.js';
import { fragmentReferral } from './fragmentReferral.js';

export const ReferralFragmentDoc = {"kind":"Document","definitions":[fragmentReferral]} as unknown as DocumentNode<ReferralFragment, unknown>;
