import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { listDoors } from '../../apps/api/src/access/doors.js';
import { ReadModelOfSchema } from '../../apps/api/src/graphql/read-model.module.js';
import { allRows } from '../../apps/api/src/rows.js';
import { openWriter } from '#database';
import { startApi, type Api } from '../support/api.js';
import { rulesOf, rulesOfDomain, titlesOf } from './rules.js';

async function asOwner(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

describe('the house', () => {
  let api: Api;
  beforeAll(async () => void (api = await startApi({ demo: 'nothing' })), 60_000);
  afterAll(() => api?.close());

  it('every rule is cited by a test, and every cited rule is written down', async () => {
    const { rules, waiting, byFolder } = await rulesOf('libs/contexts');
    const cited = await titlesOf(['libs', 'apps', 'test']);
    expect(rules.size).toBeGreaterThan(30);
    expect([...rules].filter((id) => !cited.has(id)).sort()).toEqual([]);
    expect([...cited].filter((id) => !rules.has(id) && !waiting.has(id)).sort()).toEqual([]);
    // None of the domain's rules was forgotten: each holds somewhere, or waits and says for what.
    expect(rulesOfDomain.filter((id) => !rules.has(id) && !waiting.has(id))).toEqual([]);
    // What a context restates for itself is proved there, or from outside; another context's test proves nothing about it.
    const outside = await titlesOf(['apps', 'test']);
    for (const [folder, ids] of byFolder) {
      const own = await titlesOf([folder]);
      expect([folder, ids.filter((id) => !own.has(id) && !outside.has(id))]).toEqual([folder, []]);
    }
  });

  it('TypeORM would change nothing in a migrated database', async () => {
    const changes = async (database: DataSource) => (await database.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query);
    // As the owner: only the owner may look at every constraint.
    const database = await openWriter({ owner: api.database.ownerUrl, writer: api.database.ownerUrl }, allRows, 2);
    try {
      expect(await changes(database)).toEqual([]);
      await asOwner(api.database.ownerUrl, 'alter table thread alter column question_to set not null');
      expect(await changes(database)).not.toEqual([]);
    } finally {
      await database.destroy();
    }
  }, 60_000);

  it('every field has a read map, but for what the service itself knows and what the token says', () => {
    expect(
      api.app
        .get(ReadModelOfSchema, { strict: false })
        .current.withoutRead.filter((name) => !/^(RefusalExplanation|FactFragment)\./.test(name)),
    ).toEqual(['Query.factFragments', 'Query.refusals', 'ServiceAccount.scopes']);
  });

  it('every door declares who may pass', () => {
    const doors = listDoors(api.app);
    expect(doors.length).toBeGreaterThan(25);
    expect(doors.filter(({ declaration }) => declaration === undefined).map(({ name }) => name)).toEqual([]);
    const fields = (type: string) =>
      Object.keys(api.schema.getType(type) ? (api.schema.getType(type) as never as { getFields(): object }).getFields() : {});
    const doorNames = new Set(doors.map(({ name }) => name));
    expect(
      ['Query', 'Mutation', 'Subscription']
        .flatMap((root) => fields(root).map((name) => `${root}.${name}`))
        .filter((name) => !doorNames.has(name)),
    ).toEqual([]);
  });

  it('every table with patient data has row-level security, and the application cannot bypass it', async () => {
    const client = new pg.Client({ connectionString: api.database.ownerUrl });
    await client.connect();
    try {
      const { rows } = await client.query<{ table_name: string }>(`
        select distinct c.table_name from information_schema.columns c join pg_class t on t.relname = c.table_name and t.relkind = 'r'
        where c.table_schema = 'public' and c.column_name in ('patient_id', 'case_id', 'birth_date') and not t.relrowsecurity`);
      // Ids alone, for the worker's timer and for the guard itself.
      expect(rows.map(({ table_name }) => table_name).sort()).toEqual(['board_guest', 'case_activity_due', 'inbox_item']);
      const roles = await client.query(
        `select rolname from pg_roles where rolname in ('consilium_reader', 'consilium_writer') and (rolbypassrls or rolsuper)`,
      );
      expect(roles.rows).toEqual([]);
    } finally {
      await client.end();
    }
  });

  it('a folder that architecture.mjs does not list is found', async () => {
    const { unlistedFolders } = (await import('../../scripts/unlisted-folders.mjs' as string)) as {
      unlistedFolders(root?: string): string[];
    };
    expect(unlistedFolders()).toEqual([]);
    const root = await mkdtemp(join(tmpdir(), 'consilium-house-'));
    try {
      await mkdir(join(root, 'libs/contexts/astrology'), { recursive: true });
      await mkdir(join(root, 'apps/side-door'), { recursive: true });
      expect(unlistedFolders(root).sort()).toEqual(['apps/side-door', 'libs/contexts/astrology']);
    } finally {
      await rm(root, { recursive: true });
    }
  });

  it('keeps its files small: none above 300 lines', async () => {
    const long: string[] = [];
    const look = async (folder: string): Promise<void> => {
      for (const entry of await readdir(folder, { withFileTypes: true })) {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) {
          if (!['generated', 'node_modules', 'timeline'].includes(entry.name)) await look(path);
        } else if (/\.tsx?$/.test(entry.name) && (await readFile(path, 'utf8')).split('\n').length > 301) long.push(path);
      }
    };
    for (const folder of ['apps', 'libs']) await look(folder);
    expect(long).toEqual([]);
  });
});
