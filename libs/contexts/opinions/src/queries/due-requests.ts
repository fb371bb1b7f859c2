import type { EntityManager } from 'typeorm';
import type { Priority } from '#boards';
import type { AskedOpinionRow } from '#cases';
import { isoTime } from '#reads';
import type { RequestStep } from '../domain/request.js';

export interface DueRequest extends AskedOpinionRow {
  readonly charterId: string;
  readonly priority: Priority | null;
  /** Whom a conflict of interest keeps away from the case. */
  readonly excluded: readonly string[];
  readonly steps: readonly RequestStep[];
}

/**
 * Which open requests may need something: their time has passed, or who was asked is away or sits there no longer? Never in a case that is
 * not in review or that has been decided, and never for a patient who has died (CASE-11). Ordered by the date, the oldest first.
 */
export async function dueRequests(manager: EntityManager, boardId: string, now: Date, only: string | null = null): Promise<DueRequest[]> {
  const rows: DueRequest[] = await manager.query(
    `select q.id, q.review_id as "reviewId", q.case_id as "caseId", q.board_id as "boardId", q.organisation_id as "organisationId", q.discipline,
       q.person_id as "personId", q.substitute_id as "substituteId", q.due_at as "dueAt", q.answered_at as "answeredAt", q.position,
       r.charter_id as "charterId", c.priority,
       array(select k.person_id from case_conflict k where k.case_id = q.case_id and k.withdrawn_at is null and k.treatment = 'EXCLUDED') as excluded,
       (select coalesce(json_agg(json_build_object('kind', s.kind, 'personId', s.person_id, 'at', ${isoTime('s.at')}) order by s.at, s.id), '[]')
         from opinion_request_step s where s.asked_id = q.id) as steps
     from asked_opinion q
     join review r on r.id = q.review_id and r.decided_at is null
     join board_case c on c.id = q.case_id and c.status = 'IN_REVIEW'
     join patient p on p.id = c.patient_id and p.died_on is null
     where q.board_id = $1 and q.answered_at is null and ($3::uuid is null or q.id = $3)
       and r.number = (select max(latest.number) from review latest where latest.case_id = q.case_id)
       and (q.due_at < $2
         or q.person_id is not null and not exists (select from board_member m where m.board_id = q.board_id and m.person_id = q.person_id
           and m.left_at is null and m.role <> 'OBSERVER' and m.discipline = q.discipline)
         or exists (select from absence a where a.person_id = q.person_id and a.ended_at is null
           and ($2::timestamptz at time zone 'UTC')::date between a.from_day and a.until_day)
         or exists (select from case_conflict k where k.case_id = q.case_id and k.person_id = q.person_id and k.withdrawn_at is null
           and k.treatment = 'EXCLUDED'))
     order by q.due_at nulls last, q.id`,
    [boardId, now, only],
  );
  return rows.map((row) => ({ ...row, steps: row.steps.map((step) => ({ ...step, at: new Date(step.at) })) }));
}
