import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { projectFolder } from '#config';
import { kinds } from '../chaos/acts.js';
import { faults, standard } from '../chaos/options.js';
import { runChaos } from '../chaos/run.js';

const mutations = (): string[] => {
  const schema = buildSchema(readFileSync(join(projectFolder, 'libs/contracts/schema.graphql'), 'utf8'));
  return Object.keys(schema.getMutationType()!.getFields()).sort();
};

const seed = Number(process.env['SEED'] ?? 1);
const small = { ...standard, seed, writers: 16, referrers: 4, watchers: 30, least: { kills: 6, acknowledged: 100 } };
const alone = { apis: 1, gateways: 1, least: { kills: 1, acknowledged: 40 } };

/** The harness of `npm run chaos`, shorter and with fewer people: the same programs as a site runs, two APIs, two gateways, a worker. */
describe('an installation under fire', () => {
  it('loses nothing, writes nothing twice, and tells every watcher what the log holds', async () => {
    const { verdict, kills, stops, terminations } = await runChaos({ ...small, seconds: 20 }, console.log);
    console.log(`seed ${seed}: ${verdict.acknowledged} acknowledged, ${kills} kills, ${terminations} terminations, ${stops} stops`);
    expect(verdict).toMatchObject({
      lost: [],
      duplicated: [],
      otherwise: [],
      refused: [],
      broken: [],
      unequal: [],
      fallen: [],
      resyncs: 0,
    });
    expect(verdict.acknowledged).toBeGreaterThan(50);
    expect(kinds.filter((kind) => !verdict.byKind[kind])).toEqual([]);
    // The stories of the demo's people: every mutation that there is, done while all this was done to it.
    expect(Object.keys(verdict.told).sort()).toEqual(mutations());
    expect(kills).toBeGreaterThan(5);
    expect(stops).toBeGreaterThan(0);
  }, 400_000);
});

describe('the harness', () => {
  const shows = { 'naive-cursor': 'unequal', 'no-idempotency': 'duplicated', 'swapped-order': 'unequal' } as const;

  it.each(faults)(
    'turns red when broken on purpose: %s',
    async (fault) => {
      const { green, verdict } = await runChaos({ ...small, ...alone, seconds: 8, fault }, console.log);
      expect(green).toBe(false);
      // Red for the reason that was put in, not for another.
      expect(verdict[shows[fault]].length).toBeGreaterThan(0);
      expect(verdict.lost).toEqual([]);
    },
    300_000,
  );
});
