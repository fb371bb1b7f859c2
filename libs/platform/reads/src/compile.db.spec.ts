import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse, validate } from 'graphql';
import { openReader, type Reader } from '#database';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
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
  const answer = await execute(model, compiled, reader, ana, now);
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
});
