import { seesCaseAsBoard } from '#boards';
import { column, computed, day, isoTime, list, one, publicIdOf, time, value, type Reads, type Sql } from '#reads';
import { whyNotReport } from '../domain/follow-through.js';
import { stepOverdueSince, type StepState } from '../domain/implementation.js';
import { summaryOf, type StepFacts } from '../domain/implementation-summary.js';
import type { PatientAnswerKind } from '../domain/patient-answer.js';
import { byAudience, dayText, mayFollow, onBothSides, person } from './following.js';

/** The steps of decisions with where they stand; of one that nobody has said anything about, the plan alone. */
const stepsOfDecisions: Sql = `(select d.id as decision_id, d.case_id, d.board_id, d.organisation_id, (e.step->>'number')::integer as number, e.step->>'kind' as kind,
    (e.step->>'procedureId')::uuid as procedure_id, e.step->>'side' as side, coalesce(s.status, 'PENDING') as status, s.reason_code, s.planned_on, s.performed_on,
    s.reported_at, coalesce(s.audience, 'BOARD') as audience
  from decision d cross join jsonb_array_elements(d.recommendation->'steps') e(step)
  left join decision_step s on s.decision_id = d.id and s.number = (e.step->>'number')::integer)`;

interface SummaryFacts {
  readonly steps: readonly StepFacts[] | null;
  readonly answer: PatientAnswerKind | null;
}
/** What `summaryOf` asks of a row of decision. */
const summarySql = (decision: string): Sql => `json_build_object(
  'steps', (select json_agg(json_build_object('kind', s.kind, 'status', s.status, 'reasonCode', s.reason_code, 'plannedOn', ${dayText('s.planned_on')}))
    from ${stepsOfDecisions} s where s.decision_id = ${decision}.id),
  'answer', (select a.answer from patient_answer a where a.decision_id = ${decision}.id order by a.recorded_at desc, a.id desc limit 1))`;
const summary = (facts: SummaryFacts | null, now: Date) => facts && summaryOf(facts.steps ?? [], facts.answer, now);
const answersOf = (where: (row: string, answer: string) => Sql) =>
  list('PatientAnswer', (at, answer) => where(at.row, answer), (answer) => `${answer}.recorded_at desc, ${answer}.id desc`, { limit: 50 }); // prettier-ignore

/** Whether a decision was carried out (DEC-10), and what the patient said to it (DEC-14). */
export const implementationReads: readonly Reads[] = [
  { heldBy: 'BoardCase', tables: ['decision_step', 'implementation', 'patient_answer'] },
  {
    extends: 'Decision',
    fields: {
      steps: list('DecisionStep', (at, step) => `${step}.decision_id = ${at.row}.id`, (step) => `${step}.number`, {
        from: (_at, step) => `${stepsOfDecisions} ${step}`,
        visible: 'implied',
      }), // prettier-ignore
      implementation: computed<SummaryFacts>(({ row }) => summarySql(row), summary),
      patientAnswers: answersOf((row, answer) => `${answer}.decision_id = ${row}.id`),
    },
  },
  {
    extends: 'BoardCase',
    fields: {
      // For both sides the same: what the referring side has been told of, of the newest decision of which it has been told anything.
      plan: list(
        'DecisionStep',
        (at, step) => `${step}.case_id = ${at.row}.id and ${step}.audience = 'REFERRER' and ${step}.decided_at =
          (select max(newest.decided_at) from decision_step newest where newest.case_id = ${at.row}.id and newest.audience = 'REFERRER')`,
        (step) => `${step}.number`,
        { from: (_at, step) => `decision_step ${step}`, visible: 'implied' },
      ),
      patientAnswers: answersOf((row, answer) => `${answer}.case_id = ${row}.id`),
      implementation: computed<SummaryFacts | null>(
        ({
          row,
          viewer,
        }) => `(select ${summarySql('d')} from decision d where d.case_id = ${row}.id and ${seesCaseAsBoard(viewer, `${row}.board_id`, `${row}.id`)}
          and not exists (select from decision later where later.supersedes_id = d.id))`,
        summary,
      ),
      mayReport: mayFollow(
        (row) => `${row}.id`,
        () => '',
        (who) => whyNotReport(who),
      ),
    },
  },
  {
    type: 'DecisionStep',
    fields: {
      // A position alone: the referring side is told of the decision by its letter.
      decisionId: value(({ row }) => publicIdOf('Decision', `${row}.decision_id`)),
      number: column('number'),
      kind: column('kind'),
      procedure: one('Procedure', (at, procedure) => `${procedure}.id = ${at.row}.procedure_id`, { visible: 'implied' }),
      side: column('side'),
      status: column('status'),
      reasonCode: column('reason_code'),
      plannedOn: day('planned_on'),
      performedOn: day('performed_on'),
      reportedAt: value(({ row }) => isoTime(`${row}.reported_at`)),
      overdueSince: computed<Pick<StepState, 'status' | 'plannedOn'>>(
        ({ row }) => `json_build_object('status', ${row}.status, 'plannedOn', ${dayText(`${row}.planned_on`)})`,
        stepOverdueSince,
      ),
      shared: value(({ row }) => `${row}.audience = 'REFERRER'`),
      reports: list(
        'Implementation',
        (at, report) => `${report}.decision_id = ${at.row}.decision_id and ${report}.number = ${at.row}.number`,
        (report) => `${report}.recorded_at, ${report}.id`,
        { limit: 100 },
      ),
    },
  },
  {
    type: 'Implementation',
    table: 'implementation',
    visible: byAudience,
    patient: (row) => `${row}.patient_id`,
    fields: {
      status: column('status'),
      reasonCode: column('reason_code'),
      onDay: day('on_day'),
      note: column('note'),
      source: column('audience'),
      recordedBy: person('recorded_by'),
      recordedAt: time('recorded_at'),
    },
  },
  {
    type: 'PatientAnswer',
    table: 'patient_answer',
    visible: onBothSides,
    patient: (row) => `${row}.patient_id`,
    fields: {
      answer: column('answer'),
      alternative: column('alternative'),
      toldBy: column('told_by'),
      answeredOn: day('answered_on'),
      note: column('note'),
      recordedBy: person('recorded_by'),
      recordedAt: time('recorded_at'),
    },
  },
];
