import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { Packet, type PacketStatement } from './packet.js';

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await testDatabase();
  client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  await client.query('create table note (id integer primary key, body text)');
});
afterAll(async () => {
  await client?.end();
  await database?.drop();
});

const run = (...statements: PacketStatement[]) => {
  const packet = new Packet(statements);
  client.query(packet);
  return packet.done;
};
const statement = (text: string, values: unknown[] = [], name = ''): PacketStatement => ({ name, text, values });
const insert = (id: number): PacketStatement => statement('insert into note (id) values ($1)', [id], 'insert');
const notes = async (): Promise<number[]> =>
  (await client.query<{ id: number }>('select id from note order by id')).rows.map(({ id }) => id);

describe('a packet', () => {
  it('answers each statement with its own rows, values of every kind as they were given', async () => {
    const list = ['a', 'b,c', '"d" \\e', '', 'NULL', null, '{f}'];
    const given = statement('select $1::text[] as list, $2::int as number, $3::boolean as yes, $4::timestamptz as at, $5::jsonb as json, $6::bytea as bytes, $7::text as none', [
      list, 7, true, new Date(1_800_000_000_123), { a: ['ä'] }, Buffer.from([0, 255]), null,
    ]); // prettier-ignore
    expect(
      await run(given, statement('select 1 as one union all select 2 order by one'), statement('select 1 as one where false')),
    ).toEqual([
      [{ list, number: 7, yes: true, at: new Date(1_800_000_000_123), json: { a: ['ä'] }, bytes: Buffer.from([0, 255]), none: null }],
      [{ one: 1 }, { one: 2 }],
      [],
    ]);
  });

  it('is one transaction: what was set in it ends with it, and one failure takes all of it back', async () => {
    const set = statement(`select set_config('app.note', 'here', true)`, [], 'set');
    const get = statement(`select current_setting('app.note', true) as note`, [], 'get');
    expect((await run(set, get))[1]).toEqual([{ note: 'here' }]);
    expect(await run(get)).toEqual([[{ note: '' }]]);
    await expect(run(insert(1), insert(2), insert(1))).rejects.toThrow(/duplicate key/);
    expect(await notes()).toEqual([]);
    await run(insert(1), insert(2));
    expect(await notes()).toEqual([1, 2]);
  });

  it('goes on after a failure with whatever of it was prepared, or was not', async () => {
    const divide = (by: number): PacketStatement => statement('select 6 / $1::int as n', [by], 'divide');
    const after = statement('select 5 as n', [], 'after');
    await expect(run(divide(0), after)).rejects.toThrow(/division by zero/);
    await expect(run(statement('select nowhere', [], 'wrong'), after)).rejects.toThrow(/nowhere/);
    expect(await run(divide(2), after)).toEqual([[{ n: 3 }], [{ n: 5 }]]);
    expect(await run(divide(3), after)).toEqual([[{ n: 2 }], [{ n: 5 }]]);
  });

  it('prepares a named statement once on its connection', async () => {
    const named = statement('select $1::int as n', [1], 'once');
    for (let n = 0; n < 5; n++) await run({ ...named, values: [n] });
    const { rows } = await client.query(`select generic_plans + custom_plans as uses from pg_prepared_statements where name = 'once'`);
    expect(rows).toEqual([{ uses: '5' }]);
  });

  it('fails alone when a value cannot be read, and the connection goes on', async () => {
    const point = 600 as never;
    const parser = pg.types.getTypeParser(point);
    pg.types.setTypeParser(point, () => {
      throw new Error('unreadable');
    });
    await expect(run(statement(`select point(1, 2) as p`))).rejects.toThrow('unreadable');
    pg.types.setTypeParser(point, parser);
    expect(await run(statement('select 1 as n'))).toEqual([[{ n: 1 }]]);
  });
});
