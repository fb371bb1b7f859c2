import { expect } from '@jest/globals';
import { parse } from 'graphql';
import type { Viewer } from '#access';
import { assembleReads, compile, execute, type ReadModel, type Reads } from '#reads';
import type { House } from './house.js';
import { schemaOfReads } from './schema-of-reads.js';

/**
 * Asks the given maps a query for somebody, through the compiler; it starts at `node`, `nodes` or
 * `viewer`. Every question is asked twice, as the
 * reader's role and past row-level security: the read maps' predicates and the policies must let through exactly the same.
 */
export function askThrough(maps: readonly Reads[]): (house: House, viewer: Viewer, query: string) => Promise<any> {
  const reads = maps.flatMap((map): Reads[] =>
    !('root' in map) ? [map] : map.root['viewer'] ? [{ root: { viewer: map.root['viewer'] } }] : [],
  );
  const model: ReadModel = assembleReads(schemaOfReads(reads), reads);
  return async (house, viewer, query) => {
    const compiled = compile(model, parse(query));
    if (!compiled) throw new Error(`does not compile: ${query}`);
    const [bothWalls, firstWall] = await Promise.all(
      [house.reader, house.firstWall].map((reader) => execute(compiled, reader, viewer, house.now)),
    );
    if (!bothWalls || !firstWall) throw new Error(`a promised row is missing: ${query}`);
    expect(firstWall.text).toBe(bothWalls.text);
    return JSON.parse(bothWalls.text);
  };
}

/**
 * The tables in which row-level security lets the viewer read a row that holds this text: what a statement that forgot its own predicate
 * would bring out. The log is one of them for ids, never for content.
 */
export async function tablesShowing(text: string, house: House, viewer: Viewer): Promise<string[]> {
  const { rows } = await house.owner.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition and has_table_privilege('consilium_reader', c.oid, 'select')`,
  );
  const statements = rows.map(({ name }) => ({
    name: `shows_${name}`,
    text: `select 1 from ${name} t where strpos(to_jsonb(t)::text, $1) > 0 limit 1`,
    values: [text],
  }));
  const found = await house.reader.run(viewer, statements);
  return rows.flatMap(({ name }, index) => (found[index]!.length > 0 ? [name] : [])).sort();
}
