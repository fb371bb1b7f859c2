import type { Sql, ViewerSql } from '#reads';

const boardsOf = (viewer: ViewerSql, seat = ''): Sql =>
  viewer.set(`select board_id from board_member where person_id = ${viewer.person} and left_at is null${seat}`);
/** Boards whose every case the viewer reads: where they sit, in whatever role; or the one whose audience the live gateway reads for. */
const readBoardsOf = (viewer: ViewerSql): Sql =>
  viewer.set(
    `select board_id from board_member where person_id = ${viewer.person} and left_at is null union all select ${viewer.audienceBoard} where ${viewer.audienceBoard} is not null`,
  );

/** Sits on the board, or is its audience. */
export const seesBoard = (viewer: ViewerSql, boardId: Sql): Sql => `(${boardId} = any (${readBoardsOf(viewer)}))`;

/** Was invited to this case, and the invitation has not ended. */
export const isGuestOfCase = (viewer: ViewerSql, caseId: Sql): Sql =>
  `(${caseId} = any (${viewer.set(`select case_id from board_guest where person_id = ${viewer.person} and expires_at > now()`)}))`;

const standing = (viewer: ViewerSql): Sql =>
  `select case_id from case_conflict where person_id = ${viewer.person} and withdrawn_at is null`;
/** Declared an interest in this case for which they are kept away from it (DEC-4). */
const isExcluded = (viewer: ViewerSql, caseId: Sql): Sql =>
  `${caseId} = any (${viewer.set(`${standing(viewer)} and treatment = 'EXCLUDED'`)})`;

/**
 * Reads the board's side of this case: sits on the board, is its audience, or is a guest of this case whose invitation has not ended; and no
 * conflict of interest keeps them away from it. For whoever it does the case is not there.
 */
export const seesCaseAsBoard = (viewer: ViewerSql, boardId: Sql, caseId: Sql): Sql =>
  `((${seesBoard(viewer, boardId)} or ${isGuestOfCase(viewer, caseId)}) and not ${isExcluded(viewer, caseId)})`;

/** Knows who sits on the board: its members, its audience, and its guests, who read the members' names in their case anyway. */
export const seesBoardOrIsGuest = (viewer: ViewerSql, boardId: Sql): Sql =>
  `(${seesBoard(viewer, boardId)} or ${boardId} = any (${viewer.set(`select board_id from board_guest where person_id = ${viewer.person} and expires_at > now()`)}))`;

/** Takes part in this case by invitation alone: whoever has come to sit on the board since then takes part as what they are there. */
export const takesPartAsGuest = (viewer: ViewerSql, boardId: Sql, caseId: Sql): Sql =>
  `(${isGuestOfCase(viewer, caseId)} and not ${seesBoard(viewer, boardId)})`;

/** Sits on the board as more than an observer. */
export const takesPartOnBoard = (viewer: ViewerSql, boardId: Sql): Sql =>
  `(${boardId} = any (${boardsOf(viewer, ` and role <> 'OBSERVER'`)}))`;

const chairing = `role = 'CHAIR' or (deputy and role <> 'OBSERVER')`;
/** What `standingOf` calls `chairs`. */
export const chairsBoard = (viewer: ViewerSql, boardId: Sql): Sql => `(${boardId} = any (${boardsOf(viewer, ` and (${chairing})`)}))`;
/** What `organises` says of a standing. */
export const organisesBoard = (viewer: ViewerSql, boardId: Sql): Sql =>
  `(${boardId} = any (${boardsOf(viewer, ` and (role = 'COORDINATOR' or ${chairing})`)}))`;
/** What `standingOf` calls `chairs` in a case: whoever treats the patient or may not vote does not chair it (DEC-4). */
export const chairsCase = (viewer: ViewerSql, boardId: Sql, caseId: Sql): Sql =>
  `(${chairsBoard(viewer, boardId)} and not ${caseId} = any (${viewer.set(`${standing(viewer)} and bars_chairing`)}))`;
/** What `organises` says of a standing in a case. */
export const organisesCase = (viewer: ViewerSql, boardId: Sql, caseId: Sql): Sql =>
  `(${chairsCase(viewer, boardId, caseId)} or (${boardId} = any (${boardsOf(viewer, ` and role = 'COORDINATOR'`)}) and not ${isExcluded(viewer, caseId)}))`;
/** What `standingOf` calls `votes` in a case: whoever has come to sit on the board votes as what they are there. */
export const votesInCase = (viewer: ViewerSql, boardId: Sql, caseId: Sql): Sql =>
  `((${boardId} = any (${boardsOf(viewer, ` and role <> 'OBSERVER' and discipline is not null`)})
      or (${caseId} = any (${viewer.set(`select case_id from board_guest where person_id = ${viewer.person} and expires_at > now() and discipline is not null`)})
        and not ${seesBoard(viewer, boardId)}))
    and not ${caseId} = any (${viewer.set(`${standing(viewer)} and treatment in ('DISCUSSES_WITHOUT_VOTE', 'EXCLUDED')`)}))`;

/** Who sat on a board at an instant as more than an observer: a query of person_id. */
export const seatsAtSql = (boardId: Sql, at: Sql): Sql =>
  `select distinct seated.person_id from board_member seated where seated.board_id = ${boardId} and seated.role <> 'OBSERVER'
    and seated.joined_at <= ${at} and (seated.left_at is null or seated.left_at > ${at})`;
