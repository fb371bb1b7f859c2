import { afterEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { dropDatabase, testDatabase, type TestDatabase } from './database.js';
import { startTestServer } from './test-server.js';
import { testServerVariable } from './names.js';

describe('a test database', () => {
  const made: TestDatabase[] = [];
  afterEach(async () => {
    for (const database of made.splice(0)) await database.drop();
  });

  const fresh = async (): Promise<TestDatabase> => {
    const database = await testDatabase();
    made.push(database);
    return database;
  };
  const ask = async (address: string, sql: string): Promise<unknown[]> => {
    const client = new pg.Client({ connectionString: address });
    await client.connect();
    try {
      return (await client.query({ text: sql, rowMode: 'array' })).rows.flat();
    } finally {
      await client.end();
    }
  };

  it('is migrated, and nothing done in one is seen in another', async () => {
    const [one, other] = [await fresh(), await fresh()];
    await ask(one.ownerUrl, `insert into organisation (id, name) values (gen_random_uuid(), 'One')`);
    expect(await ask(one.ownerUrl, 'select name from organisation')).toEqual(['One']);
    expect(await ask(other.ownerUrl, 'select name from organisation')).toEqual([]);
  });

  it('is open to writer and reader within their rights', async () => {
    const { writerUrl, readerUrl } = await fresh();
    expect(await ask(writerUrl!, 'select count(*)::int from board_case')).toEqual([0]);
    await expect(ask(readerUrl!, 'select * from session')).rejects.toThrow(/permission denied/);
    await expect(ask(writerUrl!, 'delete from audit_entry')).rejects.toThrow(/permission denied/);
  });

  it('is gone after drop, whoever is still connected', async () => {
    const database = await testDatabase();
    const client = new pg.Client({ connectionString: database.ownerUrl });
    const ended = new Promise((resolve) => client.on('error', resolve));
    await client.connect();
    await database.drop();
    await ended;
    await expect(ask(database.ownerUrl, 'select 1')).rejects.toThrow(/does not exist/);
  });

  it('is the only kind that may be dropped', async () => {
    await expect(dropDatabase('consilium')).rejects.toThrow('does not look like a test database');
  });

  it('may lie on a server of somebody else, if its name says that it is for tests; nothing is left there', async () => {
    const { ownerUrl } = await fresh();
    const before = process.env[testServerVariable];
    try {
      process.env['TEST_DATABASE_URL'] = new URL('/consilium', ownerUrl).href;
      await expect(startTestServer()).rejects.toThrow('does not look like a test database');
      process.env['TEST_DATABASE_URL'] = ownerUrl;
      const running = await startTestServer();
      const database = await testDatabase();
      expect(await ask(database.ownerUrl, 'select count(*)::int from board_case')).toEqual([0]);
      await running.stop();
      expect(await ask(ownerUrl, `select datname from pg_database where starts_with(datname, '${running.server.template}')`)).toEqual([]);
    } finally {
      delete process.env['TEST_DATABASE_URL'];
      process.env[testServerVariable] = before;
    }
  });
});
