import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execute as executeGraphql, parse, validate, type GraphQLObjectType } from 'graphql';
import pg from 'pg';
import { openReader, type Reader } from '#database';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { ana, furnish, house, idOf, keyOf, now } from '../test/house.js';
import { attachReads } from './attach.js';
import { compile } from './compile.js';
import { countingReader } from './reader.js';
import { RequestReads, readOne } from './request-reads.js';
import { Handle } from './source.js';

const { schema, model } = house();
const fieldsOf = (type: string) => (schema.getType(type) as GraphQLObjectType).getFields();
attachReads(schema, model);
fieldsOf('BoardCase')['unread']!.resolve = (source) => `by hand: ${(source as Handle).id}`;
let touch: () => Promise<unknown> = async () => undefined;
fieldsOf('Mutation')['touch']!.resolve = async (_source, { id }, { reads }, info) => {
  await touch();
  return { boardCase: { field: info, id, reads } };
};
fieldsOf('TouchPayload')['boardCase']!.resolve = (source: { boardCase: { id: string } }, _args, { reads }, info) =>
  readOne(reads, info, 'BoardCase', source.boardCase.id);

let database: TestDatabase;
let pool: Reader;
beforeAll(async () => {
  database = await testDatabase();
  await furnish(database.ownerUrl);
  pool = openReader(database.urls, 2);
});
afterAll(async () => {
  await pool?.close();
  await database?.drop();
});

async function run(text: string, variableValues: Record<string, unknown> = {}) {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  const reader = countingReader(pool);
  const reads = new RequestReads(model, reader, ana, now);
  const result = await executeGraphql({ schema, document, variableValues, contextValue: { reads } });
  const { data, errors = [] } = JSON.parse(JSON.stringify(result)) as { data: unknown; errors?: unknown[] };
  return { data, errors, reader, patients: [...reads.patients], document };
}

describe('field by field', () => {
  it('loads the same field of all rows in one statement, and what is asked in one tick in one round trip', async () => {
    const { data, reader, document } = await run(
      `{ boards { name unreadCases: cases(last: 5) { edges { node { unread version latest { author { name } } } } } } }`,
    );
    expect(compile(model, document)).toBeNull();
    // boards; name and cases; version and latest; author; name
    expect([reader.texts.length, reader.roundTrips]).toEqual([7, 5]);
    const [, spine] = (data as { boards: { unreadCases: { edges: { node: { unread: string } }[] } }[] }).boards.slice(0, 3);
    expect(spine!.unreadCases.edges.length).toBe(5);
    expect(JSON.stringify(data)).toContain(`"unread":"by hand: ${keyOf('BoardCase', 3)}"`);
  });

  it('says what is wrong with a page at its place, and answers the rest', async () => {
    const id = idOf('BoardCase', 6);
    const text = `query ($id: ID!) { boardCase(id: $id) { version } viewer { a: inbox { cases(first: 101) { edges { cursor } } } inbox { cases(after: "bm9uc2Vuc2U") { edges { cursor } } } } }`;
    const { data, errors, document } = await run(text, { id });
    expect(compile(model, document, null, { id })).toBeNull();
    expect(data).toEqual({ boardCase: { version: 2 }, viewer: { a: null, inbox: null } });
    expect(errors.map((error) => (error as { path: unknown }).path)).toEqual([
      ['viewer', 'a', 'cases'],
      ['viewer', 'inbox', 'cases'],
    ]);
    expect(errors.map((error) => (error as { message: string }).message)).toEqual([
      expect.stringMatching(/at most 100/),
      expect.stringMatching(/cursor/),
    ]);
  });

  it('refuses more than a hundred ids at once', async () => {
    const ids = Array.from({ length: 101 }, (_, n) => idOf('Patient', n));
    const { data, errors, document } = await run('query ($ids: [ID!]!) { nodes(ids: $ids) { id } motto }', { ids });
    expect(compile(model, document, null, { ids })).toBeNull();
    expect(data).toBeNull();
    expect(errors).toEqual([expect.objectContaining({ path: ['nodes'], message: expect.stringMatching(/at most 100/) })]);
    expect((await run('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ids.slice(1) })).errors).toEqual([]);
  });

  it('answers aliases that are longer than a name may be in Postgres', async () => {
    const long = (end: string): string => `a${'_long'.repeat(15)}${end}`;
    const { data } = await run(
      `{ boardCase(id: "${idOf('BoardCase', 6)}") { ${long('1')}: version profile { ${long('2')}: worst ${long('3')}: type } } }`,
    );
    expect(data).toEqual({ boardCase: { [long('1')]: 2, profile: { [long('2')]: 6, [long('3')]: 'BACK' } } });
  });

  it('keeps places in nodes, and reads what is malformed, hidden or gone as not there', async () => {
    const ids = [
      idOf('Patient', 1),
      'nonsense',
      idOf('BoardCase', 9),
      idOf('Patient', 5),
      idOf('Board', 2),
      idOf('Patient', 1),
      idOf('Comment', 9999),
    ];
    const { data, reader } = await run('query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }', { ids });
    expect(data).toEqual({
      nodes: [
        { id: idOf('Patient', 1), __typename: 'Patient' },
        null,
        null,
        null,
        { id: idOf('Board', 2), __typename: 'Board' },
        { id: idOf('Patient', 1), __typename: 'Patient' },
        null,
      ],
    });
    expect(reader.texts.length).toBe(3);
  });
});

describe('a payload', () => {
  const mutation =
    'mutation ($id: ID!) { touch(id: $id) { boardCase { id mayClose asked: question status updatedAt quorum { at by { name } } ...More } } } fragment More on BoardCase { comments(first: 1) { edges { node { author { n: name } } } } }';

  it('is read in one statement, computed values included', async () => {
    const { data, errors, reader, patients } = await run(mutation, { id: keyOf('BoardCase', 8) });
    expect(errors).toEqual([]);
    expect(data).toEqual({
      touch: {
        boardCase: {
          id: idOf('BoardCase', 8),
          mayClose: true,
          asked: 'Question 8 \u0001\u001f\u007f',
          status: 'OPEN',
          updatedAt: '2026-03-01T04:04:06.007Z',
          quorum: { at: now.toISOString(), by: { name: 'Ana' } },
          comments: { edges: [{ node: { author: { n: 'Béla "B"' } } }] },
        },
      },
    });
    expect([reader.texts.length, reader.roundTrips]).toEqual([1, 1]);
    expect(patients).toEqual([keyOf('Patient', 9)]);
  });

  it('is null for what is hidden or gone', async () => {
    for (const id of [keyOf('BoardCase', 9), keyOf('BoardCase', 999)])
      expect((await run(mutation, { id })).data).toEqual({ touch: { boardCase: null } });
  });

  it('is read field by field where something has its own resolver', async () => {
    const { data, errors } = await run('mutation ($id: ID!) { touch(id: $id) { boardCase { unread version board { name } } } }', {
      id: keyOf('BoardCase', 8),
    });
    expect(errors).toEqual([]);
    expect(data).toEqual({ touch: { boardCase: { unread: `by hand: ${keyOf('BoardCase', 8)}`, version: 4, board: { name: 'Spine' } } } });
  });

  it('shows after a second mutation what that one did', async () => {
    const client = new pg.Client({ connectionString: database.ownerUrl });
    await client.connect();
    touch = () => client.query(`update house_case set version = version + 10 where id = '${keyOf('BoardCase', 20)}'`);
    for (const more of ['', ' unread']) {
      const text = `mutation ($id: ID!) { a: touch(id: $id) { ...V } b: touch(id: $id) { ...V } } fragment V on TouchPayload { boardCase { version${more} } }`;
      const { data } = await run(text, { id: keyOf('BoardCase', 20) });
      const { a, b } = data as Record<string, { boardCase: { version: number } }>;
      expect(b!.boardCase.version - a!.boardCase.version).toBe(10);
    }
    touch = async () => undefined;
    await client.end();
  });
});

describe('a promised row that is missing', () => {
  it('is an error at its path in a payload', async () => {
    const { data, errors } = await run(
      'mutation ($id: ID!) { touch(id: $id) { boardCase { version comments { edges { node { author { name } } } } } } }',
      { id: keyOf('BoardCase', 46) },
    );
    expect(data).toEqual({ touch: { boardCase: null } });
    expect(errors.map((error) => (error as { path: unknown }).path)).toEqual([
      ['touch', 'boardCase', 'comments', 'edges', 0, 'node', 'author'],
    ]);
  });
});
