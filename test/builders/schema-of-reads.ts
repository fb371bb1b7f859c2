import { buildSchema, type GraphQLSchema } from 'graphql';
import type { FieldRead, ReadMap, Reads } from '#reads';

// What some of the public connections take besides a page.
const more = 'discipline: String, kinds: [String!], status: [String!], startsFrom: String, orderBy: String';
const page = `(first: Int, after: String, last: Int, before: String, ${more})`;
// What is computed over a period takes its two ends.
const period = '(from: String, to: String)';

function fieldSdl(name: string, read: FieldRead): string {
  if (read.kind === 'connection') return `${name}${page}: ${read.type}Connection!`;
  if (read.kind === 'list') return `${name}: [${read.type}!]!`;
  if (read.kind === 'computed') return `${name}${period}: Any`;
  return `${name}: ${read.kind === 'value' ? 'Any' : read.type}`;
}

/**
 * A schema in the shape of the maps themselves, so that one context's reads can be run without the whole API; whether the public schema
 * fits the maps is tested there. Types that the given maps only lead to are left for the caller to add as maps of their own.
 */
export function schemaOfReads(reads: readonly Reads[]): GraphQLSchema {
  const maps = reads.filter((map): map is ReadMap => 'type' in map);
  const fieldsOf = (type: string) =>
    reads.flatMap((map) =>
      ('type' in map && map.type === type) || ('extends' in map && map.extends === type) ? Object.entries(map.fields) : [],
    );
  const body = (fields: [string, FieldRead][]) =>
    fields.map(([name, read]) => (name === 'id' ? 'id: ID!' : fieldSdl(name, read))).join('\n');
  const connected = new Set(
    maps.flatMap(({ type }) => fieldsOf(type).flatMap(([, read]) => (read.kind === 'connection' ? [read.type] : []))),
  );
  return buildSchema(`
    scalar Any
    interface Node { id: ID! }
    type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
    type Query { node(id: ID!): Node nodes(ids: [ID!]!): [Node]! ${fieldsOf('Viewer').length > 0 ? 'viewer: Viewer' : ''} }
    ${maps.map(({ type, node }) => `type ${type} ${node ? 'implements Node' : ''} {\n${body(fieldsOf(type))}\n}`).join('\n')}
    ${[...connected].map((type) => `type ${type}Connection { edges: [${type}Edge!]! pageInfo: PageInfo! } type ${type}Edge { node: ${type}! cursor: String! }`).join('\n')}
  `);
}
