import { GraphQLFloat, getNullableType, isLeafType, isListType, type GraphQLOutputType } from 'graphql';
import type { Sql } from './read-map.js';

// Any JSON may be inside: Postgres writes jsonb with spaces and in its own order of keys, so the text is made by us.
const openScalars = new Set(['JSON', 'JSONObject']);

export function isPlainLeaf(type: GraphQLOutputType): boolean {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return isPlainLeaf(nullable.ofType as GraphQLOutputType);
  return isLeafType(nullable) && !openScalars.has(nullable.name);
}

/** A map's expression as an expression that `row_to_json` writes exactly as `JSON.stringify` would. */
export function leafSql(sql: Sql, type: GraphQLOutputType, isArray = false): Sql {
  const nullable = getNullableType(type);
  if (nullable === GraphQLFloat) return floatSql(sql);
  if (!isListType(nullable)) return sql;
  const item = leafSql('item', nullable.ofType as GraphQLOutputType);
  // An array becomes compact text by itself, a jsonb list would be written as [1, 2].
  if (isArray && item === 'item') return `array_to_json(${sql})`;
  return (
    `(select case json_typeof(l.list) when 'array' then array_to_json(array(select to_json(${item}) from json_array_elements(l.list) item)) end` +
    ` from (select to_json(${sql}) as list offset 0) l)`
  );
}

/** 1.50 as 1.5 and 1e+15 as 1000000000000000: the shortest digits that mean the same number, as JavaScript writes them from 1e-6 to 1e21. */
const floatSql = (sql: Sql): Sql => `trim_scale(nullif(to_json(${sql})::text, 'null')::float8::text::numeric)`;
