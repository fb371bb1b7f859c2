import { createHash } from 'node:crypto';
import type { TypeReads } from './model.js';
import type { Sql } from './read-map.js';

/** One FROM clause in the making: what is joined to it, and the patients that its rows bring into the answer (comma-joined text). */
export interface Level {
  readonly joins: Sql[];
  readonly patients: Sql[];
}
export const newLevel = (): Level => ({ joins: [], patients: [] });

/** Where fields are read: the row's alias, the FROM it belongs to, and whether its patient has been noted already. */
export interface Place {
  readonly row: string;
  readonly level: Level;
  readonly clinical: boolean;
  /** Whether the row is one of its type's own table, so that it can be read again by its key. */
  readonly ofTable?: boolean;
}

export interface Column {
  readonly key: string;
  readonly sql: Sql;
}

/** A field without a read: the document has to run field by field. */
export class NotMapped extends Error {}

/** Postgres cuts names at 63 bytes; two long aliases would become one. */
export const longestName = 63;
// A row has at most 1664 columns.
const mostColumns = 1600;

/** The name under which a shallow object holds a response key. */
export const columnName = (key: string): string =>
  key.length <= longestName ? key : `long_${createHash('sha256').update(key).digest('hex').slice(0, 40)}`;

/** `row_to_json` keeps the order of the columns, needs no pairs (so none of json_build_object's limit of 50) and writes no spaces. */
export function objectJson(columns: readonly Column[], from: Sql = '', limit: Sql = ''): Sql {
  if (columns.length > mostColumns) throw new NotMapped('too many fields in one object');
  if (columns.length === 0) return `(select '{}'::json${from}${limit})`;
  // The limit stands outside, where it does not keep Postgres from making one scan of the two queries.
  return `(select row_to_json(o) from (select ${columns.map(({ key, sql }) => `${sql} as "${key}"`).join(', ')}${from}) o${limit})`;
}

/** The patients of a row of this type and of everything below it; undefined when nothing clinical is entered here. */
export function patientsText(target: TypeReads, row: string, alreadyNoted: boolean, level: Level): Sql | undefined {
  const own = target.patient && !alreadyNoted ? [`(${target.patient(row)})::text`] : [];
  const all = [...own, ...level.patients];
  return all.length === 0 ? undefined : all.length === 1 ? all[0] : `concat_ws(',', ${all.join(', ')})`;
}

export const joined = (level: Level): Sql => level.joins.map((join) => ` ${join}`).join('');
export const lateral = (select: Sql, alias: string): Sql => `left join lateral (${select}) ${alias} on true`;
