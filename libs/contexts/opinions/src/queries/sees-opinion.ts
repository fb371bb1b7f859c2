import { chairsCase, seesCaseAsBoard, takesPartAsGuest } from '#boards';
import type { Predicate, Reads, Scope, Sql, ViewerSql } from '#reads';

/**
 * OPIN-2, on a row that carries board_id, case_id, review_id and author_id: the board's side, and then one's own, or every one in a
 * review where one has given one's own or whose seal is broken. Row-level security says the same behind it.
 */
export const seesOpinion: Predicate = ({ row, viewer }) =>
  `(${seesCaseAsBoard(viewer, `${row}.board_id`, `${row}.case_id`)} and (${hasAnswered(row, viewer)}` +
  ` or (select not r.sealed from review r where r.id = ${row}.review_id)))`;

const answered = 'answered';
const answeredSealed = 'answeredSealed';
const reviewsAnswered = ({ row, viewer }: Scope): Sql =>
  `select mine.review_id from review r join opinion mine on mine.review_id = r.id and mine.author_id = ${viewer.person} where r.case_id = ${row}.id`;

/**
 * What the text of a case leaves to the page, so that all who have not answered read the same one, and all who have; who reads nothing but
 * opinions shares it with everybody once the seal is broken.
 */
export const ofTheViewer: readonly Reads[] = [
  { askedOf: 'BoardCase', name: answered, rows: reviewsAnswered },
  { askedOf: 'BoardCase', name: answeredSealed, rows: (at) => `${reviewsAnswered(at)} and r.sealed` },
  { factOf: 'BoardCase', name: 'discipline', json: (at) => disciplineOf(at, `${at.row}.board_id`, `${at.row}.id`) },
];
const hasAnswered = (row: string, viewer: ViewerSql): Sql =>
  viewer.ofRow
    ? `${row}.review_id = any (${viewer.ofRow(answeredSealed)})`
    : // A scalar subquery, because an EXISTS or IN may be hashed: it then reads every opinion that the viewer has ever given.
      `coalesce(${row}.author_id = ${viewer.person}, false)` +
      ` or (select mine.id from opinion mine where mine.review_id = ${row}.review_id and mine.author_id = ${viewer.person}) is not null`;

/** For which discipline the viewer answers in this case, as `standingOf` says it; NULL when they have no vote. */
const disciplineOf = ({ viewer }: Scope, boardId: Sql, caseId: Sql): Sql => `coalesce(
  (select m.discipline from board_member m where m.board_id = ${boardId} and m.person_id = ${viewer.person} and m.left_at is null
     and m.role <> 'OBSERVER' and m.discipline is not null limit 1),
  (select g.discipline from board_guest g where g.case_id = ${caseId} and g.person_id = ${viewer.person} and ${takesPartAsGuest(viewer, boardId, caseId)}))`;

/** What the policy reads about the review under this alias and about who is looking; `more` are further pairs. */
export const reviewAtHandSql = (at: Scope, review: string, more = `'review', ${review}.id`): Sql => `json_build_object(
  'status', (select c.status from board_case c where c.id = ${review}.case_id),
  'sealed', ${review}.sealed,
  'decided', ${review}.decided_at is not null,
  'superseded', ${review}.superseded_at is not null,
  'discipline', ${at.viewer.fact?.('discipline') ?? disciplineOf(at, `${review}.board_id`, `${review}.case_id`)},
  'given', ${
    at.viewer.ofRow
      ? `${review}.id = any (${at.viewer.ofRow(answered)})`
      : `exists (select from opinion own where own.review_id = ${review}.id and own.author_id = ${at.viewer.person})`
  },
  'chairs', ${chairsCase(at.viewer, `${review}.board_id`, `${review}.case_id`)}, ${more})`;
