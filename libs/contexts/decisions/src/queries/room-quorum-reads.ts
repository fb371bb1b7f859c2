import { quorumInRoom } from '#meetings';
import type { Reads } from '#reads';

/**
 * MEET-4: what a proposal needs was written down with it, and decisions are a later room than meetings: here both meet. Apart from
 * `decisionReads`, because it is nothing where nobody maps meetings.
 */
export const roomQuorumReads: Reads = {
  extends: 'Meeting',
  fields: { currentQuorum: quorumInRoom((review) => `(select p.requirements from proposal p where p.review_id = ${review})`) },
};
