import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse, validate } from 'graphql';
import { openReader, type Reader } from '#database';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { columns } from '../test/house-schema.js';
import { ana, furnish, house, idOf, keyOf, now } from '../test/house.js';
import { compile } from './compile.js';
import { execute } from './execute.js';
import { countingReader, type CountingReader } from './reader.js';

const { schema, model } = house();
let database: TestDatabase;
let pool: Reader;
let reader: CountingReader;
beforeAll(async () => {
  database = await testDatabase();
  await furnish(database.ownerUrl);
  pool = openReader(database.urls, 2);
  reader = countingReader(pool);
});
afterAll(async () => {
  await pool?.close();
  await database?.drop();
});

async function read(text: string, variables: Record<string, unknown> = {}) {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  const compiled = compile(model, document, null, variables);
  if (!compiled) throw new Error('not compiled');
  const answer = await execute(compiled, reader, ana, now);
  if (!answer) throw new Error('a promised row is missing');
  return answer;
}

describe('a compiled document', () => {
  it('is answered in its own shape: order, aliases, fragments, merged fields, typenames', async () => {
    const { text, patients } = await read(
      /* GraphQL */ `
        query ($id: ID!, $with: Boolean!, $without: Boolean!) {
          first: boardCase(id: $id) {
            version
            ...Names
            __typename
            asked: question
            patient {
              name
            }
            ... on Node {
              id
            }
            status @include(if: $with)
            weight @skip(if: $without)
            ... @include(if: $without) {
              updatedAt
              submittedAt
              bornOn
            }
            profile {
              worst
              nested {
                goals
              }
            }
          }
          __typename
        }
        fragment Names on BoardCase {
          patient {
            id
          }
          board {
            name
            codes
          }
          version
        }
      `,
      { id: idOf('BoardCase', 6), with: false, without: true },
    );
    expect(text).toBe(
      `{"first":{"version":2,"patient":{"id":"${idOf('Patient', 7)}","name":"Patient 7"},"board":{"name":"Spine","codes":["a","b, c","d\\""]},` +
        `"__typename":"BoardCase","asked":"Question 6 \\"quoted\\" \\\\ back/slash","id":"${idOf('BoardCase', 6)}",` +
        `"updatedAt":"2026-03-01T03:03:04.507Z","submittedAt":"2026-01-01T16:00:00.120Z","bornOn":null,` +
        `"profile":{"worst":6,"nested":{"goals":"walk 6"}}},"__typename":"Query"}`,
    );
    expect(patients).toEqual([keyOf('Patient', 7)]);
  });

  it('holds more than fifty fields in order, and more lists than one', async () => {
    const { text } = await read(
      `{ boardCase(id: "${idOf('BoardCase', 12)}") { wide { ${[...columns].reverse().join(' ')} } sites { label(prefix: "é") } tags scores } }`,
    );
    const wide = [...columns].reverse().map((name) => `"${name}":"Question 12 \\"quoted\\" \\\\ back/slash ${Number(name.slice(1))}"`);
    expect(text).toBe(`{"boardCase":{"wide":{${wide.join(',')}},"sites":[],"tags":["one","two, \\"2\\"\\t","12"],"scores":[1.5,2,0.25]}}`);
  });

  it('is one statement per root field, all in one round trip, prepared once it is used again', async () => {
    const text = '{ boards { name } viewer { name } motto __typename }';
    const before = [reader.texts.length, reader.roundTrips];
    await read(text);
    expect([reader.texts.length - before[0]!, reader.roundTrips - before[1]!]).toEqual([3, 1]);
    const names = (): string[] => compile(model, parse(text))!.roots.flatMap(({ statement }) => (statement ? [statement(ana).name] : []));
    const again = names();
    expect(new Set(again).size).toBe(3);
    for (const name of again) expect(name).toMatch(/^read_[\w-]{20,58}$/);
    expect(names()).toEqual(again);
  });

  it('asks once for a set of the viewer, however many predicates compare with it', async () => {
    const comments = 'comments(first: 3) { edges { node { body author { name } } } } latest { body }';
    const text = `{ boards { cases(first: 4) { edges { node { ${comments} } } } } node(id: "${idOf('Comment', 2)}") { id } }`;
    await read(text);
    const [boards, node] = reader.texts.slice(-2);
    for (const statement of [boards!, node!]) expect(statement.match(/from house_person self/g)).toHaveLength(1);
    expect(boards!.match(/author_id = any/g)).toHaveLength(2);
    // With the same statement everybody reads what is for all, and of the rest their own.
    const all = parse('{ boards { cases(first: 100) { edges { node { comments(first: 100) { edges { node { body } } } } } } } }');
    for (const person of [1, 2, null]) {
      const viewer = { ...ana, person: person === null ? null : keyOf('Person', person) };
      const { text: seen } = (await execute(compile(model, all)!, reader, viewer, now))!;
      const own = [...seen.matchAll(/Comment (\d+)/g)].map(([, n]) => Number(n)).filter((n) => n % 3 === 2);
      expect([person, [...new Set(own.map((n) => 1 + (n % 4)))]]).toEqual([person, person === null ? [] : [person]]);
    }
  });

  it('reads the facts of several computed values of one object once, and never another row its neighbour’s', async () => {
    const { text } = await read(
      '{ boards { cases(first: 40) { edges { node { status first: mayClose inner: previous { status first: mayClose second: mayClose } second: mayClose } } } } }',
    );
    expect(reader.texts.at(-1)!.match(/'status', r_\d+\.status/g)).toHaveLength(2);
    const objects = [...text.matchAll(/"status":"(\w+)","first":(true|false)/g)];
    expect(new Set(objects.map(([, status]) => status)).size).toBeGreaterThan(1);
    for (const [, status, may] of objects) expect(may).toBe(String(status === 'OPEN'));
    const check = (at: unknown): void => {
      if (Array.isArray(at)) at.forEach(check);
      if (typeof at !== 'object' || at === null) return;
      const { first, second } = at as { first?: boolean; second?: boolean };
      expect(second).toBe(first);
      Object.values(at).forEach(check);
    };
    check(JSON.parse(text));
  });

  it('gives a document that is used once no name, so that nobody can fill Postgres with prepared statements', () => {
    const [root] = compile(model, parse('{ once: boards { name codes } }'))!.roots;
    expect(root!.statement!(ana).name).toBe('');
  });

  it('keeps every value out of its text, and makes few statements of many values', async () => {
    const document = parse(
      'query ($b: ID!, $s: String, $st: [Status!], $m: Float) { boardCases(boardId: $b, filter: { search: $s, status: $st, and: { minimum: $m } }) { edges { node { id } } } literal: boardCases(boardId: "board_x", filter: { search: "canary-literal" }) { edges { node { id } } } }',
    );
    const texts = new Set<string>();
    for (const [s, m] of [
      ['canary-a', 1.25],
      ['canary-b', 77.125],
      ['canary-\0', 3],
      [null, 4],
      [undefined, null],
    ] as const) {
      const compiled = compile(model, document, null, { b: idOf('Board', 1), s, st: ['OPEN'], m })!;
      await execute(compiled, reader, ana, now);
      for (const { statement } of compiled.roots) texts.add(statement!(ana).text);
    }
    // with search and minimum, without search, without both; and the literal one
    expect(texts.size).toBe(4);
    for (const text of texts) expect(text).not.toMatch(/canary|OPEN|77\.125|board_x|0000-7000/);
  });

  it('reads nodes of several types in one statement, each in its place', async () => {
    const ids = [idOf('Comment', 3), 'nonsense', idOf('Patient', 5), idOf('BoardCase', 9), idOf('Person', 2), idOf('Comment', 3)];
    const before = reader.texts.length;
    const { text, patients } = await read(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on Comment { author { name } } ... on Person { id } } none: nodes(ids: []) { id } node(id: "case_") { id } }',
      { ids },
    );
    const comment = '{"__typename":"Comment","author":{"name":"Đặng"}}';
    expect(text).toBe(
      `{"nodes":[${comment},null,null,null,{"__typename":"Person","id":"${idOf('Person', 2)}"},${comment}],"none":[],"node":null}`,
    );
    expect(patients).toEqual([keyOf('Patient', 11)]);
    expect(reader.texts.length - before).toBe(3);
  });

  it('names every patient whose data is in the answer, wherever the answer enters patient data', async () => {
    const cases = '{ edges { cursor } }';
    const all = (await read(`{ boards { cases(first: 100) ${cases} } }`)).patients;
    expect([...all].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((n) => keyOf('Patient', n)));
    expect((await read('{ boards { name members { person { name } } } }')).patients).toEqual([]);
    const { text, patients } = await read(
      '{ boards { members { cases { patient { id } } } } viewer { inbox { absent { cases { edges { cursor } } } } } }',
    );
    const inAnswer = new Set([...text.matchAll(/patient_([0-9a-f-]+)/g)].map(([, id]) => id!));
    expect(inAnswer.size).toBeGreaterThan(1);
    expect([...patients].sort()).toEqual([...inAnswer].sort());
    // A case's earlier cases are the same patient's; another patient's would have to be entered through a board.
    const through = await read(
      `{ boardCase(id: "${idOf('BoardCase', 12)}") { board { cases(first: 2) { edges { node { patient { id } } } } } } }`,
    );
    for (const [, id] of through.text.matchAll(/patient_([0-9a-f-]+)/g)) expect(through.patients).toContain(id);
    expect(through.patients).toContain(keyOf('Patient', 1));
  });

  it('leaves to the fallback what is not mapped, no query, wrongly called or without its promised row', async () => {
    for (const text of [
      '{ outside }',
      '{ boards { name } __schema { queryType { name } } }',
      '{ boards { cases { edges { node { unread } } } } }',
      'mutation { touch(id: "x") { boardCase { id } } }',
    ])
      expect([text, compile(model, parse(text))]).toEqual([text, null]);
    const withVariable = parse('query ($id: ID!) { board(id: $id) { name } }');
    expect(compile(model, withVariable, null, {})).toBeNull();
    expect(compile(model, withVariable, null, { id: { a: 1 } })).toBeNull();
    const two = parse('query A { boards { name } } query B { motto }');
    expect(compile(model, two)).toBeNull();
    expect(compile(model, two, 'B')!.roots.map(({ key }) => key)).toEqual(['motto']);
    const missing = compile(model, parse(`{ node(id: "${idOf('Comment', 999)}") { ... on Comment { author { name } } } }`))!;
    expect(await execute(missing, reader, ana, now)).toBeNull();
  });
});
