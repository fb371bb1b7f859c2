import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { execute as executeGraphql, parse, validate } from 'graphql';
import { openReader, type Reader } from '#database';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { ana, furnish, house, now } from '../test/house.js';
import { randomDocument } from '../test/random-document.js';
import { attachReads } from './attach.js';
import { compile } from './compile.js';
import { execute } from './execute.js';
import { FragmentMemory } from './fragments/memory.js';
import { countingReader } from './reader.js';
import { RequestReads } from './request-reads.js';

const runs = Number(process.env['READS_RUNS'] ?? 150);
const seed = Number(process.env['READS_SEED'] ?? Date.now() % 2 ** 31);

const { schema, model } = house();
attachReads(schema, model);
let database: TestDatabase;
let reader: Reader;
beforeAll(async () => {
  database = await testDatabase();
  await furnish(database.ownerUrl);
  reader = openReader(database.urls, 2);
});
afterAll(async () => {
  await reader?.close();
  await database?.drop();
});

async function fieldByField(text: string, variableValues: Record<string, unknown>) {
  const reads = new RequestReads(model, reader, ana, now);
  const result = await executeGraphql({ schema, document: parse(text), variableValues, contextValue: { reads } });
  return { text: JSON.stringify(result.data), errors: result.errors ?? [], patients: [...reads.patients].sort() };
}

/** Cursors of each kind of list, by the fields that take them. */
async function someCursors(): Promise<Record<string, string[]>> {
  const of = async (text: string): Promise<string[]> =>
    [...(await fieldByField(text, {})).text.matchAll(/"cursor":"([^"]+)"/g)].map(([, cursor]) => cursor!);
  const cases = await of('{ boards { cases(first: 30) { edges { cursor } } } }');
  return {
    cases,
    boardCases: cases,
    comments: await of('{ viewer { inbox { cases(first: 60) { edges { node { comments { edges { cursor } } } } } } } }'),
    byPriority: await of('{ viewer { inbox { cases(first: 60) { edges { node { byPriority { edges { cursor } } } } } } } }'),
  };
}

/** What the generator writes that a connection refuses: too many at once, both ends, no cursor, or another list's cursor. */
const isRefused = (text: string, variables: Record<string, unknown>): boolean =>
  /101|nonsense|after|before|last/.test(text + JSON.stringify(variables));

describe('compiled and field by field', () => {
  it(
    `give the same bytes and the same patients for any document (seed ${seed}, ${runs} documents)`,
    async () => {
      const cursors = await someCursors();
      let written = '';
      const memory = new FragmentMemory(1_000_000);
      const seen = { compared: 0, invalid: 0, refused: 0, missing: 0, computed: 0, bytes: 0, anew: 0, 'from memory': 0, implied: 0 };
      await fc
        .assert(
          fc.asyncProperty(fc.gen(), async (draw) => {
            const pick = (n: number): number => draw(fc.nat, { max: n - 1 });
            const { text, variables } = randomDocument(
              schema,
              pick,
              cursors,
              (field) => field.endsWith('.unread') || field === 'Query.outside',
            );
            const document = parse(text);
            if (validate(schema, document).length > 0) return void (seen.invalid += 1);
            written = JSON.stringify({ text, variables });
            const slow = await fieldByField(text, variables);
            const compiled = compile(model, document, null, variables);
            if (!compiled) {
              // Only a wrong page size or cursor keeps a mapped document from compiling; field by field it is met only where there are rows.
              expect(isRefused(text, variables)).toBe(true);
              expect(
                slow.errors.filter(({ originalError, message }) => originalError?.name !== 'Refusal' && !/non-nullable/.test(message)),
              ).toEqual([]);
              return void (seen.refused += 1);
            }
            const counting = countingReader(reader);
            const fast = await execute(compiled, counting, ana, now);
            expect(counting.texts.length).toBe(compiled.roots.filter(({ plan }) => plan).length);
            expect(counting.roundTrips).toBeLessThanOrEqual(1);
            if (!fast) {
              expect(slow.errors.map(({ message }) => message)).toContainEqual(
                expect.stringContaining('Cannot return null for non-nullable'),
              );
              return void (seen.missing += 1);
            }
            expect(slow.errors).toEqual([]);
            expect(fast.text).toBe(slow.text);
            expect([...fast.patients].sort()).toEqual(slow.patients);
            for (const kept of ['anew', 'from memory'] as const) {
              const wanted = compile(model, document, null, variables, 'fragments')!;
              const before = memory.figures;
              const read = countingReader(reader);
              const again = await execute(wanted, read, ana, now, memory);
              if (!again) {
                // A row that was shown because of its parent and is not there by itself: all is read again, field by field.
                seen.implied += 1;
                break;
              }
              expect([kept, again.text]).toEqual([kept, slow.text]);
              expect([kept, [...again.patients].sort()]).toEqual([kept, slow.patients]);
              const fragments = wanted.roots.reduce((sum, { plan }) => sum + (plan?.fragments.length ?? 0), 0);
              if (fragments > 0) seen[kept] += 1;
              if (kept === 'anew') expect(read.roundTrips).toBeLessThanOrEqual(2);
              else expect([memory.figures.misses, read.texts.length]).toEqual([before.misses, counting.texts.length]);
            }
            seen.compared += 1;
            seen.bytes += fast.text.length;
            if (compiled.roots.some(({ plan }) => plan && plan.computing.length > 0)) seen.computed += 1;
            return undefined;
          }),
          { seed, numRuns: runs, endOnFailure: true },
        )
        .catch((error: Error) => {
          throw new Error(`${written}\n${(error.cause as Error | undefined)?.message ?? error.message}`);
        });
      console.log(JSON.stringify({ seed, ...seen }));
      // The generator itself: most documents are valid and compared, and every way out was taken.
      expect(seen.compared).toBeGreaterThan(runs / 2);
      expect(seen.computed).toBeGreaterThan(0);
      expect(seen['from memory']).toBeGreaterThan(seen.compared / 4);
      expect(seen.implied).toBeLessThan(seen.compared / 10);
    },
    30_000 + runs * 400,
  );
});
