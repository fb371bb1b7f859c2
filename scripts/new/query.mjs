import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { amongLines, camel, checkedName, contextFolder, Impossible, pascal, words } from './words.mjs';

/** A question to one table, with a test on real Postgres; what else it asks is for whoever needs the answer. */
export function newQuery(house, [context, given], { from }) {
  const folder = contextFolder(house, context);
  const name = checkedName(given, 'query');
  const tables = globSync('apps/migrate/src/timeline/*.sql', { cwd: house.root }).flatMap((path) =>
    [...readFileSync(join(house.root, path), 'utf8').matchAll(/^create table (\w+) \(\n  id uuid primary key/gm)].map(([, table]) => table),
  );
  const own = globSync(`${folder}/src/storage/*.ts`, { cwd: house.root }).flatMap((path) =>
    [...readFileSync(join(house.root, path), 'utf8').matchAll(/^@Entity\('(\w+)'/gm)].map(([, table]) => table),
  );
  const table = from ?? own.find((each) => tables.includes(each));
  if (!table)
    throw new Impossible(
      `${context} has no table with an id yet: add it to the timeline and its row to ${folder}/src/storage first, or say --from <table>.`,
    );
  if (!tables.includes(table)) throw new Impossible(`--from ${table}: no table of the timeline with an id has that name.`);
  const [question, type] = [camel(name), pascal(name)];
  house.make(
    `${folder}/src/queries/${name}.ts`,
    `import type { EntityManager } from 'typeorm';

export interface ${type} {
  readonly id: string;
}

/** ${words(name).replace(/^./, (letter) => letter.toUpperCase())}, by id; ids that nobody has are left out. Asks as whoever holds the manager: the caller has decided who may. */
export async function ${question}(manager: EntityManager, ids: readonly string[]): Promise<Map<string, ${type}>> {
  if (ids.length === 0) return new Map();
  const rows: ${type}[] = await manager.query('select id from ${table} where id = any($1::uuid[])', [ids]);
  return new Map(rows.map((row) => [row.id, row]));
}
`,
  );
  house.make(
    `${folder}/src/queries/${name}.db.spec.ts`,
    `import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { newId } from '#kernel';
import { buildHouse, type House } from '../../../../../test/builders/house.js';
import { ${question} } from './${name}.js';

describe('${words(name)}', () => {
  let house: House;
  beforeAll(async () => void (house = await buildHouse()));
  afterAll(() => house?.close());

  it('answers what is in ${table}, and leaves out what nobody has', async () => {
    await house.buildReview(await house.buildCase());
    // As the owner, past the policies: what this asks, not who may see it.
    const owner = { query: async (sql: string, values: unknown[]) => (await house.owner.query(sql, values)).rows } as unknown as EntityManager;
    const ask = (ids: readonly string[]) => ${question}(owner, ids);
    const { rows } = await house.owner.query<{ id: string }>('select id from ${table}');
    const there = rows.map(({ id }) => id).sort();
    expect([...(await ask([...there, newId()])).keys()].sort()).toEqual(there);
    expect((await ask([])).size).toBe(0);
  });
});
`,
  );
  house.change(`${folder}/src/index.ts`, (text) =>
    amongLines(text, (line) => line.startsWith('export '), `export { ${question}, type ${type} } from './queries/${name}.js';`),
  );
  return [
    `Say the question in ${folder}/src/queries/${name}.ts, and let its test build what it asks about.`,
    `A field of the public schema is no query of this kind: it is read through ${folder}'s read maps (docs/contributors/add-a-screen.md).`,
    `npm run jest -- ${folder}/src/queries/${name} --selectProjects database`,
  ];
}
