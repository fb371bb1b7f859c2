import { seesBoard, seesCaseAsBoard } from '#boards';
import { meetingFactsSql, meetingFiguresOf, type MeetingFacts } from '#meetings';
import { computed, type Reads, type Sql, type ViewerSql } from '#reads';
import { figuresOf, type FollowedDecision } from '../domain/figures.js';

/** JSON of `FollowedDecision[]`: what has become of the decisions that a board made in a period, that stand and that the viewer may see. */
const followedSql = (viewer: ViewerSql, board: Sql, from: Sql, to: Sql): Sql => `(select coalesce(json_agg(json_build_object(
    'submittedAt', c.submitted_at, 'ratifiedAt', d.ratified_at,
    'steps', (select coalesce(json_agg(json_build_object('kind', e.step->>'kind', 'status', coalesce(s.status, 'PENDING'), 'reasonCode', s.reason_code,
        'plannedOn', s.planned_on, 'performedOn', s.performed_on)), '[]')
      from jsonb_array_elements(d.recommendation->'steps') e(step)
      left join decision_step s on s.decision_id = d.id and s.number = (e.step->>'number')::integer),
    'answer', (select a.answer from patient_answer a where a.decision_id = d.id order by a.recorded_at desc, a.id desc limit 1))), '[]')
  from decision d join board_case c on c.id = d.case_id
  where d.board_id = ${board} and d.ratified_at >= ${from} and d.ratified_at < ${to} and ${seesCaseAsBoard(viewer, 'd.board_id', 'd.case_id')}
    and not exists (select from decision later where later.supersedes_id = d.id))`;

type Stored = Omit<FollowedDecision, 'submittedAt' | 'ratifiedAt'> & { readonly submittedAt: string; readonly ratifiedAt: string };
interface Facts {
  readonly decisions: readonly Stored[];
  readonly meetings: MeetingFacts;
}

const mostDays = 366;

/** The board's own figures (the clinical fact base, §6.6), for those who sit on it. */
export const boardFiguresReads: readonly Reads[] = [
  {
    extends: 'Board',
    fields: {
      figures: computed<Facts | null>(
        ({ row, viewer }, args) => {
          const [from, to] = [
            args.parameter('from', 'timestamptz') ?? 'null::timestamptz',
            args.parameter('to', 'timestamptz') ?? 'null::timestamptz',
          ];
          return `case when ${seesBoard(viewer, `${row}.id`)} and ${to} > ${from} and ${to} - ${from} <= interval '${mostDays} days' then json_build_object(
            'decisions', ${followedSql(viewer, `${row}.id`, from, to)}, 'meetings', ${meetingFactsSql(viewer, `${row}.id`, from, to)}) end`;
        },
        (facts, now) => facts && { ...decided(facts.decisions, now), ...meetingFiguresOf(facts.meetings) },
      ),
    },
  },
];

function decided(stored: readonly Stored[], now: Date) {
  const followed = stored.map((one) => ({ ...one, submittedAt: new Date(one.submittedAt), ratifiedAt: new Date(one.ratifiedAt) }));
  const { decisions, daysToDecision, progress, carriedOutWithin90Days, steps, reasons, overdue, answers } = figuresOf(followed, now);
  const listed = <Key extends string>(name: string, by: Readonly<Partial<Record<Key, number>>>) =>
    Object.entries(by).map(([key, count]) => ({ [name]: key, count }));
  return {
    decisions,
    daysToDecision,
    progress: listed('progress', progress),
    carriedOutWithin90Days,
    steps: { ...steps, reasons: { of: reasons.of, by: listed('reason', reasons.by) } },
    overdue,
    answers: { of: answers.of, by: listed('answer', answers.by) },
  };
}
