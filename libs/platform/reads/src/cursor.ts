import { createHash } from 'node:crypto';
import { isoMicroseconds, type KeysetColumn, type Sql } from './read-map.js';

const anyone = { person: '?', organisation: '?', audienceBoard: '?', audienceOrganisation: '?', set: () => '?' };

/** Names a list's order, so that a cursor of another order is refused instead of starting somewhere arbitrary. */
export function orderTag(type: string, order: readonly KeysetColumn[]): string {
  const text = order.map((column) => `${column.sql({ row: '?', viewer: anyone })} ${column.type} ${column.descending === true}`);
  return createHash('sha256')
    .update(JSON.stringify([type, text]))
    .digest('base64url')
    .slice(0, 6);
}

/**
 * The cursor of a row whose key columns are `keys`: a JSON list in hexadecimal digits, made by Postgres, opaque to clients. Base64url is a
 * third shorter, and making it of what Postgres calls base64 costs a fifth of a list's page.
 */
export function cursorSql(tag: string, keys: readonly Sql[], order: readonly KeysetColumn[]): Sql {
  const texts = keys.map((key, index) => (order[index]!.type === 'timestamptz' ? isoMicroseconds(key) : `${key}::text`));
  return `encode(convert_to(json_build_array('${tag}', ${texts.join(', ')})::text, 'UTF8'), 'hex')`;
}

/** The key values inside a client's cursor, each checked against its type, as Postgres must never see one that it cannot read; or null. */
export function cursorKeys(cursor: unknown, tag: string, order: readonly KeysetColumn[]): string[] | null {
  const parts = decode(cursor);
  const keys = parts.slice(1);
  const isOurs = parts[0] === tag && keys.length === order.length && keys.every((key, index) => isKey(key, order[index]!.type));
  return isOurs ? (keys as string[]) : null;
}

function decode(cursor: unknown): unknown[] {
  if (typeof cursor !== 'string' || !/^([0-9a-f]{2})+$/.test(cursor)) return [];
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'hex').toString());
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}

const patterns: Readonly<Record<KeysetColumn['type'], RegExp>> = {
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  timestamptz: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/,
  integer: /^-?\d{1,10}$/,
  // One digit fewer than the largest: no need to compare.
  bigint: /^-?\d{1,18}$/,
  // Postgres has no text with U+0000.
  text: /^[^\0]*$/,
};

function isKey(key: unknown, type: KeysetColumn['type']): boolean {
  if (typeof key !== 'string' || !patterns[type].test(key)) return false;
  if (type === 'integer') return Math.abs(Number(key)) < 2 ** 31;
  // 31 February looks right and is none.
  if (type === 'timestamptz') return isDay(key.slice(0, 10)) && !Number.isNaN(Date.parse(key));
  return true;
}

const isDay = (day: string): boolean => {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
};

type Bound = (index: number) => Sql;

/** "Comes after the cursor in this order" (or before it), as one row comparison where all columns run the same way. */
export function beyond(keys: readonly Sql[], bound: Bound, order: readonly KeysetColumn[], direction: 'after' | 'before'): Sql {
  const operator = (index: number): string => ((order[index]!.descending === true) === (direction === 'after') ? '<' : '>');
  const values = keys.map((_, index) => bound(index));
  if (order.every((_, index) => operator(index) === operator(0))) return `(${keys.join(', ')}) ${operator(0)} (${values.join(', ')})`;
  const from = (index: number): Sql => {
    const strict = `${keys[index]} ${operator(index)} ${values[index]}`;
    if (index === keys.length - 1) return strict;
    // The first half alone lets an index on the leading column start at the right place.
    return `${keys[index]} ${operator(index)}= ${values[index]} and (${strict} or (${from(index + 1)}))`;
  };
  return `(${from(0)})`;
}
