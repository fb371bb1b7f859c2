import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { openReader, type Reader } from '#database';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { ana, furnish, house, idOf, keyOf, now } from '../test/house.js';
import { readFragment } from './fragment.js';
import { countingReader } from './reader.js';

const { model } = house();
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

const fragment = parse(/* GraphQL */ `
  fragment CaseLine on BoardCase {
    id
    ...Names
    asked: question
    mayClose
    commentCount
  }
  fragment Names on BoardCase {
    __typename
    patient {
      name
    }
  }
`);

describe('a fragment for several rows', () => {
  it('is one statement and one text per id, in the order asked for, null for what is hidden or gone', async () => {
    const reader = countingReader(pool);
    const ids = [12, 9, 24, 999, 12].map((n) => keyOf('BoardCase', n));
    const { texts, patients } = await readFragment(model, fragment, 'BoardCase', ids, reader, ana, now);
    const line = (n: number, mayClose: boolean, comments: number): string =>
      `{"id":"${idOf('BoardCase', n)}","__typename":"BoardCase","patient":{"name":"Patient 1"},` +
      `"asked":"Question ${n} \\"quoted\\" \\\\ back/slash","mayClose":${mayClose},"commentCount":${comments}}`;
    expect(texts).toEqual([line(12, true, 6), null, line(24, true, 6), null, line(12, true, 6)]);
    expect(patients).toEqual([keyOf('Patient', 1)]);
    expect(reader.texts.length).toBe(1);
  });

  it('reads for nobody in particular only what that audience may see', async () => {
    const nobody = { person: null, organisation: null, audienceBoard: null, audienceOrganisation: null };
    const { texts, patients } = await readFragment(model, fragment, 'BoardCase', [keyOf('BoardCase', 12)], pool, nobody, now);
    expect([texts, patients]).toEqual([[null], []]);
  });

  it('asks nothing for no ids, and says when a field of it has no read', async () => {
    const reader = countingReader(pool);
    expect(await readFragment(model, fragment, 'BoardCase', [], reader, ana, now)).toEqual({ texts: [], patients: [] });
    expect(reader.texts).toEqual([]);
    const unread = parse('fragment F on BoardCase { unread }');
    await expect(readFragment(model, unread, 'BoardCase', [keyOf('BoardCase', 1)], reader, ana, now)).rejects.toThrow('BoardCase.unread');
  });
});
