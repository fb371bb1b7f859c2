// `npm run demo:month -- --seed 7 --referrals 60`: a board's month through the API alone, on a fast clock, in a database of its own that is
// removed at the end. Exit code 1 where a rule's invariant does not hold afterwards.
import { parseArgs } from 'node:util';
import { startTestServer } from '../support/test-server.js';
import { checkAll } from './check.js';
import { figuresOf } from './figures.js';
import { invariants } from './invariants/index.js';
import { playMonth, startOf } from './month.js';
import { World } from './world.js';

const option = { type: 'string' } as const;
const { values } = parseArgs({ options: { seed: option, referrals: option, meetings: option } });
const whole = (name: 'seed' | 'referrals' | 'meetings', usual: number): number => {
  const value = Number(values[name] ?? usual);
  if (Number.isInteger(value) && value >= 1) return value;
  console.error(`--${name} ${values[name]} is not a whole number from 1.`);
  process.exit(1);
};
const month = { seed: whole('seed', 7), referrals: whole('referrals', 60), meetings: whole('meetings', 4) };

const server = await startTestServer();
const world = await World.open(startOf(new Date(), month.meetings));
const from = world.now;
const began = performance.now();
let failed = true;
try {
  console.log(
    `A month of ${month.referrals} referrals and ${month.meetings} meetings, seed ${month.seed}, from ${world.now.toISOString().slice(0, 10)}.`,
  );
  await playMonth(world, month, (line) => console.log(line));
  console.log(`Played in ${((performance.now() - began) / 1_000).toFixed(1)} s.`);
  for (const line of await figuresOf(world, from, world.now)) console.log(`- ${line}`);
  const refused = [...world.refused].map(([what, count]) => `${what} (${count})`);
  console.log(`- refused on the way: ${refused.join(', ') || 'nothing'}`);
  const found = await checkAll(world.owner);
  for (const { rule, says, what } of found) console.log(`BROKEN ${rule}: ${says}: ${what.join(', ')}`);
  console.log(`${invariants.length - found.length} of ${invariants.length} invariants hold.`);
  failed = found.length > 0;
} finally {
  await world.close();
  await server.stop();
}
process.exit(failed ? 1 : 0);
