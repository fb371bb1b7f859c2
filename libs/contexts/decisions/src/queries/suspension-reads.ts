import { seesCase } from '#cases';
import { column, computed, one, time, value, type Reads, type Scope, type Sql } from '#reads';
import { standingFactsSql, standingFromFacts, type StandingFacts } from '#boards';
import { whyNotLift, whyNotSuspend, type DecisionAtHand } from '../domain/suspension.js';

const standing = (decision: string): Sql => `not exists (select from decision later where later.supersedes_id = ${decision}.id)`;
const underReview = (
  decision: string,
): Sql => `(${standing(decision)} and exists (select from review next join board_case c on c.id = next.case_id
  where next.case_id = ${decision}.case_id and next.id <> ${decision}.review_id and next.decided_at is null and c.status in ('IN_REVIEW', 'AWAITING_INFORMATION')
    and not exists (select from review latest where latest.case_id = next.case_id and latest.number > next.number)))`;
const stands = (suspension: string, decision: Sql): Sql => `${suspension}.decision_id = ${decision} and ${suspension}.lifted_at is null`;
const atHandSql = ({ row, viewer }: Scope): Sql => `json_build_object(
  'who', ${viewer.fact?.('standing') ?? standingFactsSql(viewer, `${row}.board_id`, `${row}.case_id`)},
  'standing', ${standing(row)}, 'underReview', ${underReview(row)},
  'suspended', exists (select from decision_suspension s where ${stands('s', `${row}.id`)}))`;
type Facts = DecisionAtHand & { readonly who: StandingFacts };
const may = (whyNot: typeof whyNotSuspend) =>
  computed<Facts>(atHandSql, ({ who, ...decision }, now) => whyNot(standingFromFacts(who, now), decision) === null);

export const suspensionReads: readonly Reads[] = [
  { heldBy: 'BoardCase', tables: ['decision_suspension'] },
  {
    type: 'DecisionSuspension',
    table: 'decision_suspension',
    // Both sides: whoever would carry the decision out has to know.
    visible: ({ row, viewer }) => `exists (select from board_case sc where sc.id = ${row}.case_id and ${seesCase(viewer, 'sc')})`,
    patient: (row) => `${row}.patient_id`,
    fields: {
      reason: column('reason'),
      by: one('Person', (at, who) => `${who}.id = ${at.row}.suspended_by`, { visible: 'implied' }),
      at: time('suspended_at'),
    },
  },
  {
    extends: 'Decision',
    fields: {
      underReview: value(({ row }) => underReview(row)),
      suspension: one('DecisionSuspension', (at, suspension) => stands(suspension, `${at.row}.id`), { visible: 'implied' }),
      maySuspend: may(whyNotSuspend),
      mayLiftSuspension: may(whyNotLift),
    },
  },
  {
    extends: 'BoardCase',
    fields: {
      // The end of the chain: the one that no other supersedes.
      standingDecision: one('Decision', (at, decision) => `${decision}.case_id = ${at.row}.id and ${standing(decision)}`),
      suspension: one(
        'DecisionSuspension',
        (at, suspension) => `${suspension}.case_id = ${at.row}.id and ${suspension}.lifted_at is null`,
        { visible: 'implied' },
      ),
    },
  },
];
