import { describe, expect, it } from '@jest/globals';
import { Refusal } from '#kernel';
import { sideOf, whyNotReport, type Following } from './follow-through.js';
import {
  afterReport,
  beginsFollowUp,
  notDoneReasons,
  report,
  stepOverdueSince,
  stepToCarryOut,
  type ImplementationDraft,
} from './implementation.js';
import { summaryOf, type StepFacts } from './implementation-summary.js';
import { patientAnswer } from './patient-answer.js';

const now = new Date('2026-11-22T09:00:00Z');
const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'was not refused';
};
const tell = (more: Partial<ImplementationDraft>, before: Parameters<typeof report>[1] = null) =>
  report({ step: 1, status: 'DONE', ...more }, before, now);

describe('what has become of a step', () => {
  it('[DEC-10] is done, partly or not done with a coded reason, or pending until a day', () => {
    expect(tell({})).toEqual({ number: 1, status: 'DONE', reasonCode: null, onDay: '2026-11-22', note: null });
    expect(tell({ status: 'PARTLY', reasonCode: 'PATIENT_UNWELL', date: '2026-11-20' })).toMatchObject({ status: 'PARTLY', reasonCode: 'PATIENT_UNWELL', onDay: '2026-11-20' });
    expect(tell({ status: 'PENDING', date: '2026-12-01', reasonCode: 'FUNDING_PENDING' })).toMatchObject({ onDay: '2026-12-01', reasonCode: 'FUNDING_PENDING' });
    expect(tell({ status: 'PENDING' }).onDay).toBeNull();
    for (const status of ['PARTLY', 'NOT_DONE'] as const) expect(codeOf(() => tell({ status }))).toBe('IMPLEMENTATION_REASON_MISSING');
    expect(codeOf(() => tell({ status: 'NOT_DONE', reasonCode: 'OTHER' }))).toBe('IMPLEMENTATION_REASON_MISSING');
    expect(codeOf(() => tell({ status: 'NOT_DONE', reasonCode: 'OTHER', note: 'She moved' }))).toBe('was not refused');
    expect(codeOf(() => tell({ reasonCode: 'DEATH' }))).toBe('FOLLOW_THROUGH_INVALID');
    expect(new Set(notDoneReasons).size).toBe(notDoneReasons.length);
  }); // prettier-ignore

  it('[DEC-10] has happened by now, or is planned for a day to come', () => {
    for (const draft of [{ date: '2026-11-23' }, { status: 'PENDING', date: '2026-11-21' }, { date: '2026-13-01' }] as const)
      expect([draft, codeOf(() => tell(draft))]).toEqual([draft, 'FOLLOW_THROUGH_INVALID']);
    expect(tell({ status: 'PENDING', date: '2026-11-22' }).onDay).toBe('2026-11-22');
  });

  it('[DEC-10] is a history: what was done is taken back only with a note, and the planned date stays known', () => {
    expect(codeOf(() => tell({ status: 'PENDING' }, { status: 'DONE' }))).toBe('IMPLEMENTATION_REASON_MISSING');
    expect(codeOf(() => tell({ status: 'PENDING', note: 'Wrong patient' }, { status: 'DONE' }))).toBe('was not refused');
    const planned = afterReport(null, tell({ status: 'PENDING', date: '2026-11-30' }));
    expect(planned).toEqual({ status: 'PENDING', reasonCode: null, plannedOn: '2026-11-30', performedOn: null });
    expect(afterReport(planned, tell({}))).toEqual({
      status: 'DONE',
      reasonCode: null,
      plannedOn: '2026-11-30',
      performedOn: '2026-11-22',
    });
    expect(afterReport(planned, tell({ status: 'NOT_DONE', reasonCode: 'RESOURCES' }))).toMatchObject({
      performedOn: null,
      reasonCode: 'RESOURCES',
    });
    expect(afterReport(planned, tell({ status: 'PENDING' })).plannedOn).toBeNull();
  });

  it('[DEC-10] raises a flag from the day after its date, while it is pending', () => {
    const on = (day: string, status: 'PENDING' | 'DONE' = 'PENDING') => stepOverdueSince({ status, plannedOn: day }, now);
    expect([on('2026-11-21'), on('2026-11-22'), on('2026-11-21', 'DONE'), stepOverdueSince({ status: 'PENDING', plannedOn: null }, now)]).toEqual(['2026-11-21', null, null, null]);
  }); // prettier-ignore

  it('[DEC-10] is said of a step that the decision has, and that is one to carry out', () => {
    const plan = { steps: [{ number: 1, concurrent: false, kind: 'PROCEDURE', levels: [] }, { number: 2, concurrent: false, kind: 'NOT_OFFERED', levels: [] }] } as const; // prettier-ignore
    expect(stepToCarryOut(plan, 1).kind).toBe('PROCEDURE');
    for (const step of [0, 2, 3]) expect([step, codeOf(() => stepToCarryOut(plan, step))]).toEqual([step, 'STEP_UNKNOWN']);
  });

  it('[DEC-10] is reported by either side; for someone on both the board’s counts', () => {
    const nobody: Following = { status: 'DECIDED', votes: false, chairs: false, coordinates: false, refers: false };
    const code = (more: Partial<Following>) => whyNotReport({ ...nobody, ...more })?.code ?? 'may';
    expect([{}, { refers: true }, { votes: true }, { coordinates: true }, { refers: true, status: 'IN_REVIEW' as const }, { votes: true, status: 'CLOSED' as const }].map(code))
      .toEqual(['FOLLOW_THROUGH_FORBIDDEN', 'may', 'may', 'may', 'FOLLOW_THROUGH_CASE_STATE', 'may']);
    expect([sideOf({ ...nobody, refers: true }), sideOf({ ...nobody, refers: true, votes: true })]).toEqual(['REFERRER', 'BOARD']);
    expect((['DONE', 'PARTLY', 'NOT_DONE', 'PENDING'] as const).map((status) => beginsFollowUp({ status }))).toEqual([true, true, false, false]);
  }); // prettier-ignore
});

describe('what has become of a decision', () => {
  const step = (status: StepFacts['status'], more: Partial<StepFacts> = {}): StepFacts => ({
    kind: 'PROCEDURE',
    status,
    reasonCode: null,
    plannedOn: null,
    ...more,
  });
  it('[DEC-10] counts the steps to carry out, and says it in one word', () => {
    const word = (...steps: StepFacts[]) => summaryOf(steps, null, now).progress;
    expect([word(), word(step('PENDING')), word(step('DONE'), step('PENDING')), word(step('DONE'), step('DONE')), word(step('DONE'), step('NOT_DONE')), word(step('NOT_DONE')), word(step('PARTLY'))])
      .toEqual(['NOTHING_TO_DO', 'PENDING', 'UNDER_WAY', 'DONE', 'PARTLY', 'NOT_DONE', 'PARTLY']);
    const all = [step('PENDING', { plannedOn: '2026-11-20' }), step('PENDING', { plannedOn: '2026-11-10' }), step('DONE', { plannedOn: '2026-01-01' }), step('PENDING', { kind: 'NOT_OFFERED' })];
    expect(summaryOf(all, null, now)).toEqual({ progress: 'UNDER_WAY', steps: 3, done: 1, partly: 0, notDone: 0, pending: 2, overdueSince: '2026-11-10', reopeningSuggested: null });
  }); // prettier-ignore

  it('[DEC-10] suggests to look again where something speaks against the plan, but not after a death', () => {
    const why = (steps: StepFacts[], answer: Parameters<typeof summaryOf>[1] = null) => summaryOf(steps, answer, now).reopeningSuggested;
    expect(why([step('DONE'), step('NOT_DONE', { reasonCode: 'WORSENED' })])).toBe('NOT_DONE_FOR_A_CLINICAL_REASON');
    expect(why([step('NOT_DONE', { reasonCode: 'RESOURCES' })])).toBe('NOTHING_WAS_DONE');
    expect(why([step('DONE'), step('NOT_DONE', { reasonCode: 'RESOURCES' })])).toBeNull();
    expect([why([step('PENDING')], 'DECLINES'), why([step('PENDING')], 'CHOOSES_ALTERNATIVE'), why([step('PENDING')], 'ACCEPTS')]).toEqual(['PATIENT_DECLINES', 'PATIENT_CHOSE_ALTERNATIVE', null]);
    expect(why([step('NOT_DONE', { reasonCode: 'DEATH' })], 'DECLINES')).toBeNull();
  }); // prettier-ignore
});

describe('the patient’s answer', () => {
  const decidedAt = new Date('2026-11-10T12:00:00Z');
  const answer = (more: object) => patientAnswer({ answer: 'ACCEPTS', ...more } as never, decidedAt, now);
  it('[DEC-14] names the alternative where one was chosen, and only there', () => {
    expect(answer({ answer: 'CHOOSES_ALTERNATIVE', alternative: 'The programme', toldBy: 'Dr Field' })).toMatchObject({ alternative: 'The programme', toldBy: 'Dr Field', answeredOn: '2026-11-22' });
    expect(codeOf(() => answer({ answer: 'CHOOSES_ALTERNATIVE' }))).toBe('FOLLOW_THROUGH_INVALID');
    expect(codeOf(() => answer({ alternative: 'The programme' }))).toBe('FOLLOW_THROUGH_INVALID');
  }); // prettier-ignore

  it('[DEC-14] was given between the decision and today', () => {
    expect(answer({ answeredOn: '2026-11-10' }).answeredOn).toBe('2026-11-10');
    for (const answeredOn of ['2026-11-09', '2026-11-23'])
      expect([answeredOn, codeOf(() => answer({ answeredOn }))]).toEqual([answeredOn, 'FOLLOW_THROUGH_INVALID']);
  });
});
