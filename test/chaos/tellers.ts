import type pg from 'pg';
import { stories } from '../live/fragments/stories.js';
import { Script } from '../live/snapshot/script.js';
import { localId } from '#kernel';
import type { Random } from './random.js';
import { StageUnderFire, type DemoHouse, type Site, type Told } from './stage.js';
import { watch, type ChaosWatcher } from './watcher.js';
import type { WriterTally } from './writer.js';

/** Streams of the demo's house, and who may watch each of them throughout every story. */
const houseStreams = ({ board, organisation, people }: DemoHouse): readonly (readonly [who: string, stream: string])[] => [
  ['trainee', `board:${board}`],
  ['westmere-office', `organisation:${organisation}`],
  ...['chair', 'radiologist', 'pain-specialist', 'coordinator'].map((who) => [who, `inbox:${people.get(who)!.id}`] as const),
];

interface Telling {
  readonly tally: WriterTally;
  /** Whoever watches a story is one of them. */
  readonly watchers: ChaosWatcher[];
  isOver(): boolean;
}

/** Plays each story of the desk, all at once and each again until it is over: between them they do everything that can be done. */
export async function tellStories(house: DemoHouse, site: Site, random: Random, { tally, watchers, isOver }: Telling): Promise<Told[]> {
  const look = (who: string, stream: string): void =>
    void watchers.push(watch(`${who} of the demo`, house.people.get(who)!, [stream], site.gateways, random.fork(`watcher of ${stream}`)));
  for (const [who, stream] of houseStreams(house)) look(who, stream);

  const told = stories.map(async (story, n) => {
    const stage = new StageUnderFire(house, site, random.fork(`story ${n}`), tally, isOver);
    const opened = async (): Promise<Script> => {
      const script = new Script(stage, 'referrer');
      await script.submit();
      const id = localId('BoardCase', script.caseId)!;
      look('trainee', `case:${id}`);
      look('westmere-office', `referral:${id}`);
      const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
      const guest = { caseId: script.caseId, personId: stage.idOf('cardiologist'), discipline: 'CARDIOLOGY', expiresAt };
      await script.act('inviteGuest', 'coordinator', guest);
      return script;
    };
    try {
      do await story(stage, opened);
      while (!isOver());
    } catch (error) {
      tally.refused.push(`story ${n}: ${error instanceof Error ? error.message : 'unknown'}`);
    } finally {
      stage.close();
    }
    return stage.told;
  });
  return (await Promise.all(told)).flat();
}

/** Each thing that was answered as done is there once: its key, and its entry in the audit. */
export async function judgeStories(
  owner: Pick<pg.ClientBase, 'query'>,
  told: readonly Told[],
): Promise<{ lost: string[]; duplicated: string[] }> {
  const { rows: kept } = await owner.query<{ actor: string; key: string }>('select actor, key from idempotency where result is not null');
  const keys = new Set(kept.map(({ actor, key }) => `${actor} ${key}`));
  const { rows: audited } = await owner.query<{ what: string; count: number }>(
    `select actor || ' ' || command as what, count(*)::int as count from audit_entry
     where outcome = 'DONE' and actor = any ($1) group by 1`,
    [[...new Set(told.map(({ actor }) => actor))]],
  );
  const writes = told.flatMap((one) =>
    one.writes.map(({ command, key }) => ({ what: `${one.actor} ${command}`, key: `${one.actor} ${key}` })),
  );
  const done = Map.groupBy(writes, ({ what }) => what);
  const entries = new Map(audited.map(({ what, count }) => [what, count]));
  const all = [...new Set([...done.keys(), ...entries.keys()])];
  const off = all.map((what) => [what, (entries.get(what) ?? 0) - (done.get(what)?.length ?? 0)] as const);
  return {
    lost: [
      ...writes.filter(({ key }) => !keys.has(key)).map(({ what }) => `${what}, in a story`),
      ...off.filter(([, more]) => more < 0).map(([what, more]) => `${what}: ${-more} not in the audit`),
    ],
    duplicated: off.filter(([, more]) => more > 0).map(([what, more]) => `${what}: ${more} more in the audit than answered`),
  };
}
