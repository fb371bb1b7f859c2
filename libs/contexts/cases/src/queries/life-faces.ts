import type { EntityManager } from 'typeorm';
import { patientLives, patientsDied } from '#patients';
import type { Sql } from '#reads';

/** CASE-11, on a row of board_case: nobody is asked for anything about a patient who has died. */
export const ofLivingPatient = (boardCase: string): Sql => patientLives(`${boardCase}.patient_id`);
/** The same of a case that a command has locked. */
export const patientHasDied = async (manager: EntityManager, { patientId }: { readonly patientId: string }): Promise<boolean> =>
  (await patientsDied(manager, [patientId])).size > 0;

const open = `('SUBMITTED', 'AWAITING_INFORMATION', 'IN_REVIEW')`;

/** Alerts that wait for this person's answer: rows (kind text, case_id uuid, id uuid, since timestamptz, due timestamptz). */
export const alertsToMeSql = (person: Sql): Sql =>
  `select 'ALERT' as kind, a.case_id, a.id, a.raised_at as since, a.due_at as due from case_alert a join board_case c on c.id = a.case_id
    where a.answered_at is null and ${person} = any (a.person_ids) and c.status in ${open} and ${ofLivingPatient('c')}`;

/**
 * Requests for information that the referring side of this organisation has let pass: rows (kind text, case_id uuid, id uuid, since
 * timestamptz, due date).
 */
export const informationOverdueSql = (organisation: Sql): Sql =>
  `select 'INFORMATION' as kind, i.case_id, i.id, i.requested_at as since, i.due_on as due from information_item i join board_case c on c.id = i.case_id
    where i.organisation_id = ${organisation} and i.answered_at is null and i.withdrawn_at is null and i.due_on < current_date and c.status = 'AWAITING_INFORMATION' and ${ofLivingPatient('c')}`;

/** [REC-5] `sharesFurther` of the case with this id, in a read. */
export const sharesFurtherSql = (caseId: Sql): Sql =>
  `exists (select from board_case sc where sc.id = ${caseId} and sc.consent is not null and sc.consent_withdrawn_at is null)`;

/** The latest review of the case with this id: a row (id uuid, charter_id uuid), or none. */
export const latestReviewSql = (caseId: Sql): Sql =>
  `(select lr.id, lr.charter_id from review lr where lr.case_id = ${caseId} order by lr.number desc limit 1)`;

/** Whether no later review has superseded this row of review. */
export const isLatestReview = (review: string): Sql =>
  `not exists (select from review later where later.case_id = ${review}.case_id and later.number > ${review}.number)`;

/** MEET-5: what still asks for a place on an agenda of this board: rows (case_id uuid, board_id uuid, kind text, reason text, at timestamptz). */
export const openWishesSql = (boardId: Sql): Sql =>
  `(select wi.case_id, wi.board_id, wi.kind, wi.reason, wi.at from agenda_wish wi where wi.board_id = ${boardId} and wi.met_at is null)`;
