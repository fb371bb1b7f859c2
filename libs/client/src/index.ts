export type { TokenSource } from './asking.js';
export { clientCredentials, type ClientCredentials } from './client-credentials.js';
export { createConsilium, type AskOptions, type Consilium, type ConsiliumDocument, type ConsiliumOptions } from './consilium.js';
export { fileCursors, memoryCursors, type CursorPosition, type CursorStore } from './cursors.js';
export { follow, FollowingEnded, type FollowOptions, type Following } from './following.js';
export * from './generated/documents.js';
export type { Patience } from './patience.js';
export {
  followReferrals,
  OrganisationNotVisible,
  readReferrals,
  type FollowReferralsOptions,
  type ReadReferralsOptions,
  type ReferralsRead,
} from './referrals.js';
export { ConsiliumRefusal, ConsiliumUnreachable, TokenRefused, type RefusedError } from './refusal.js';
export { LiveClient, type ConnectionState, type LiveFact, type LiveRefusal, type WatchHandlers, type Watching } from '#contracts';
