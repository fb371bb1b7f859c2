import type { EntityManager } from 'typeorm';
import { seesCaseAsBoard } from '#boards';
import type { BoardCaseRow } from '#cases';
import type { Sql, ViewerSql } from '#reads';
import type { Discipline } from '#specialists';

/** DISC-4: it waits for an answer; word for word the condition of its index (timeline 0007). */
export const isOpenQuestion = (thread: string): Sql => `${thread}.question_to is not null and ${thread}.resolved_at is null`;

// Who answers for a discipline: whoever votes for it on the board, and a guest of the case, until the invitation ends.
const seats = (person: Sql): Sql =>
  `select m.board_id, m.discipline from board_member m where m.person_id = ${person} and m.left_at is null and m.role <> 'OBSERVER' and m.discipline is not null`;
const invitations = (person: Sql): Sql =>
  `select g.case_id, g.discipline from board_guest g where g.person_id = ${person} and g.expires_at > now() and g.discipline is not null`;

/** An open question to a discipline that the viewer answers for, in a case that they read; `thread` is a row of thread. */
export const asksMyDiscipline = (viewer: ViewerSql, thread: string): Sql =>
  `${isOpenQuestion(thread)} and ((${thread}.board_id, ${thread}.question_to) in (${seats(viewer.person)})
     or (${thread}.case_id, ${thread}.question_to) in (${invitations(viewer.person)}))
   and ${seesCaseAsBoard(viewer, `${thread}.board_id`, `${thread}.case_id`)}`;

/** On whose list a question to this discipline stands. */
export async function peopleAsked(manager: EntityManager, { id, boardId }: BoardCaseRow, discipline: Discipline): Promise<string[]> {
  const rows: { person_id: string }[] = await manager.query(
    `select person_id from board_member where board_id = $1 and discipline = $3 and left_at is null and role <> 'OBSERVER'
     union select person_id from board_guest where case_id = $2 and discipline = $3 and expires_at > now() order by 1`,
    [boardId, id, discipline],
  );
  return rows.map((row) => row.person_id);
}
