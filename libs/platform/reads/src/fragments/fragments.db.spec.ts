import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import pg from 'pg';
import type { Viewer } from '#access';
import { openReader, type Reader } from '#database';
import { testDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { ana, furnish, house, idOf, keyOf, now } from '../../test/house.js';
import { compile } from '../compile.js';
import { execute } from '../execute.js';
import type { Statement } from '../reader.js';
import { FragmentMemory } from './memory.js';

const { model } = house();
let database: TestDatabase;
let reader: Reader;
let owner: pg.Client;
let memory: FragmentMemory;
beforeAll(async () => {
  database = await testDatabase();
  await furnish(database.ownerUrl);
  reader = openReader(database.urls, 2);
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await reader?.close();
  await owner?.end();
  await database?.drop();
});
beforeEach(() => {
  memory = new FragmentMemory(1_000_000);
});
let between: (() => Promise<unknown>) | undefined;
afterEach(() => {
  between = undefined;
});

const comments = 'question commentCount comments(first: 2) { edges { node { body author { name } } } } latest { body }';
const one = `query ($id: ID!) { boardCase(id: $id) { ${comments} } }`;
const id = idOf('BoardCase', 8);
const béla: Viewer = { ...ana, person: keyOf('Person', 2) };

/** What was answered, how many texts were read for it, and in how many round trips. */
async function read(text: string, variables: Record<string, unknown> = { id }, viewer = ana) {
  let trips = 0;
  const counting = {
    async run(who: Viewer, statements: readonly Statement[]) {
      if ((trips += 1) === 2) await between?.();
      return reader.run(who, statements);
    },
  };
  const before = memory.figures.misses;
  const answer = await execute(compile(model, parse(text), null, variables, 'fragments')!, counting, viewer, now, memory);
  const whole = await execute(compile(model, parse(text), null, variables)!, reader, viewer, now);
  return { text: answer?.text, whole: whole?.text, missed: memory.figures.misses - before, trips };
}
/** As a command does: whatever it changes, and the head with it. */
const command = (sql: string) =>
  owner.query(`begin; ${sql}; update house_head set head = head + 1 where case_id = '${keyOf('BoardCase', 8)}'; commit`);
const renamed = (name: string) =>
  owner.query(
    `begin; update house_person set name = '${name}' where id = house_id(1, 2); update read_version set version = version + 1 where name = 'house_person'; commit`,
  );

describe('a fragment', () => {
  it('is read once and then answers for itself, one statement for each page', async () => {
    expect(await read(one)).toMatchObject({ missed: 1, trips: 2 });
    const again = await read(one);
    expect(again).toMatchObject({ missed: 0, trips: 1 });
    expect(again.text).toBe(again.whole);
  });

  it('is read anew when its head has moved, and when something that all share has changed', async () => {
    await read(one);
    await command(`update house_comment set body = 'changed' where case_id = house_id(4, 8)`);
    const after = await read(one);
    expect(after).toMatchObject({ missed: 1, text: after.whole });
    expect(after.text).toContain('changed');
    await renamed('Beate');
    expect(await read(one)).toMatchObject({ missed: 1 });
    expect(await read(one)).toMatchObject({ missed: 0 });
    // Another case's text is another text.
    await read(one, { id: idOf('BoardCase', 10) });
    await command(`update house_comment set body = 'again' where case_id = house_id(4, 8)`);
    expect(await read(one, { id: idOf('BoardCase', 10) })).toMatchObject({ missed: 0 });
  });

  it('is never kept as newer than it is, nor as older', async () => {
    // The page has seen the old head; the text is read after a command, and is kept as what it is.
    between = () => command(`update house_comment set body = 'between' where case_id = house_id(4, 8)`);
    const first = await read(one);
    expect(first.text).toContain('between');
    between = undefined;
    expect(await read(one)).toMatchObject({ missed: 0, text: first.text });
  });

  it('is not answered when its row is gone since: all is read again', async () => {
    between = () => command(`update house_case set hidden = true where id = house_id(4, 8)`);
    expect((await read(one)).text).toBeUndefined();
    between = undefined;
    expect(await read(one)).toMatchObject({ text: '{"boardCase":null}', missed: 0 });
    await command(`update house_case set hidden = false where id = house_id(4, 8)`);
  });

  it('is shared by nobody who may read otherwise', async () => {
    const all = `query ($id: ID!) { boardCase(id: $id) { ${comments.replace('first: 2', 'first: 50')} } }`;
    for (let n = 1; n <= 20; n += 1) {
      for (const viewer of [ana, béla, ana]) {
        const { text, whole } = await read(all, { id: idOf('BoardCase', n) }, viewer);
        expect([n, viewer.person, text]).toEqual([n, viewer.person, whole]);
      }
    }
  });

  it('takes arguments into account, and leaves to the page what it may not hold', async () => {
    const some = (first: number) => `query ($id: ID!, $who: String) { boardCase(id: $id) { commentCount comments(first: ${first}) { edges { node { body author { name } } } }
      latest(audience: $who) { body } previous { version } board { name members { role } } quorum { met } } }`;
    for (const [first, who] of [[1, 'ALL'], [2, 'ALL'], [2, 'OWN'], [2, null]] as const) {
      const cold = await read(some(first), { id, who });
      expect(cold).toMatchObject({ missed: 1, text: cold.whole });
      expect(await read(some(first), { id, who })).toMatchObject({ missed: 0, text: cold.whole });
    }
    // Roles stand in a table that is neither held nor versioned; other cases have heads of their own.
    await owner.query(`update house_member set role = 'CHANGED'`);
    await owner.query(`update house_case set version = version + 1 where id <> house_id(4, 8)`);
    const after = await read(some(2), { id, who: null });
    expect(after).toMatchObject({ missed: 0, text: after.whole });
    expect(after.text).toContain('CHANGED');
  }); // prettier-ignore

  it('is not kept while what it is valid by is unknown', async () => {
    await owner.query(`delete from read_version where name = 'house_person'`);
    for (let time = 0; time < 2; time += 1) {
      const { text, whole, missed } = await read(one);
      expect([text, missed]).toEqual([whole, 1]);
    }
    expect(memory.figures.entries).toBe(0);
  });
});
