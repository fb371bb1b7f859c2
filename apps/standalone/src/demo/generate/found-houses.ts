import type pg from 'pg';
import { StartupProblem } from '#config';
import { readDemo } from '../read-demo.js';
import { seedBoards } from '../seed-boards.js';
import { seedDemo } from '../seed.js';
import { seedPeople } from '../seed-people.js';
import { houses } from './houses.js';

// The boards of the houses have sat for longer than any generated case.
const lead = 4 * 365 * 86_400_000;

/** Puts in the demo where there is nothing yet, and beside it the boards and hospitals that generated cases need, once. */
export async function foundHouses(owner: pg.Client, address: string, now = new Date()): Promise<void> {
  const demo = readDemo();
  if (!(await holds(owner, 'select from organisation limit 1'))) await seedDemo({ owner: address }, now, demo);
  const { people, boards } = houses(demo);
  if (await holds(owner, `select from board where code = '${boards[0]!.code}'`)) return;
  const since = new Date(now.getTime() - lead);
  await owner.query('begin');
  const cast = await seedPeople(owner, people, since);
  await seedBoards(owner, boards, cast, since);
  await owner.query('commit');
}

const holds = async (owner: pg.Client, sql: string, values: unknown[] = []): Promise<boolean> =>
  (await owner.query(sql, values)).rowCount! > 0;

/** Generated cases are never put among real ones: whoever is in there must be one of the demo's invented hospitals. */
export async function requireDemo(owner: pg.Client): Promise<void> {
  const demo = readDemo();
  const invented = [demo, houses(demo).people].flatMap(({ organisations }) => organisations.map(({ name }) => name));
  if (await holds(owner, 'select from organisation where name <> all ($1)', [invented]))
    throw new StartupProblem('This database holds organisations that no demo has: generated cases are not put among real ones.');
}
