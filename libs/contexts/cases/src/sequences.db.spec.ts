import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  AnswerInformation,
  caseStatuses,
  CloseCase,
  lockReview,
  markDecided,
  MergePatients,
  RecordDeath,
  ReopenCase,
  RequestInformation,
  startFollowUp,
  SubmitReferral,
  TriageCase,
  UpdateReferral,
  WithdrawInformationRequest,
  WithdrawReferral,
} from '#cases';
import { newId, type Actor } from '#kernel';
import { buildHouse, type House, type Somebody } from '../../../../test/builders/house.js';
import { referralOfCase } from '../../../../test/builders/submitted.js';

/** What a case may do, written down a second time as `domain.md` says it, and not as the code does. */
const steps: Record<string, readonly [from: readonly string[], by: 'desk' | 'referrer' | 'system' | 'merger' | 'anySide']> = {
  accept: [['SUBMITTED'], 'desk'],
  return: [['SUBMITTED', 'IN_REVIEW'], 'desk'],
  decline: [['SUBMITTED'], 'desk'],
  request: [['SUBMITTED', 'IN_REVIEW', 'AWAITING_INFORMATION'], 'desk'],
  drop: [['AWAITING_INFORMATION'], 'desk'],
  answer: [['AWAITING_INFORMATION'], 'referrer'],
  update: [['SUBMITTED', 'IN_REVIEW', 'AWAITING_INFORMATION'], 'referrer'],
  withdraw: [['SUBMITTED', 'IN_REVIEW', 'AWAITING_INFORMATION'], 'referrer'],
  decide: [['IN_REVIEW', 'DECIDED', 'IN_FOLLOW_UP'], 'system'],
  follow: [caseStatuses, 'system'],
  close: [['DECIDED', 'IN_FOLLOW_UP'], 'desk'],
  reopen: [['DECIDED', 'IN_FOLLOW_UP', 'CLOSED', 'DECLINED'], 'desk'],
  bringBack: [['WITHDRAWN'], 'referrer'],
  merge: [caseStatuses, 'merger'],
  die: [caseStatuses, 'anySide'],
};
const desk: readonly Somebody[] = ['chair', 'deputy', 'coordinator'];
const referring: readonly Somebody[] = ['referrer', 'bothSides'];
/** Whose such a step is, and who takes it for an example. */
const sides = {
  desk: { may: desk, say: 'coordinator' },
  referrer: { may: referring, say: 'referrer' },
  system: { may: null, say: 'coordinator' },
  merger: { may: ['administrator'], say: 'administrator' },
  anySide: { may: [...desk, ...referring, 'administrator'], say: 'referrer' },
} as const satisfies Record<string, { may: readonly Somebody[] | null; say: Somebody }>;
const people: readonly Somebody[] = [
  ...desk,
  ...referring,
  'radiologist',
  'observer',
  'administrator',
  'otherReferrer',
  'outsider',
  'formerMember',
];
/** Where a step that was accepted may have led. */
const leads = (step: string, before: Row): readonly string[] => {
  const back = [before.returns_to ?? 'SUBMITTED', 'AWAITING_INFORMATION'];
  const to: Record<string, readonly string[]> = {
    accept: ['IN_REVIEW'], return: ['AWAITING_INFORMATION'], request: ['AWAITING_INFORMATION'], decline: ['DECLINED'], drop: back, answer: back,
    update: [before.status === 'AWAITING_INFORMATION' ? back[0]! : before.status], withdraw: ['WITHDRAWN'], decide: ['DECIDED'],
    follow: [before.status === 'DECIDED' ? 'IN_FOLLOW_UP' : before.status], close: ['CLOSED'],
    reopen: [before.status === 'DECLINED' ? 'SUBMITTED' : 'IN_REVIEW'], bringBack: ['SUBMITTED'],
    merge: [before.status], die: [before.status],
  };
  return to[step]!;
}; // prettier-ignore

interface Row {
  readonly status: string;
  readonly returns_to: string | null;
  readonly version: number;
  readonly patient_id: string;
}
let house: House;
beforeAll(async () => void (house = await buildHouse()), 60_000);
afterAll(() => house?.close());

const row = async (caseId: string): Promise<Row> => (await house.owner.query('select * from board_case where id = $1', [caseId])).rows[0];
const openItems = async (caseId: string): Promise<string[]> =>
  (await house.owner.query('select id from information_item where case_id = $1 and answered_at is null and withdrawn_at is null order by id', [caseId])).rows.map(({ id }) => id); // prettier-ignore
const latestReview = async (caseId: string): Promise<string | undefined> =>
  (await house.owner.query('select id from review where case_id = $1 order by number desc limit 1', [caseId])).rows[0]?.id;

/** Another record of the same organisation, as a second registration leaves one. */
async function secondRecord(patientId: string): Promise<string> {
  const id = newId();
  await house.owner.query(
    `insert into patient (id, organisation_id, board_ids, identifier_system, identifier, name, birth_date, sex, created_at)
     select $1::uuid, organisation_id, board_ids, 'second', $1::uuid::text, name, birth_date, sex, now() from patient where id = $2`,
    [id, patientId],
  );
  return id;
}

async function take(step: string, by: Somebody, caseId: string, version: number): Promise<unknown> {
  const actor: Actor = house.who[by];
  const { work } = house;
  const at = { caseId, version };
  const triage = (outcome: object) => new TriageCase(work).execute(actor, { ...at, accept: null, returnFor: null, decline: null, ...outcome });
  const item = { what: 'INR', owedBy: null, dueOn: null };
  const [itemId = newId()] = await openItems(caseId);
  const unit = async (run: Parameters<typeof work.run>[1]) => work.run({ name: 'step', actor: house.who.chair }, run);
  switch (step) {
    case 'accept': return triage({ accept: { priority: 'P3', complexity: null, questionKind: null, asks: [] } });
    case 'return': return triage({ returnFor: [item] });
    case 'decline': return triage({ decline: { code: 'OUT_OF_SCOPE', reason: 'No.' } });
    case 'request': return new RequestInformation(work).execute(actor, { ...at, items: [item, item] });
    case 'drop': return new WithdrawInformationRequest(work).execute(actor, { ...at, itemId, reason: 'Found.' });
    case 'answer': return new AnswerInformation(work).execute(actor, { ...at, answers: [{ itemId, answer: 'Is so.', reference: null }] });
    case 'update': return new UpdateReferral(work).execute(actor, { ...at, question: `Question ${version}?` });
    case 'withdraw': return new WithdrawReferral(work).execute(actor, { ...at, reason: 'Moved.' });
    case 'close': return new CloseCase(work).execute(actor, { ...at, code: 'COMPLETED', reason: null });
    case 'merge': {
      const { patient_id: mergedPatientId } = await row(caseId);
      return new MergePatients(work).execute(actor, { keptPatientId: await secondRecord(mergedPatientId), mergedPatientId, reason: 'Twice.' });
    }
    case 'die': {
      const { rows: [patient] } = await house.owner.query('select p.id, p.died_on from patient p join board_case c on c.patient_id = p.id where c.id = $1', [caseId]);
      return new RecordDeath(work).execute(actor, { patientId: patient.id, diedOn: patient.died_on === null ? house.now.toISOString().slice(0, 10) : null, reason: 'So.' });
    }
    case 'reopen': case 'bringBack': return new ReopenCase(work).execute(actor, { ...at, reason: 'Again.', question: null, review: null });
    default: return unit(async (open) => {
      const reviewId = await latestReview(caseId);
      if (reviewId === undefined) throw Object.assign(new Error('no review'), { code: 'CASE_STATE_FORBIDS' });
      const { boardCase, review } = await lockReview(open.manager, reviewId);
      await (step === 'decide' ? markDecided(open, boardCase, review, { decisionId: newId() }) : startFollowUp(open, boardCase, { decisionId: newId() }));
      return {};
    });
  }
} // prettier-ignore

describe('random commands about a case', () => {
  it('[CASE-7] [CASE-8] [CASE-11] never reach a forbidden state, nothing is accepted that the rules forbid, and nothing refused that they allow', async () => {
    const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));
    const deed = fc.record({
      // What leads on comes to mind more often, so that short stories see every state.
      step: fc.constantFrom(...Object.keys(steps), 'accept', 'accept', 'decide', 'decide', 'follow', 'close', 'bringBack'),
      by: fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...people) }, { weight: 5, arbitrary: fc.constant(null) }),
      stale: fc.integer({ min: 0, max: 19 }).map((draw) => draw === 0),
    });
    const reached = new Set<string>();
    let accepted = 0;
    const play = async (deeds: readonly { step: string; by: Somebody | null; stale: boolean }[]) => {
      const { caseId } = await new SubmitReferral(house.work).execute(house.who.referrer, referralOfCase(house.board));
      for (const { step, by, stale } of deeds) {
        house.now = new Date(house.now.getTime() + 1_000);
        const [from, side] = steps[step]!;
        // Half of the time whoever may, so that cases get somewhere.
        const who = by ?? sides[side].say;
        const before = await row(caseId);
        const versioned = side === 'desk' || side === 'referrer';
        const asked = stale && versioned ? before.version - 1 : before.version;
        const facts = (await house.facts(`case:${caseId}`)).length;
        const said = await take(step, who, caseId, asked).then(() => 'done', (error: Error & { code?: string }) => error.code ?? `${error.message} ${error.stack}`); // prettier-ignore
        const after = await row(caseId);
        const mayAct = sides[side].may === null || (sides[side].may as readonly Somebody[]).includes(who);
        const asWithdrawn = step === 'reopen' && before.status === 'WITHDRAWN';
        const asEnded = step === 'bringBack' && ['DECIDED', 'IN_FOLLOW_UP', 'CLOSED', 'DECLINED'].includes(before.status);
        const allowed = mayAct && asked === before.version && from.includes(before.status);
        const told = `${step} by ${who} in ${before.status}: ${said}`;
        if (said === 'done') {
          // One command reopens both ways; whose the way back is depends on how the case ended.
          const other = (asEnded && desk.includes(who)) || (asWithdrawn && referring.includes(who));
          expect([told, allowed || other]).toEqual([told, true]);
          const expected = asEnded ? leads('reopen', before) : asWithdrawn ? leads('bringBack', before) : leads(step, before);
          expect([told, expected.includes(after.status)]).toEqual([told, true]);
          if (step !== 'follow' || before.status === 'DECIDED') expect([told, after.version]).toEqual([told, before.version + 1]);
          accepted += 1;
        } else {
          // And nobody is refused what the rules let them do.
          if (side !== 'system') expect([told, allowed]).toEqual([told, false]);
          expect([told, after, (await house.facts(`case:${caseId}`)).length]).toEqual([told, before, facts]);
          expect(told).toMatch(/: (CASE|TRIAGE|INFORMATION|REVIEW|REOPEN|PATIENT)_[A-Z_]+$/);
        }
        // CASE-8, CASE-11: told on both sides, and what was moved is in the record that is kept.
        if (said === 'done' && (step === 'merge' || step === 'die')) {
          const fact = { merge: 'patientMerged', die: 'patientDied' }[step];
          for (const stream of ['case', 'referral'])
            expect([told, (await house.facts(`${stream}:${caseId}`)).at(-1)?.type]).toEqual([told, fact]);
          expect([told, after.patient_id !== before.patient_id]).toEqual([told, step === 'merge']);
          const { rows: left } = await house.owner.query('select id from review where case_id = $1 and patient_id <> $2', [
            caseId,
            after.patient_id,
          ]);
          expect([told, left]).toEqual([told, []]);
        }
        const open = await openItems(caseId);
        // What was withdrawn while it was awaited still says where from.
        const waits = after.status === 'AWAITING_INFORMATION';
        if (after.status !== 'WITHDRAWN') expect([told, waits === (after.returns_to !== null)]).toEqual([told, true]);
        if (after.status === 'AWAITING_INFORMATION') expect([told, open.length > 0]).toEqual([told, true]);
        if (['SUBMITTED', 'IN_REVIEW', 'DECIDED'].includes(after.status)) expect([told, open]).toEqual([told, []]);
        const { rows: current } = await house.owner.query('select id from review where case_id = $1 and superseded_at is null', [caseId]);
        expect([told, current.length <= 1]).toEqual([told, true]);
        if (['IN_REVIEW', 'DECIDED', 'IN_FOLLOW_UP', 'CLOSED'].includes(after.status)) expect([told, current.length]).toEqual([told, 1]);
        reached.add(after.status);
      }
    };
    console.info(`seed ${seed}`);
    // Whatever chance brings, these lead through every state.
    const told = (...story: string[]) =>
      [story.map((step) => ({ step, by: null, stale: false }))] as [{ step: string; by: null; stale: boolean }[]];
    const examples = [
      told('accept', 'decide', 'follow', 'merge', 'close', 'reopen', 'decide', 'die', 'close'),
      told('decline', 'reopen', 'request', 'withdraw', 'bringBack'),
    ];
    await fc.assert(fc.asyncProperty(fc.array(deed, { minLength: 24, maxLength: 30 }), play), {
      seed,
      numRuns: 15,
      examples,
      endOnFailure: true,
    });
    expect(accepted).toBeGreaterThan(60);
    expect([...reached].sort()).toEqual(
      ['AWAITING_INFORMATION', 'CLOSED', 'DECIDED', 'DECLINED', 'IN_FOLLOW_UP', 'IN_REVIEW', 'SUBMITTED', 'WITHDRAWN'],
    ); // prettier-ignore
  }, 120_000);
});
