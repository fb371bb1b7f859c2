import { describe, expect, it } from '@jest/globals';
import { globalId } from '#kernel';
import type { BallotChoice } from '#decisions';
import { AddComment } from '#discussion';
import { cast, desk, house, idOf, propose, ratify, rows, setUpDesks } from '../../builders/desk.js';
import { seeded, type Random } from '../../support/random.js';

setUpDesks();

const rounds = 200;
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

/** The next revision of the desk's one proposal, carried by three approvals: an amendment of what the round before has decided. */
async function carried(round: number): Promise<{ proposalId: string; revision: number }> {
  const proposalId = await propose('chair', { rationale: `Round ${round}` });
  const [{ revision }] = await rows('select revision from proposal where id = $1', proposalId);
  await Promise.all((['radiologist', 'chair', 'physiotherapist'] as const).map((name) => cast(proposalId, name, 'APPROVE', { revision })));
  return { proposalId, revision };
}

/** All at once, each a few turns of the event loop after the others: every round meets another interleaving. */
async function atOnce<T extends readonly (() => Promise<unknown>)[]>(random: Random, ...deeds: T) {
  return Promise.allSettled(
    deeds.map(async (deed) => {
      for (let turns = random.below(12); turns > 0; turns--) await new Promise(setImmediate);
      return deed();
    }),
  );
}

const decisionOf = async ({ proposalId, revision }: { proposalId: string; revision: number }) =>
  rows('select * from decision where proposal_id = $1 and revision = $2', proposalId, revision);
const codeOf = (settled: PromiseSettledResult<unknown>): string =>
  settled.status === 'fulfilled' ? 'done' : ((settled.reason as { code?: string }).code ?? String(settled.reason));

describe(`two people at one proposal (SEED=${seed})`, () => {
  it(`[DEC-11] ${rounds} times two ratify at once: one does, the other is told the decision`, async () => {
    const random = seeded(seed);
    const won = { chair: 0, deputy: 0 };
    for (let round = 0; round < rounds; round++) {
      const on = await carried(round);
      const both = await atOnce(
        random,
        () => ratify(on.proposalId, 'chair', { revision: on.revision }),
        () => ratify(on.proposalId, 'deputy', { revision: on.revision }),
      );
      const [decision, ...more] = await decisionOf(on);
      expect({ round, more }).toEqual({ round, more: [] });
      const winner = both.findIndex(({ status }) => status === 'fulfilled');
      expect({ round, codes: both.map(codeOf).sort() }).toEqual({ round, codes: ['PROPOSAL_ALREADY_RATIFIED', 'done'] });
      expect((both[winner] as PromiseFulfilledResult<{ decisionId: string }>).value.decisionId).toBe(decision.id);
      expect((both[1 - winner] as PromiseRejectedResult).reason.facts).toEqual({ decisionId: globalId('Decision', decision.id) });
      expect(decision.ratified_by).toBe(idOf(winner === 0 ? 'chair' : 'deputy'));
      won[winner === 0 ? 'chair' : 'deputy']++;
    }
    // Otherwise one was always first, and nothing raced.
    expect(Math.min(won.chair, won.deputy)).toBeGreaterThan(rounds / 20);
    const chain = await rows('select id, supersedes_id from decision where review_id = $1 order by revision', desk.reviewId);
    expect(chain.map(({ supersedes_id }) => supersedes_id)).toEqual([null, ...chain.slice(0, -1).map(({ id }) => id)]);
    expect(chain).toHaveLength(rounds);
    const facts = await house.facts(`case:${desk.caseId}`);
    expect(facts.filter(({ type }) => type === 'decisionRatified').map(({ refs }) => refs['decisionId'])).toEqual(
      chain.map(({ id }) => id),
    );
  }, 180_000);

  it(`[DEC-2] ${rounds} times a ballot races ratification: it is in the decision, or stops it, or is refused; never both, never neither`, async () => {
    const random = seeded(seed + 1);
    const outcomes = new Map<string, number>();
    for (let round = 0; round < rounds; round++) {
      const on = await carried(round);
      const choice = random.of(['APPROVE', 'ABSTAIN', 'OBJECT', 'RECUSE'] as const satisfies readonly BallotChoice[]);
      const [voted, ratified] = await atOnce(
        random,
        () => cast(on.proposalId, 'secondRadiologist', choice, { revision: on.revision, reason: 'In good time' }),
        () => ratify(on.proposalId, 'chair', { revision: on.revision }),
      );
      const outcome = `${choice} ${codeOf(voted!)}, ratification ${codeOf(ratified!)}`;
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);

      const columns = 'voter_id, discipline, choice, reason, cast_at, seen_head';
      const given = await rows(`select ${columns} from ballot where proposal_id = $1 and revision = $2 order by voter_id`, on.proposalId, on.revision); // prettier-ignore
      const [decision, ...more] = await decisionOf(on);
      const facts = await rows(
        `select type, refs->>'voterId' as voter from fact where stream = $1 and refs->>'proposalId' = $2 order by seq desc limit 5`,
        `case:${desk.caseId}`,
        on.proposalId,
      );
      const counted = voted!.status === 'fulfilled';
      expect({ outcome, ballots: given.length, more }).toEqual({ outcome, ballots: counted ? 4 : 3, more: [] });
      if (decision) {
        expect(await rows(`select ${columns} from decision_ballot where decision_id = $1 order by voter_id`, decision.id)).toEqual(given);
        expect(facts[0].type).toBe('decisionRatified');
        expect(facts[1].voter === idOf('secondRadiologist')).toBe(counted);
      }
      const expected = counted && choice === 'OBJECT' ? 'DECISION_DISSENT_UNACKNOWLEDGED' : 'done';
      expect({ outcome, ratified: codeOf(ratified!), decided: decision !== undefined }).toEqual({
        outcome,
        ratified: expected,
        decided: expected === 'done',
      });
      if (!counted) expect({ outcome, refused: codeOf(voted!) }).toEqual({ outcome, refused: 'PROPOSAL_ALREADY_RATIFIED' });
    }
    // Every choice came in time and came too late, or nothing raced.
    expect([...outcomes.keys()].sort()).toEqual(
      [
        ...['APPROVE', 'ABSTAIN', 'RECUSE'].map((choice) => `${choice} done, ratification done`),
        'OBJECT done, ratification DECISION_DISSENT_UNACKNOWLEDGED',
        ...['APPROVE', 'ABSTAIN', 'OBJECT', 'RECUSE'].map((choice) => `${choice} PROPOSAL_ALREADY_RATIFIED, ratification done`),
      ].sort(),
    );
  }, 180_000);

  it(`[DEC-5] ${rounds} times a comment races a ballot: what the ballot says its voter saw is what stood before it`, async () => {
    const random = seeded(seed + 2);
    const proposalId = await propose();
    const talk = { caseId: desk.caseId, audience: 'BOARD', threadId: null, questionTo: null, mentions: [] } as const;
    const firsts = { comment: 0, ballot: 0 };
    for (let round = 0; round < rounds; round++) {
      const both = await atOnce(
        random,
        () => cast(proposalId, 'radiologist', round % 2 ? 'APPROVE' : 'ABSTAIN', { reason: `Round ${round}` }),
        () => new AddComment(house.work).execute(house.who.chair, { ...talk, body: `Round ${round}` }),
      );
      expect(both.map(codeOf)).toEqual(['done', 'done']);
      const [ballot] = await rows('select seen_head from ballot where proposal_id = $1', proposalId);
      const latest = await rows('select seq, type from fact where stream = $1 order by seq desc limit 2', `case:${desk.caseId}`);
      const told = latest.find(({ type }) => type === 'ballotCast');
      expect({ round, seen: Number(ballot.seen_head) }).toEqual({ round, seen: Number(told.seq) - 1 });
      firsts[told === latest[0] ? 'comment' : 'ballot']++;
    }
    expect(Math.min(firsts.comment, firsts.ballot)).toBeGreaterThan(rounds / 20);
  }, 180_000);
});
