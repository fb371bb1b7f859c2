import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkAll, violationsOf } from '../month/check.js';
import { figuresOf } from '../month/figures.js';
import { invariants } from '../month/invariants/index.js';
import { playMonth, startOf } from '../month/month.js';
import { World } from '../month/world.js';

const seed = Number(process.env['SEED'] ?? 7);
let world: World;
let began: Date;
beforeAll(async () => {
  world = await World.open(startOf(new Date(), 2));
  began = world.now;
  await playMonth(world, { seed, referrals: 18, meetings: 2 }, () => undefined);
}, 180_000);
afterAll(() => world?.close(), 30_000);

describe(`a month of the board, through the API alone (SEED=${seed})`, () => {
  it('ends with every case decided, ended or waiting for somebody who is named, and no invariant broken', async () => {
    expect(await checkAll(world.owner)).toEqual([]);
    const { rows } = await world.owner.query<{ status: string }>('select distinct status from board_case order by 1');
    const reached = rows.map(({ status }) => status);
    expect(reached).toEqual(expect.arrayContaining(['DECLINED', 'WITHDRAWN', 'CLOSED']));
    expect((await figuresOf(world, began, world.now)).join('\n')).not.toMatch(/: none|: 0$|–/m);
  });

  it.each(invariants.map((invariant) => [`[${invariant.rule}] ${invariant.says}`, invariant] as const))(
    'would say so, were this broken: %s',
    async (_, invariant) => {
      const client = await world.owner.connect();
      try {
        await client.query('begin');
        await client.query(invariant.broken);
        expect(await violationsOf(client, invariant)).not.toEqual([]);
      } finally {
        await client.query('rollback');
        client.release();
      }
    },
  );
});
