import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse, validate } from 'graphql';
import pg from 'pg';
import { openReader, type Reader } from '#database';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { ana, furnish, house, idOf, now } from '../test/house.js';
import { compile } from './compile.js';
import { execute } from './execute.js';

const { schema, model } = house();
let database: TestDatabase;
let reader: Reader;
let owner: pg.Client;
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

interface Page {
  readonly edges: { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

const document = parse(/* GraphQL */ `
  query ($board: ID!, $order: Order, $first: Int, $after: String, $last: Int, $before: String, $filter: CaseFilter) {
    boardCases(boardId: $board, orderBy: $order, first: $first, after: $after, last: $last, before: $before, filter: $filter) {
      edges {
        cursor
        node {
          id
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`);
const board = idOf('Board', 1);
const compiled = (variables: Record<string, unknown>) => compile(model, document, null, { board, ...variables });

async function page(variables: Record<string, unknown>): Promise<Page> {
  const answer = await execute(compiled(variables)!, reader, ana, now);
  return (JSON.parse(answer!.text) as { boardCases: Page }).boardCases;
}
const idsOf = ({ edges }: Page): string[] => edges.map(({ node }) => node.id);

const orders = {
  NEWEST: 'updated_at desc, id desc',
  OLDEST: 'updated_at, id',
  PRIORITY: "coalesce(priority, 'P0'), version desc, id",
};
const all = async (order: keyof typeof orders): Promise<string[]> => {
  const text = `select 'case_' || id as id from house_case where board_id = house_id(2, 1) and not hidden order by ${orders[order]}`;
  return (await owner.query<{ id: string }>(text)).rows.map(({ id }) => id);
};

describe('a connection', () => {
  it('takes valid documents', () => expect(validate(schema, document)).toEqual([]));

  it.each(['NEWEST', 'OLDEST', 'PRIORITY'] as const)('%s: pages forward and backward meet every row once, in order', async (order) => {
    const expected = await all(order);
    expect(expected.length).toBe(27);
    for (const size of [1, 4, 9, 27]) {
      const forward: string[] = [];
      let at = await page({ order, first: size });
      expect(at.pageInfo.hasPreviousPage).toBe(false);
      forward.push(...idsOf(at));
      while (at.pageInfo.hasNextPage) {
        at = await page({ order, first: size, after: at.pageInfo.endCursor });
        expect(at.pageInfo.hasPreviousPage).toBe(true);
        forward.push(...idsOf(at));
      }
      expect(forward).toEqual(expected);

      const backward: string[] = [];
      at = await page({ order, last: size });
      expect(at.pageInfo.hasNextPage).toBe(false);
      backward.unshift(...idsOf(at));
      while (at.pageInfo.hasPreviousPage) {
        at = await page({ order, last: size, before: at.pageInfo.startCursor });
        expect(at.pageInfo.hasNextPage).toBe(true);
        backward.unshift(...idsOf(at));
      }
      expect(backward).toEqual(expected);
    }
  });

  it('gives each edge the cursor that leads behind it', async () => {
    const { edges, pageInfo } = await page({ order: 'PRIORITY', first: 6 });
    expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([edges[0]!.cursor, edges[5]!.cursor]);
    const between = await page({ order: 'PRIORITY', after: edges[1]!.cursor, before: edges[4]!.cursor });
    expect(idsOf(between)).toEqual([edges[2]!.node.id, edges[3]!.node.id]);
  });

  it('has 25 rows without a size, at most 100, and none for 0', async () => {
    expect((await page({})).edges.length).toBe(25);
    expect((await page({ first: 100 })).edges.length).toBe(27);
    expect(await page({ first: 0 })).toEqual({
      edges: [],
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
    expect(await page({ filter: { search: 'nowhere' } })).toEqual({
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });

  it.each([{ first: 101 }, { last: 101 }, { first: -1 }, { last: -1 }, { first: 3, last: 3 }])('leaves %j to the fallback', (variables) => {
    expect(compiled(variables)).toBeNull();
  });

  it('leaves every cursor that it did not make to the fallback', async () => {
    const { pageInfo } = await page({ order: 'NEWEST', first: 1 });
    const own = JSON.parse(Buffer.from(pageInfo.endCursor!, 'hex').toString()) as string[];
    const cursor = (parts: unknown): string => Buffer.from(JSON.stringify(parts)).toString('hex');
    expect(compiled({ order: 'NEWEST', after: cursor(own) })).not.toBeNull();
    const [tag, time, id] = own;
    const others: unknown[] = [
      '',
      '%',
      'e30',
      'bnVsbA',
      'not a cursor',
      cursor([]),
      cursor([tag]),
      cursor([tag, time]),
      cursor([tag, time, id, id]),
      cursor([tag, time, 7]),
      cursor([tag, time, `${id}'`]),
      cursor([tag, time!.replace('T', ' '), id]),
      cursor([tag, '2026-02-31T00:00:00.000000Z', id]),
      cursor([tag, '2026-02-01T25:00:00.000000Z', id]),
      cursor(['other!', time, id]),
      cursor({ 0: tag, 1: time, 2: id }),
    ];
    for (const after of others) expect([after, compiled({ order: 'NEWEST', after })]).toEqual([after, null]);
    // The same columns the other way round, and other columns: another order's cursor starts nowhere.
    expect(compiled({ order: 'OLDEST', after: pageInfo.endCursor })).toBeNull();
    expect(compiled({ order: 'PRIORITY', after: pageInfo.endCursor })).toBeNull();
  });
});
