import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { BegunReferralFragment } from '../graphql.js';
import { fragmentBegunReferral } from './fragmentBegunReferral.js';

export const BegunReferralFragmentDoc = {"kind":"Document","definitions":[fragmentBegunReferral]} as unknown as DocumentNode<BegunReferralFragment, unknown>;
