import pg from 'pg';
import { openWriter, type DatabaseUrls } from '#database';
import { Doorbells, UnitOfWork } from '#event-log';
import type { Clock } from '#kernel';
import { loadCatalogue } from '#procedures';
import { allRows } from '../../../api/src/rows.js';
import { readDemo, type Demo } from './read-demo.js';
import { patientsOf, scriptOf } from './script-of.js';
import { seedBoards } from './seed-boards.js';
import { seedMeetings } from './seed-meetings.js';
import { seedPeople } from './seed-people.js';
import { Stage } from './stage.js';

// The boards had sat for a while before the oldest case came in.
const lead = 120 * 86_400_000;

/** The stage's clock: each scene sets it, and every command in the scene lives at that moment. */
class StageClock implements Clock {
  constructor(private moment: Date) {}
  now = (): Date => this.moment;
  set = (moment: Date): void => void (this.moment = moment);
}

/**
 * Fills an empty, migrated database with the demo: people and boards as the owner, everything else through the real commands at the time
 * at which it is said to have happened, so that log, audit and numbers are what work would have left.
 */
export async function seedDemo(urls: DatabaseUrls, now: Date = new Date(), demo: Demo = readDemo()): Promise<void> {
  const script = scriptOf(demo.cases, now);
  const since = new Date((script[0]?.at ?? now).getTime() - lead);
  const owner = new pg.Client({ connectionString: urls.owner });
  await owner.connect();
  try {
    await loadCatalogue(owner);
    const cast = await seedPeople(owner, demo, since);
    const boards = await seedBoards(owner, demo.boards, cast, since);
    const database = await openWriter(urls, allRows, 1);
    try {
      // On the one connection that there is. A demo cut short is thrown away whole, so nothing needs to be durable before the end.
      await database.query('set synchronous_commit = off');
      const clock = new StageClock(since);
      const work = new UnitOfWork(database, clock, new Doorbells());
      const stage = new Stage(work, owner, cast, boards, patientsOf(demo.cases, now));
      for (const scene of script) {
        clock.set(scene.at);
        await stage.play(scene).catch((error: Error) => {
          throw new Error(`${scene.demoCase.key}, ${scene.step?.by ?? 'referral'} at ${scene.at.toISOString()}: ${error.message}`, {
            cause: error,
          });
        });
      }
      const sitting = boards.get(demo.boards[0]?.key ?? '');
      if (sitting && demo.cases.length > 0) await seedMeetings(work, owner, cast, sitting, now, clock.set);
    } finally {
      await database.destroy();
    }
    // Plans for tables that are no longer empty; and a commit that waits for the disk, which holds everything before it too.
    await owner.query('analyze');
  } finally {
    await owner.end();
  }
}
