import { charterDefaults } from '../domain/complete-charter.js';
import type { Sql } from '#reads';

/** Of a charter's content, as JSON, what the statement of another room needs. */
type Part = (content: Sql) => Sql;

/** The charter that holds on this board now. */
export const currentCharterSql = (boardId: Sql, part: Part): Sql =>
  `(select ${part('ch.content')} from charter ch where ch.board_id = ${boardId} order by ch.version desc limit 1)`;

/** The version under which a review was opened. */
export const charterSql = (charterId: Sql, part: Part): Sql => `(select ${part('ch.content')} from charter ch where ch.id = ${charterId})`;

/** The version under which a review was opened; without a review the one that holds now. */
export const charterOfReviewSql = (charterId: Sql, boardId: Sql, part: Part): Sql =>
  `(select ${part('ch.content')} from charter ch where ch.id = ${charterId} or (${charterId} is null and ch.board_id = ${boardId})
    order by ch.version desc limit 1)`;

/** DEC-7: whether it lets reviews close without a meeting; one that names hours and no more allows it. */
export const closesAsynchronouslySql: Part = (content) =>
  `coalesce((${content}->'asynchronousClosing'->>'allowed')::boolean, ${content}->'asynchronousClosing' ? 'objectionWindowHours', false)`;

/** DEC-7: for how long anybody may object. */
export const objectionWindowSql: Part = (content) =>
  `make_interval(hours => coalesce((${content}->'asynchronousClosing'->>'objectionWindowHours')::integer, ${charterDefaults.asynchronousClosing.objectionWindowHours}))`;
