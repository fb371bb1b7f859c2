import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { evaluateQuorum } from '#boards';
import { buildHouse, type House, type Somebody } from '../../../../../test/builders/house.js';
import { ballotChoices, votersOf } from '../domain/ballot.js';
import { AcknowledgeDissent } from './acknowledge-dissent.js';
import { CastBallot } from './cast-ballot.js';
import { ProposeDecision } from './propose-decision.js';
import { RatifyDecision } from './ratify-decision.js';

let house: House;
beforeAll(async () => {
  house = await buildHouse();
}, 60_000);
afterAll(() => house?.close());

/** Mulberry32: small, and the same everywhere, so that a seed found red can be kept by name. */
function randomFrom(seed: number): <Item>(items: readonly Item[]) => Item {
  let state = seed;
  return (items) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return items[((mixed ^ (mixed >>> 14)) >>> 0) % items.length]!;
  };
}

const people: readonly Somebody[] = [
  'chair',
  'deputy',
  'coordinator',
  'radiologist',
  'secondRadiologist',
  'physiotherapist',
  'observer',
  'bothSides',
];
/** Revising is rare, or no ballot would live long enough to be ratified. */
const deeds = [
  ...Array(14).fill('cast'),
  'phone',
  'phone',
  ...Array(6).fill('acknowledge'),
  ...Array(6).fill('ratify'),
  'propose',
] as const;
const rows = async (sql: string, ...values: unknown[]) => (await house.owner.query(sql, values)).rows;

/** Four people at a time, each doing whatever comes to their mind about one review. Refusals are part of it; anything else is not. */
async function act(reviewId: string, seed: number): Promise<void> {
  const pick = randomFrom(seed);
  const recommendation = { steps: [{ kind: 'REHABILITATION_FIRST' as const }] };
  for (let batch = 0; batch < 25; batch++) {
    house.now = new Date(house.now.getTime() + 1_000);
    const [{ version }] = await rows('select version from review where id = $1', reviewId);
    const [proposal] = await rows('select id, revision, ratified_at from proposal where review_id = $1', reviewId);
    const attempts = Array.from({ length: 4 }, async () => {
      const who = house.who[pick(people)];
      const other = house.who[pick(people)].id;
      const what = proposal === undefined || (proposal.ratified_at && pick([true, false])) ? 'propose' : pick(deeds);
      const on = { proposalId: proposal?.id as string, revision: (proposal?.revision ?? 1) as number };
      const ballot = {
        ...on,
        choice: pick([...ballotChoices, 'APPROVE', 'APPROVE'] as const),
        reason: pick([null, 'one reason', 'another']),
      };
      if (what === 'propose')
        return new ProposeDecision(house.work).execute(who, { reviewId, version, recommendation, rationale: `batch ${batch}` });
      if (what === 'cast') return new CastBallot(house.work).execute(who, { ...ballot, onBehalfOf: null });
      if (what === 'phone') return new CastBallot(house.work).execute(who, { ...ballot, onBehalfOf: other });
      if (what === 'acknowledge') return new AcknowledgeDissent(house.work).execute(who, { ...on, voterId: other });
      return new RatifyDecision(house.work).execute(who, { ...on, reason: pick([null, 'split']), record: null });
    });
    for (const settled of await Promise.allSettled(attempts))
      if (settled.status === 'rejected' && (settled.reason as Error).name !== 'Refusal') throw settled.reason;
  }
}

/** However it went, three approvals of a fresh revision decide it: so every run has a decision to look at. */
async function conclude(reviewId: string): Promise<void> {
  const [{ version }] = await rows('select version from review where id = $1', reviewId);
  const plan = { recommendation: { steps: [{ kind: 'NOT_OFFERED' as const }] }, rationale: 'in the end' };
  const { proposalId } = await new ProposeDecision(house.work).execute(house.who.chair, { reviewId, version, ...plan });
  const [{ revision }] = await rows('select revision from proposal where id = $1', proposalId);
  for (const name of ['chair', 'radiologist', 'physiotherapist'] as const)
    await new CastBallot(house.work).execute(house.who[name], { proposalId, revision, choice: 'APPROVE', reason: null, onBehalfOf: null });
  await new RatifyDecision(house.work).execute(house.who.chair, { proposalId, revision, reason: null, record: null });
}

async function assertHolds(caseId: string, reviewId: string): Promise<number> {
  const facts = await rows('select seq, type, refs from fact where stream = $1 order by seq', `case:${caseId}`);
  expect(facts.map(({ seq }) => Number(seq))).toEqual(facts.map((_, index) => index + 1));

  const decisions = await rows('select * from decision where review_id = $1 order by revision', reviewId);
  expect(facts.filter(({ type }) => type === 'decisionRatified').map(({ refs }) => refs.decisionId)).toEqual(decisions.map(({ id }) => id));
  expect(decisions.map(({ supersedes_id }) => supersedes_id)).toEqual([null, ...decisions.map(({ id }) => id)].slice(0, decisions.length));
  for (const decision of decisions) {
    const columns = 'voter_id as "voterId", discipline, choice, reason, cast_at, taken_by, acknowledged_at as "acknowledgedAt", seen_head';
    const held = await rows(`select ${columns} from decision_ballot where decision_id = $1 order by voter_id`, decision.id);
    const given = await rows(
      `select ${columns} from ballot where proposal_id = $1 and revision = $2 order by voter_id`,
      decision.proposal_id,
      decision.revision,
    );
    expect(held).toEqual(given);
    expect(evaluateQuorum(decision.requirements, votersOf(held)).met).toBe(true);
    const count = (choice: string) => held.filter((ballot) => ballot.choice === choice).length;
    const split = count('APPROVE') === count('OBJECT');
    expect(count('APPROVE')).toBeGreaterThanOrEqual(Math.max(1, count('OBJECT')));
    expect(decision.strength).toBe(split ? 'SPLIT' : count('OBJECT') > 0 ? 'MAJORITY' : 'UNANIMOUS');
    expect(decision.split_reason !== null).toBe(split);
    const dissents = await rows('select person_id from dissent where decision_id = $1 and acknowledged_at is not null', decision.id);
    expect(dissents.map(({ person_id }) => person_id).sort()).toEqual(held.filter(({ choice }) => choice === 'OBJECT').map(({ voterId }) => voterId).sort()); // prettier-ignore
  }

  // DEC-5: what a voter could see is exactly what stood before the fact of that vote.
  const ballots = await rows(
    'select b.*, (select count(*)::integer from ballot_version v where v.ballot_id = b.id) as versions from ballot b where review_id = $1',
    reviewId,
  );
  for (const ballot of ballots) {
    expect(ballot.versions).toBe(ballot.version);
    const cast = facts.find(
      ({ type, refs }) =>
        type === 'ballotCast' && refs.voterId === ballot.voter_id && refs.revision === ballot.revision && refs.version === ballot.version,
    );
    expect(Number(cast.seq)).toBe(Number(ballot.seen_head) + 1);
  }
  return decisions.length;
}

describe('whatever people do at once', () => {
  // Any other seed must hold too: SEED=… runs that one alone.
  const seeds = process.env.SEED ? [Number(process.env.SEED)] : [1, 2, 3, 4, Date.now() % 1_000_000];
  it.each(seeds)(
    '[DEC-11] the log is gap-free and each decision holds its ballots, quorum, majority and dissents (seed %p)',
    async (seed) => {
      const caseId = await house.buildCase();
      await house.owner.query(`update board_case set priority = $2 where id = $1`, [caseId, seed % 2 ? 'P1' : 'P3']);
      const reviewId = await house.buildReview(caseId, { sealed: false });
      await act(reviewId, seed);
      await conclude(reviewId);
      expect(await assertHolds(caseId, reviewId)).toBeGreaterThan(0);
    },
    60_000,
  );
});
