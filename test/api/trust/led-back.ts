import type pg from 'pg';
import { localId } from '#kernel';
import type { Canaries } from './canaries.js';
import type { CaseIds } from './journey.js';

/** A red flag that was answered, and what was led back to triage: no story here begins with either, so both are written past the API. */
export async function ledBack(owner: pg.Pool, canaries: Canaries, { key, boardCase }: CaseIds, by: string): Promise<void> {
  const [caseId, person] = [localId('BoardCase', boardCase), localId('Person', by)];
  await owner.query(
    `insert into case_alert (id, case_id, board_id, organisation_id, patient_id, red_flags, person_ids, raised_at, due_at, answered_at, answered_by, answer)
     select gen_random_uuid(), id, board_id, organisation_id, patient_id, '{CAUDA_EQUINA}', array[$2::uuid], now(), now(), now(), $2, $3 from board_case where id = $1`,
    [caseId, person, canaries.text(key, 'board', 'CaseAlert.answer')],
  );
  await owner.query(
    `insert into case_reopening (id, case_id, board_id, organisation_id, from_status, reason, by_person, at)
     select gen_random_uuid(), id, board_id, organisation_id, 'DECLINED', $3, $2, submitted_at from board_case where id = $1`,
    [caseId, person, canaries.text(key, 'board', 'CaseReopening.reason')],
  );
}
