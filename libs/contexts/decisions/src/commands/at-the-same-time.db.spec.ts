import { describe, expect, it } from '@jest/globals';
import { WithdrawReferral } from '#cases';
import {
  carried,
  cast,
  decisionsOf,
  desk,
  factTypes,
  house,
  idOf,
  openDesk,
  propose,
  ratify,
  rows,
  setUpDesks,
} from '../../../../../test/builders/desk.js';

setUpDesks();

describe('at the same time', () => {
  // Each round meets another interleaving; more of them run in the chaos harness.
  const rounds = 12;
  /** Both at once; every other round the second one starts first. */
  async function together<A, B>(a: () => Promise<A>, b: () => Promise<B>, round: number) {
    if (round % 2 === 0) return Promise.allSettled([a(), b()] as const);
    const [second, first] = await Promise.allSettled([b(), a()] as const);
    return [first, second] as const;
  }

  it('[DEC-11] of the chair and the deputy who ratify at once exactly one does, and the other is told the decision', async () => {
    for (let round = 0; round < rounds; round++) {
      await openDesk();
      const proposalId = await carried();
      const both = await Promise.allSettled(
        (round % 2 ? (['chair', 'deputy'] as const) : (['deputy', 'chair'] as const)).map((name) => ratify(proposalId, name)),
      );
      const [decision, ...more] = await decisionsOf(proposalId);
      expect(more).toEqual([]);
      expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const lost = both.find((one): one is PromiseRejectedResult => one.status === 'rejected')!;
      expect(lost.reason).toMatchObject({
        code: 'PROPOSAL_ALREADY_RATIFIED',
        category: 'CONFLICT',
        facts: { decisionId: `decision_${decision.id}` },
      });
      expect((await factTypes(`case:${desk.caseId}`)).filter((type) => type === 'decisionRatified')).toHaveLength(1);
    }
  }, 60_000);

  it('[DEC-11] a ballot that races ratification is either in the decision or refused', async () => {
    for (let round = 0; round < rounds; round++) {
      await openDesk();
      const proposalId = await carried();
      const [voted, ratified] = await together(
        () => cast(proposalId, 'secondRadiologist', 'ABSTAIN'),
        () => ratify(proposalId),
        round,
      );
      expect(ratified.status).toBe('fulfilled');
      const [decision] = await decisionsOf(proposalId);
      const held = await rows(
        'select voter_id, choice, cast_at from decision_ballot where decision_id = $1 order by voter_id',
        decision.id,
      );
      expect(held).toEqual(await rows('select voter_id, choice, cast_at from ballot where proposal_id = $1 order by voter_id', proposalId));
      expect(held).toHaveLength(voted.status === 'fulfilled' ? 4 : 3);
      if (voted.status === 'rejected') expect(voted.reason).toMatchObject({ code: 'PROPOSAL_ALREADY_RATIFIED' });
      expect((await factTypes(`case:${desk.caseId}`)).at(-1)).toBe('decisionRatified');
    }
  }, 60_000);

  it('[DEC-3] an objection that races ratification either stops it or comes too late, and is never lost in between', async () => {
    for (let round = 0; round < rounds; round++) {
      await openDesk();
      const proposalId = await carried();
      const [objected, ratified] = await together(
        () => cast(proposalId, 'physiotherapist', 'OBJECT', { reason: 'No' }),
        () => ratify(proposalId),
        round,
      );
      expect([objected.status, ratified.status].sort()).toEqual(['fulfilled', 'rejected']);
      if (ratified.status === 'rejected') expect(ratified.reason).toMatchObject({ code: 'DECISION_DISSENT_UNACKNOWLEDGED' });
      if (objected.status === 'rejected') expect(objected.reason).toMatchObject({ code: 'PROPOSAL_ALREADY_RATIFIED' });
    }
  }, 60_000);

  it('[DEC-11] of a withdrawal and a ratification at once one happens, and the other is told where the case stands', async () => {
    for (let round = 0; round < rounds; round++) {
      await openDesk();
      const proposalId = await carried();
      const [withdrawn, ratified] = await together(
        () => new WithdrawReferral(house.work).execute(house.who.referrer, { caseId: desk.caseId, version: 1, reason: 'Moved away' }),
        () => ratify(proposalId),
        round,
      );
      const [{ status }] = await rows('select status from board_case where id = $1', desk.caseId);
      const ends = (await factTypes(`case:${desk.caseId}`)).filter((type) => type === 'decisionRatified' || type === 'referralWithdrawn');
      if (ratified.status === 'fulfilled') {
        expect([status, ends, (await decisionsOf(proposalId)).length]).toEqual(['DECIDED', ['decisionRatified'], 1]);
        expect(withdrawn).toMatchObject({ status: 'rejected', reason: { code: 'CASE_STALE', facts: { currentVersion: 2 } } });
      } else {
        expect([status, ends, await decisionsOf(proposalId)]).toEqual(['WITHDRAWN', ['referralWithdrawn'], []]);
        expect(ratified.reason).toMatchObject({ code: 'PROPOSAL_CASE_STATE', facts: { status: 'WITHDRAWN' } });
      }
    }
  }, 60_000);

  it('[DEC-2] a ballot that races a revision is either told that it is void or refused', async () => {
    for (let round = 0; round < rounds; round++) {
      await openDesk();
      const proposalId = await propose();
      const [voted, revised] = await together(
        () => cast(proposalId, 'radiologist', 'APPROVE'),
        () => propose('chair', { rationale: 'Again' }),
        round,
      );
      expect(revised.status).toBe('fulfilled');
      if (voted.status === 'rejected') expect(voted.reason).toMatchObject({ code: 'PROPOSAL_REVISED', facts: { currentRevision: 2 } });
      const fact = (await house.facts(`case:${desk.caseId}`)).findLast(({ type }) => type === 'decisionProposed')!;
      expect(fact.refs.voided).toEqual(voted.status === 'fulfilled' ? [idOf('radiologist')] : []);
    }
  }, 60_000);

  it('[DEC-2] two first proposals at once: one is made, the other is told that the review has changed', async () => {
    for (let round = 0; round < rounds; round++) {
      await openDesk();
      const both = await together(
        () => propose('chair', { version: 1 }),
        () => propose('radiologist', { version: 1 }),
        round,
      );
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect((both.find(({ status }) => status === 'rejected') as PromiseRejectedResult).reason).toMatchObject({
        code: 'PROPOSAL_REVIEW_STALE',
      });
      expect(await rows('select revision from proposal where review_id = $1', desk.reviewId)).toEqual([{ revision: 1 }]);
    }
  }, 60_000);
});
