import type pg from 'pg';
import { globalId, localId, newId } from '#kernel';
import type { Canaries } from './canaries.js';
import type { CaseIds, Journey } from './journey.js';

/** What the world has in writing: the public ids of the letter that went out and of the minutes. */
export interface Written {
  readonly letter: string;
  readonly draft: string;
  readonly minutes: string;
  /** What the minutes say of the case. */
  readonly ofCase: string;
}

const page = (text: string) => ({
  language: 'en', title: 'Decision', date: '2026-11-23', from: 'Board', to: [], about: [], copiesTo: [], blocks: [{ kind: 'PARAGRAPH', key: 'opening', text }],
}); // prettier-ignore

/**
 * The letters of a decision: drafts, which hold what the board said, and one that went out. What goes out tells the referrer the decision in
 * the board's own words; so that no canary of the board's is in it, the one that went out is written past the API, and so are the minutes.
 */
export async function lettered(journey: Journey, canaries: Canaries, owner: pg.Pool, ids: CaseIds, meeting: string, chair: string): Promise<Written> {
  const { decision } = await journey.act('chair', 'draftLetters', { decisionId: ids.decision }, '{ decision { letters { id kind version } } }');
  const letterOf = (kind: string) => decision.letters.find((letter: { kind: string }) => letter.kind === kind);
  const opening = [{ key: 'opening', text: canaries.text(ids.key, 'board', 'Letter.text') }];
  await journey.act('coordinator', 'editLetter', { letterId: letterOf('REFERRER').id, version: 1, paragraphs: opening }, '{ letter { id } }');
  const note = canaries.text(ids.key, 'both', 'PatientTold.note');
  await journey.act('coordinator', 'recordPatientTold', { caseId: ids.boardCase, note }, '{ boardCase { id } }');

  const [letter, draft] = [newId(), localId('Letter', letterOf('PATIENT').id)!];
  await owner.query(
    `insert into letter (id, decision_id, case_id, board_id, organisation_id, patient_id, kind, status, version, content, drafted_at, signed_by, signed_at, pdf_sha256,
       released_at, supersedes_id, correction_reason)
     select $1, decision_id, case_id, board_id, organisation_id, patient_id, kind, 'RELEASED', 2, $3, drafted_at, $4, now(), 'abc', now(), id, $5 from letter where id = $2`,
    [letter, draft, page(canaries.text(ids.key, 'both', 'Letter.text, sent')), localId('Person', chair), canaries.text(ids.key, 'both', 'Letter.correctionReason')],
  );
  await owner.query(`insert into letter_pdf (letter_id, case_id, board_id, organisation_id, content)
    select id, case_id, board_id, organisation_id, 'bytes' from letter where id = any ($1)`, [[letter, draft]]);
  await owner.query(`insert into letter_due (letter_id, board_id, due_at) select id, board_id, 'infinity' from letter where id = $1`, [draft]);

  const [minutes, item, ofCase] = [newId(), newId(), canaries.text(ids.key, 'board', 'MinutesItem.text')];
  await owner.query(`insert into minutes (id, meeting_id, board_id, status, content, case_count, prepared_at)
    select $1, id, board_id, 'DRAFT', $3, 1, now() from meeting where id = $2`, [minutes, localId('Meeting', meeting), page('')]);
  await owner.query(`insert into minutes_version (minutes_id, version, board_id, content, written_at) select id, 1, board_id, content, now() from minutes`);
  await owner.query(
    `insert into minutes_item (id, minutes_id, meeting_id, case_id, board_id, organisation_id, patient_id, position, content)
     select $1, $2, $3, id, board_id, organisation_id, patient_id, 1, $5 from board_case where id = $4`,
    [item, minutes, localId('Meeting', meeting), localId('BoardCase', ids.boardCase), JSON.stringify([{ kind: 'PARAGRAPH', text: ofCase }])],
  );
  await owner.query(`insert into minutes_pdf (minutes_id, board_id, content) select id, board_id, 'bytes' from minutes`);
  await owner.query(`insert into minutes_item_pdf (item_id, case_id, board_id, organisation_id, content) select id, case_id, board_id, organisation_id, 'bytes' from minutes_item`);
  return { letter: globalId('Letter', letter), draft: globalId('Letter', draft), minutes: globalId('Minutes', minutes), ofCase };
} // prettier-ignore
