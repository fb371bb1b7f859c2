import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evaluateQuorum } from '#boards';
import {
  CastBallot,
  DeclareConflict,
  EnterSafetyResult,
  OverrideSafetyResult,
  ProposeDecision,
  RatifyDecision,
  RatifyReadyDecisions,
  WithdrawConflict,
} from '#decisions';
import { desk, house, idOf, openDesk, rows, setUpDesks } from '../../../../../test/builders/desk.js';
import type { Somebody } from '../../../../../test/builders/house.js';
import { ballotChoices, votersOf } from '../domain/ballot.js';
import { AcknowledgeDissent } from './acknowledge-dissent.js';

setUpDesks();
beforeEach(() => openDesk());

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const people: readonly Somebody[] = ['chair', 'deputy', 'radiologist', 'secondRadiologist', 'physiotherapist', 'coordinator', 'observer'];
const chairs = new Set<Somebody>(['chair', 'deputy']);
const voters = new Set<Somebody>(['chair', 'deputy', 'radiologist', 'secondRadiologist', 'physiotherapist']);

const deed = fc.record({
  what: fc.oneof(
    ...([[12, 'cast'], [1, 'propose'], [2, 'declare'], [1, 'withdraw'], [2, 'acknowledge'], [1, 'enter'], [3, 'override'], [3, 'ratify'], [2, 'close'], [2, 'wait']] as const).map(
      ([weight, what]) => ({ weight, arbitrary: fc.constant(what) }),
    ),
  ),
  who: fc.constantFrom(...people),
  other: fc.constantFrom(...people),
  choice: fc.oneof({ weight: 3, arbitrary: fc.constant('APPROVE' as const) }, { weight: 1, arbitrary: fc.constantFrom(...ballotChoices) }),
  kind: fc.constantFrom('FINANCIAL', 'OWN_PATIENT', 'OTHER'),
  verdict: fc.constantFrom('STOP', 'DEFER', 'OK'),
}); // prettier-ignore
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

const conflictsOf = async (who: Somebody): Promise<{ treatment: string; bars_chairing: boolean }[]> =>
  rows('select treatment, bars_chairing from case_conflict where case_id = $1 and person_id = $2 and withdrawn_at is null', desk.caseId, idOf(who)); // prettier-ignore
const blocking = (revision: number) =>
  rows(
    `select rule from safety_result where review_id = $1 and verdict in ('STOP', 'DEFER')
       and not (overridden_by is not null and override_revision = $2 and (verdict = 'DEFER' or seconded_by is not null))`,
    desk.reviewId,
    revision,
  );

async function attempt({ what, who, other, choice, kind, verdict }: Deed): Promise<boolean> {
  const [review] = await rows('select version from review where id = $1', desk.reviewId);
  const [proposal] = await rows('select id, revision from proposal where review_id = $1', desk.reviewId);
  const actor = house.who[who];
  const on = { proposalId: proposal?.id as string, revision: proposal?.revision as number };
  const about = { caseId: desk.caseId, personId: idOf(other), kind };
  const plan = { recommendation: { steps: [{ kind: 'REHABILITATION_FIRST' as const }] }, rationale: 'So' };
  if (what === 'wait') return ((house.now = new Date(house.now.getTime() + 30 * 3_600_000)), false);
  if (!proposal || what === 'propose') {
    await new ProposeDecision(house.work).execute(actor, { reviewId: desk.reviewId, version: review.version, ...plan });
    return true;
  }
  const ratify = new RatifyDecision(house.work);
  if (what === 'cast') await new CastBallot(house.work).execute(actor, { ...on, choice, reason: 'A reason', onBehalfOf: null });
  if (what === 'declare') await new DeclareConflict(house.work).execute(actor, { ...about, note: 'So' });
  if (what === 'withdraw') await new WithdrawConflict(house.work).execute(actor, { ...about, reason: 'So' });
  if (what === 'acknowledge') await new AcknowledgeDissent(house.work).execute(actor, { ...on, voterId: idOf(other) });
  if (what === 'enter') await new EnterSafetyResult(house.work).execute(actor, { reviewId: desk.reviewId, rule: 'R', verdict, note: null });
  if (what === 'override') await new OverrideSafetyResult(house.work).execute(actor, { ...on, rule: 'R', reason: 'So', advice: null });
  if (what === 'ratify') await ratify.execute(actor, { ...on, reason: 'Split', record: null });
  if (what === 'close') {
    const [done] = await new RatifyReadyDecisions(ratify).execute(actor, { boardId: house.board, proposals: [on] });
    if (done!.refusal) throw done!.refusal;
  }
  return true;
}

/** Accepted or refused; anything else is a fault. */
async function settles(one: Deed): Promise<boolean> {
  return attempt(one).catch((error: Error) => {
    if (error.name !== 'Refusal') throw error;
    return false;
  });
}

/** What an accepted deed must not have been, whatever the code that accepted it says. */
async function assertWasAllowed(one: Deed, before: Awaited<ReturnType<typeof conflictsOf>>): Promise<void> {
  const { what, who } = one;
  const leads = chairs.has(who) && !before.some(({ bars_chairing }) => bars_chairing);
  const votes = voters.has(who) && before.every(({ treatment }) => treatment === 'NOTED');
  if (what === 'ratify' || what === 'close' || what === 'acknowledge') expect([one, leads]).toEqual([one, true]);
  if (what === 'cast' || what === 'override') expect([one, votes]).toEqual([one, true]);
}

/** However it went: without conflicts a fresh revision is voted on, answered for and ratified, so that every run has a decision to look at. */
async function conclude(): Promise<void> {
  await house.owner.query('update case_conflict set withdrawn_at = now() where case_id = $1', [desk.caseId]);
  const by = (who: Somebody, what: Deed['what']): Promise<boolean> =>
    attempt({ what, who, other: who, choice: 'APPROVE', kind: 'OTHER', verdict: 'OK' });
  await by('chair', 'propose');
  for (const who of ['radiologist', 'chair', 'physiotherapist'] as const) await by(who, 'cast');
  for (const who of ['radiologist', 'physiotherapist'] as const)
    await settles({ what: 'override', who, other: who, choice: 'APPROVE', kind: 'OTHER', verdict: 'OK' });
  await by('chair', 'ratify');
}

async function assertHolds(): Promise<void> {
  const decisions = await rows('select * from decision where case_id = $1 order by revision', desk.caseId);
  expect(decisions.length).toBeGreaterThan(0);
  expect(new Set(decisions.map(({ revision }) => revision)).size).toBe(decisions.length);
  for (const decision of decisions) {
    const held = await rows('select voter_id as "voterId", discipline, choice from decision_ballot where decision_id = $1', decision.id);
    expect(evaluateQuorum(decision.requirements, votersOf(held)).met).toBe(true);
    const barred = new Set<string>(decision.record.conflicts.filter(({ treatment }: { treatment: string }) => treatment !== 'NOTED').map(({ personId }: { personId: string }) => personId)); // prettier-ignore
    expect(held.filter(({ voterId, choice }) => barred.has(voterId) && choice !== 'RECUSE')).toEqual([]);
    for (const { verdict, overriddenBy, secondedBy } of decision.record.safetyResults) {
      if (verdict === 'STOP' || verdict === 'DEFER') expect(overriddenBy).not.toBeNull();
      if (verdict === 'STOP') expect([secondedBy !== null, secondedBy !== overriddenBy]).toEqual([true, true]);
    }
    const dissents = await rows('select 1 from dissent where decision_id = $1 and acknowledged_at is not null', decision.id);
    expect(dissents).toHaveLength(held.filter(({ choice }) => choice === 'OBJECT').length);
  }
  expect(decisions.map(({ supersedes_id }) => supersedes_id)).toEqual([null, ...decisions.map(({ id }) => id)].slice(0, decisions.length));
}

describe('whatever is done in whatever order', () => {
  it(`[DEC-11] a revision is ratified once, and nothing is accepted that a conflict, a missing quorum or a safety result forbids (SEED=${seed})`, async () => {
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 20, maxLength: 45 }), async (deeds) => {
        await openDesk();
        for (const one of deeds) {
          house.now = new Date(house.now.getTime() + 1_000);
          const before = await conflictsOf(one.who);
          const [proposal] = await rows('select revision from proposal where review_id = $1', desk.reviewId);
          const open = proposal ? await blocking(proposal.revision) : [];
          if (!(await settles(one))) continue;
          accepted += 1;
          // Without a proposal every deed is proposing.
          if (!proposal) continue;
          await assertWasAllowed(one, before);
          if (one.what === 'ratify' || one.what === 'close') {
            expect([one.what, open]).toEqual([one.what, []]);
          }
        }
        await conclude();
        await assertHolds();
      }),
      { seed, numRuns: 7, endOnFailure: true },
    );
    expect(accepted).toBeGreaterThan(50);
  }, 120_000);
});
