import { isObjectType, type GraphQLSchema } from 'graphql';
import type { ReadModel, TypeReads } from './model.js';
import { fragmentTypes } from './fragments/types.js';
import type { FieldRead, ReadMap, Reads } from './read-map.js';
import { withoutRead } from './unread.js';
import { problemsOf } from './verify.js';

/**
 * Every context's maps over one schema. Throws at start, with every problem at once, when a map and the schema do not fit: a read that
 * would answer another shape than promised never gets as far as a request.
 */
export function assembleReads(schema: GraphQLSchema, reads: readonly Reads[]): ReadModel {
  const problems: string[] = [];
  const maps = new Map<string, ReadMap & { fields: Record<string, FieldRead> }>();
  const root: Record<string, FieldRead> = {};
  const add = (of: string, to: Record<string, FieldRead>, fields: Readonly<Record<string, FieldRead>>): void => {
    for (const [name, read] of Object.entries(fields)) {
      if (Object.hasOwn(to, name)) problems.push(`${of}.${name} is mapped twice`);
      to[name] = read;
    }
  };
  for (const map of reads) {
    if (!('type' in map)) continue;
    if (maps.has(map.type)) problems.push(`${map.type} is mapped twice; a later context uses extendReads`);
    maps.set(map.type, { ...map, fields: { ...map.fields } });
  }
  for (const map of reads) {
    if ('root' in map) add('Query', root, map.root);
    if (!('extends' in map)) continue;
    const extended = maps.get(map.extends);
    if (extended) add(map.extends, extended.fields, map.fields);
    else problems.push(`${map.extends} is extended, but nobody maps it`);
  }

  const fragments = fragmentTypes(reads, problems);
  const types = new Map<string, TypeReads>();
  for (const map of maps.values()) {
    const object = schema.getType(map.type);
    if (!isObjectType(object)) problems.push(`${map.type} is mapped, but is no object type of the schema`);
    else {
      const fragment = fragments.get(map.type);
      types.set(map.type, { ...map, object, keyed: map.node !== undefined && map.table !== undefined, ...(fragment && { fragment }) });
    }
  }
  const query = schema.getQueryType();
  if (!query) throw new Error('The schema has no Query');
  const model = { schema, types, query: { type: query.name, object: query, fields: root, keyed: false } };
  problems.push(...problemsOf(model));
  if (problems.length > 0) throw new Error(`The read maps do not fit the schema:\n${problems.join('\n')}`);
  return { ...model, withoutRead: withoutRead(model) };
}
