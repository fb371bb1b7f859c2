import type { Sql, ViewerSql } from '#reads';

// Uncorrelated subqueries on purpose: Postgres answers each once per statement and hashes it, instead of asking it for every row.
const boardsOf = (viewer: ViewerSql): Sql => `(select board_id from board_member where person_id = ${viewer.person} and left_at is null)`;
const guestCasesOf = (viewer: ViewerSql): Sql =>
  `(select case_id from board_guest where person_id = ${viewer.person} and expires_at > now())`;

/** Sits on the board, in whatever role; or is the board's own audience, for which the live gateway reads. */
export const seesBoard = (viewer: ViewerSql, boardId: Sql): Sql =>
  `coalesce(${boardId} in ${boardsOf(viewer)} or ${boardId} = ${viewer.audienceBoard}, false)`;

/** Reads the board's side of this case: sits on the board, is its audience, or is a guest of this case whose invitation has not ended. */
export const seesCaseAsBoard = (viewer: ViewerSql, boardId: Sql, caseId: Sql): Sql =>
  `coalesce(${boardId} in ${boardsOf(viewer)} or ${boardId} = ${viewer.audienceBoard} or ${caseId} in ${guestCasesOf(viewer)}, false)`;

/** Knows who sits on the board: its members, its audience, and its guests, who read the members' names in their case anyway. */
export const seesBoardOrIsGuest = (viewer: ViewerSql, boardId: Sql): Sql =>
  `(${seesBoard(viewer, boardId)} or coalesce(${boardId} in (select board_id from board_guest where person_id = ${viewer.person} and expires_at > now()), false))`;
