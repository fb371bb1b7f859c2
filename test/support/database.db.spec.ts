import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { dropDatabase, testDatabase, type TestDatabase } from './database.js';

describe('a test database', () => {
  let database: TestDatabase;
  beforeAll(async () => void (database = await testDatabase()));
  afterAll(() => database.drop());

  it('is migrated', async () => {
    const client = new pg.Client({ connectionString: database.ownerUrl });
    await client.connect();
    const { rows } = await client.query<{ count: number }>('select count(*)::int from board_case');
    await client.end();
    expect(rows).toEqual([{ count: 0 }]);
  });
});
