import { caseStream, organisationStream, referralStream, type FactReferences, type Unit } from '#event-log';
import type { BoardCaseRow } from '../storage/board-case.row.js';

/** What a fact about the inside of a case needs to know of it. */
export type CaseOfFact = Pick<BoardCaseRow, 'id' | 'boardId' | 'organisationId' | 'patientId'>;

/**
 * Something happened inside a case that does not change the case itself: a comment, an opinion, a ballot. Records the fact on the board's
 * side (and on the referrer's, where the referrer may see it), moves that side's `updatedAt`, and owes the board's worklist one coalesced
 * fact, so that a busy board's stream stays cool. An organisation shares little enough with its boards to be told at once: its list of
 * referrals shows these figures too. The case's version stays (CASE-5). Call it with the case's row locked.
 */
export async function noteActivity(
  unit: Unit,
  boardCase: CaseOfFact,
  type: string,
  refs: FactReferences,
  seenBy: 'board' | 'both' = 'board',
): Promise<void> {
  const { id, boardId, organisationId, patientId } = boardCase;
  unit.concerns({ subject: `case:${id}`, patientIds: [patientId] });
  unit.record(caseStream(id, organisationId), type, { caseId: id, ...refs });
  if (seenBy === 'both') {
    unit.record(referralStream(id, organisationId), type, { caseId: id, ...refs });
    unit.record(organisationStream(organisationId), type, { caseId: id, ...refs });
  }
  await unit.manager.query(
    `update board_case set updated_at = $2, referral_updated_at = case when $3 then $2 else referral_updated_at end where id = $1`,
    [id, unit.now, seenBy === 'both'],
  );
  // Not `do nothing`: that takes no lock on a row that is already there, and the worker could delete it and tell the board before this
  // transaction commits; this activity would then never be told.
  await unit.manager.query(
    `insert into case_activity_due (case_id, board_id, at) values ($1, $2, $3) on conflict (case_id) do update set at = excluded.at`,
    [id, boardId, unit.now],
  );
}
