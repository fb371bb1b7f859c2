import { describe, expect, it } from '@jest/globals';
import {
  assertOnlyConfirms,
  whyNotAcknowledge,
  whyNotCastBallot,
  whyNotCastForOthers,
  whyNotPropose,
  whyNotRatify,
  type ProposalAtHand,
} from './policy.js';

const nobody = { votes: false, chairs: false, coordinates: false };
const member = { ...nobody, votes: true };
const chair = { ...nobody, chairs: true };
const coordinator = { ...nobody, coordinates: true };
const open: ProposalAtHand = { status: 'IN_REVIEW', priority: 'P3', sealed: false, latest: true, ratifiedAs: null, toConfirm: false };
const everyState = ['SUBMITTED', 'AWAITING_INFORMATION', 'IN_REVIEW', 'DECIDED', 'IN_FOLLOW_UP', 'CLOSED', 'DECLINED', 'WITHDRAWN'];
const statesFor = (ask: (status: string) => unknown) => everyState.filter((status) => ask(status) === null);

describe('who may do what to a proposal', () => {
  it('[OPIN-4] nobody proposes while the review is sealed', () => {
    for (const asking of [member, chair, coordinator])
      expect(whyNotPropose(asking, { ...open, sealed: true })?.code).toBe('PROPOSAL_WHILE_SEALED');
  });

  it('[DEC-2] who votes, chairs or coordinates proposes in an open review, an observer does not', () => {
    for (const asking of [member, chair, coordinator]) expect(whyNotPropose(asking, open)).toBeNull();
    expect(whyNotPropose(nobody, open)?.code).toBe('PROPOSAL_FORBIDDEN');
    expect(whyNotPropose(chair, { ...open, latest: false })?.code).toBe('PROPOSAL_REVIEW_SUPERSEDED');
  });

  it('[DEC-6] only the chair opens an amendment of a decision', () => {
    expect(statesFor((status) => whyNotPropose(chair, { ...open, status }))).toEqual(['IN_REVIEW', 'DECIDED', 'IN_FOLLOW_UP']);
    expect(statesFor((status) => whyNotPropose(member, { ...open, status }))).toEqual(['IN_REVIEW']);
  });

  it('[DEC-2] who votes casts a ballot until ratification, and nobody else does', () => {
    expect(statesFor((status) => whyNotCastBallot(member, { ...open, status }))).toEqual(['IN_REVIEW', 'DECIDED', 'IN_FOLLOW_UP']);
    expect(whyNotCastBallot(chair, open)?.code).toBe('BALLOT_FORBIDDEN');
    expect(whyNotCastBallot(member, { ...open, ratifiedAs: 'd' })?.code).toBe('PROPOSAL_ALREADY_RATIFIED');
  });

  it('[DEC-12] a ballot taken by phone can be confirmed after ratification, and nothing else', () => {
    const ratified = { ...open, ratifiedAs: 'd', toConfirm: true };
    expect(whyNotCastBallot(member, ratified)).toBeNull();
    expect(whyNotCastBallot(chair, ratified)?.code).toBe('BALLOT_FORBIDDEN');
    expect(() => assertOnlyConfirms(ratified, { version: 1 }, { version: 1 })).not.toThrow();
    for (const before of [{ version: 1 }, null])
      expect(() => assertOnlyConfirms(ratified, before, { version: 2 })).toThrow(
        expect.objectContaining({ code: 'PROPOSAL_ALREADY_RATIFIED' }),
      );
    expect(() => assertOnlyConfirms(open, null, { version: 1 })).not.toThrow();
  });

  it('[DEC-12] the chair or coordinator enters a ballot given by phone, for P1 only', () => {
    const emergency = { ...open, priority: 'P1' };
    expect([chair, coordinator].map((asking) => whyNotCastForOthers(asking, emergency))).toEqual([null, null]);
    expect(whyNotCastForOthers(member, emergency)?.code).toBe('BALLOT_FOR_OTHERS_FORBIDDEN');
    for (const priority of ['P2', 'P3', 'P4', null])
      expect(whyNotCastForOthers(chair, { ...open, priority })?.code).toBe('BALLOT_BY_PHONE_NEEDS_P1');
    expect(whyNotCastForOthers(chair, { ...emergency, ratifiedAs: 'd' })?.code).toBe('PROPOSAL_ALREADY_RATIFIED');
  });

  it('[DEC-1] only the chair or deputy ratifies, and once (DEC-11)', () => {
    expect(whyNotRatify(chair, open)).toBeNull();
    for (const asking of [member, coordinator, nobody]) expect(whyNotRatify(asking, open)?.code).toBe('RATIFICATION_CHAIR_ONLY');
    expect(whyNotRatify(chair, { ...open, ratifiedAs: 'd' })).toMatchObject({
      code: 'PROPOSAL_ALREADY_RATIFIED',
      facts: { decisionId: 'decision_d' },
    });
    expect(whyNotRatify(chair, { ...open, status: 'WITHDRAWN' })?.code).toBe('PROPOSAL_CASE_STATE');
  });

  it('[DEC-3] only the chair or deputy acknowledges dissents', () => {
    expect(whyNotAcknowledge(chair, open)).toBeNull();
    for (const asking of [member, coordinator]) expect(whyNotAcknowledge(asking, open)?.code).toBe('DISSENT_CHAIR_ONLY');
  });
});
