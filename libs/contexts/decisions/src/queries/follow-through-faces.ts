import type { EntityManager } from 'typeorm';
import { organisesBoard, votesInCase } from '#boards';
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

/** What `closingOf` says of a charter's content: one that names hours and no more allows it. */
export const closesAsynchronously = (content: Sql): Sql =>
  `coalesce((${content}->'asynchronousClosing'->>'allowed')::boolean, jsonb_typeof(${content}->'asynchronousClosing') = 'object', false)`;

/**
 * Proposals on which this person votes and has not (DEC-2), where nobody waits for a meeting: kept open for remote ballots, to be closed
 * asynchronously (DEC-7), or P1 (DEC-12). `due` is when the vote ends, or when the proposal can be closed.
 */
export const openBallotsSql = (person: Sql): Sql =>
  `select 'BALLOT' as kind, pr.case_id, pr.id, pr.proposed_at as since, coalesce(o.open_until, case when asynchronous.allowed
       then pr.proposed_at + make_interval(hours => coalesce((ch.content->'asynchronousClosing'->>'objectionWindowHours')::integer, 48)) end) as due
   from proposal pr join review r on r.id = pr.review_id join charter ch on ch.id = r.charter_id join board_case c on c.id = pr.case_id
   cross join lateral (select ${closesAsynchronously('ch.content')}) asynchronous (allowed)
   left join open_vote o on o.proposal_id = pr.id and o.revision = pr.revision and o.ended_at is null and o.open_until > now()
   where pr.ratified_at is null and r.superseded_at is null and not r.sealed and ${goesOn('pr', 'IN_REVIEW', 'DECIDED', 'IN_FOLLOW_UP')}
     and (o.proposal_id is not null or asynchronous.allowed or c.priority = 'P1')
     and ${votesInCase(viewerInPlace({ person }), 'pr.board_id', 'pr.case_id')}
     and not exists (select from ballot b where b.proposal_id = pr.id and b.revision = pr.revision and b.voter_id = ${person})`;

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
