import type { EntityManager } from 'typeorm';
import { organisesBoard } from '#boards';
import { viewerInPlace, type Sql } from '#reads';
import type { Comparator, ConditionState, Resolution } from '../domain/condition.js';
import type { ImplementationStatus, NotDoneReason } from '../domain/implementation.js';

// For the inbox: each is a query of rows (kind text, case_id uuid, id uuid, since timestamptz, due date) about one person, whose row
// security is the reader's own. Cases that are over, and patients who have died (CASE-11), ask nobody for anything.

const goesOn = (
  row: string,
  ...statuses: readonly string[]
): Sql => `exists (select from board_case bc join patient p on p.id = bc.patient_id
    where bc.id = ${row}.case_id and p.died_on is null and bc.status ${statuses.length === 0 ? `not in ('WITHDRAWN', 'DECLINED')` : `in (${statuses.map((one) => `'${one}'`).join(', ')})`})`;
const stands = (row: string): Sql => `not exists (select from decision later where later.supersedes_id = ${row}.decision_id)`;
const followed = (row: string): Sql => `${goesOn(row, 'DECIDED', 'IN_FOLLOW_UP')} and ${stands(row)}`;

/** What this person has to do: their open actions. */
export const openActionsSql = (person: Sql): Sql =>
  `select 'ACTION' as kind, a.case_id, a.id, a.added_at as since, a.due_on as due from action a
   where a.owner_id = ${person} and a.state = 'OPEN' and ${goesOn('a')}`;

/** Conditions of which this person is the clinician: those with a result to confirm, and those that expire within 14 days. */
export const expiringConditionsSql = (person: Sql): Sql =>
  `select case when c.proposed is null then 'CONDITION_EXPIRES' else 'CONDITION_TO_CONFIRM' end as kind, c.case_id, c.id, c.added_at as since, c.expires_on as due
   from step_condition c where c.clinician_id = ${person} and c.state = 'OPEN' and ${followed('c')}
     and (c.proposed is not null or c.expires_on <= (now() at time zone 'UTC')::date + 14)`;

/** Steps that are pending past their planned date, on the boards whose desk this person keeps; `id` is the decision's. */
export const implementationsToChaseSql = (person: Sql): Sql =>
  `select 'IMPLEMENTATION_OVERDUE' as kind, s.case_id, s.decision_id as id, min(s.planned_on)::timestamptz as since, min(s.planned_on) as due
   from decision_step s where s.status = 'PENDING' and s.planned_on < (now() at time zone 'UTC')::date and ${followed('s')}
     and ${organisesBoard(viewerInPlace({ person }), 's.board_id')}
   group by s.case_id, s.decision_id`;

/** Has the patient said anything to this decision? Then they have been told of it (MEET-6). */
export async function patientAnswered(manager: EntityManager, decisionId: string): Promise<boolean> {
  const [row]: { answered: boolean }[] = await manager.query(
    'select exists (select from patient_answer where decision_id = $1) as answered',
    [decisionId],
  );
  return row!.answered;
}

export interface ConditionOfStep {
  readonly step: number;
  readonly measure: string;
  readonly comparator: Comparator;
  readonly threshold: number;
  readonly unit: string | null;
  /** YYYY-MM-DD */
  readonly expiresOn: string;
  readonly state: ConditionState;
  readonly proposed: Resolution | null;
  /** person.id */
  readonly clinicianId: string;
}

/** The structured conditions of a decision, for its letters; free-text ones stand in its steps. */
export const conditionsOf = (manager: EntityManager, decisionId: string): Promise<ConditionOfStep[]> =>
  manager.query(
    `select number as step, measure, comparator, threshold, unit, to_char(expires_on, 'YYYY-MM-DD') as "expiresOn", state, proposed, clinician_id as "clinicianId"
     from step_condition where decision_id = $1 order by number, added_at, id`,
    [decisionId],
  );

export interface StepStanding {
  readonly step: number;
  readonly status: ImplementationStatus;
  readonly reasonCode: NotDoneReason | null;
  /** YYYY-MM-DD */
  readonly plannedOn: string | null;
  readonly performedOn: string | null;
}

/** Where the steps of a decision stand of which anything has been said. */
export const stepsStanding = (manager: EntityManager, decisionId: string): Promise<StepStanding[]> =>
  manager.query(
    `select number as step, status, reason_code as "reasonCode", to_char(planned_on, 'YYYY-MM-DD') as "plannedOn", to_char(performed_on, 'YYYY-MM-DD') as "performedOn"
     from decision_step where decision_id = $1 order by number`,
    [decisionId],
  );
