import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { StartupProblem } from '#config';
import { applyEntry, migrationLock, readTimeline, type TimelineEntry } from '#database';
import { newId } from '#kernel';
import { loadCatalogue } from '#procedures';
import { problemOf, timeline } from '../bring-up-to-date.js';
import { nameOf, type ArchivedTable, type Header, type Manifest } from '../backup/archive.js';
import { copySettings, quoted, tablesOf } from '../backup/catalogue.js';
import { setNewEpoch } from '../epoch/new-epoch.js';
import { loading, requireSameTables, setSequences } from './load.js';
import { readArchive, requireKnownTimeline } from './read-archive.js';
import { connected, emptyAndUnbind, rebuild, requireNobodyConnected } from './rebuild.js';
import { putBack, setAside, type WhatStayed } from './what-stays.js';
import { whatIsThere, type WhatIsThere } from './what-is-there.js';

export interface RestoreOrder {
  readonly ownerUrl: string;
  /** Opens the backup from its first byte. */
  readonly open: () => AsyncIterable<Buffer>;
  /** It can be opened twice: then all of it is checked before the database is touched, and again while it is loaded. */
  readonly checkFirst: boolean;
  /** The name of the database whose content may be replaced. */
  readonly replace?: string;
  /** Tables that are no Consilium's and may be lost. */
  readonly without?: readonly string[];
  readonly tell?: (line: string) => void;
  /** Whoever still works there has this long to finish, in milliseconds. */
  readonly waitFor?: number;
  /** Folder of the schema's steps; this Consilium's own when left out. */
  readonly timeline?: string;
}

export interface Restored extends WhatStayed {
  readonly manifest: Manifest;
  /** The new one. */
  readonly epoch: number;
  /** Timeline entries that the backup did not have yet. */
  readonly migrated: readonly string[];
}

/** Puts a backup in the place of what is there: wholly, or not at all. */
export async function restore(order: RestoreOrder): Promise<Restored> {
  try {
    return await restored(order);
  } catch (error) {
    throw (await databaseProblem(order.ownerUrl, error)) ?? problemOf(error, new URL(order.ownerUrl)) ?? error;
  }
}

/** Over a connection of its own, which has ended before anybody is told who else is connected. */
async function restored(order: RestoreOrder): Promise<Restored> {
  const tell = order.tell ?? (() => undefined);
  const ours = await readTimeline(order.timeline ?? timeline);
  const client = new pg.Client({
    connectionString: order.ownerUrl,
    application_name: 'consilium-restore',
    options: copySettings,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const there = await whatMayBeReplaced(client, order, ours);
    if (order.checkFirst) {
      const manifest = await readArchive(order.open(), { header: (header) => requireKnownTimeline(header, ours) });
      tell(`The backup is whole: ${inWords(manifest)}.`);
    }
    if (!there.isEmpty) tell(`Replacing what ${there.database} holds: ${there.inWords}.`);
    await beginAlone(client, order.waitFor ?? 20_000);
    const done = await replaceAll(client, order, ours);
    await client.query('commit');
    return done;
  } finally {
    // Also the rollback: a connection that ends takes its open transaction with it.
    await client.end().catch(() => undefined);
  }
}

async function replaceAll(client: pg.Client, order: RestoreOrder, ours: readonly TimelineEntry[]): Promise<Restored> {
  const left = new Set((order.without ?? []).map((name) => (name.includes('.') ? name : `public.${name}`)));
  const before = await ourTables(client);
  // Again, now that nobody writes any more.
  const there = await whatMayBeReplaced(client, order, ours);
  let constraints: Awaited<ReturnType<typeof emptyAndUnbind>> | undefined;
  const manifest = await readArchive(order.open(), {
    header: async (header) => {
      requireKnownTimeline(header, ours);
      await setAside(client, header.at);
      const sameVersion = isSame(there.timeline, header.timeline);
      if (there.tables.length > 0 && !(sameVersion && isSame(header.timeline, ours))) await requireNobodyConnected(client);
      if (!sameVersion) await rebuild(client, stepsOf(header, ours));
      await requireSameTables(client, header.tables, left);
      constraints = await emptyAndUnbind(
        client,
        header.tables.filter((table) => !left.has(nameOf(table))),
      );
    },
    ...loading(client, left),
  });
  await constraints!.putBack();
  await setSequences(client, manifest.sequences);
  const migrated = ours.filter(({ name }) => !manifest.timeline.some((entry) => entry.name === name));
  for (const entry of migrated) await applyEntry(client, entry);
  await loadCatalogue(client);
  const ofConsilium = new Set((await tablesOf(client)).map(nameOf));
  const lost = before.map(nameOf).filter((name) => !ofConsilium.has(name) && !left.has(name));
  if (lost.length > 0)
    throw new StartupProblem(
      `${lost.join(', ')} is no table of Consilium and would be lost: move it to another schema, or add --without ${lost[0]}.`,
    );
  const stayed = await putBack(client);
  await client.query(
    `insert into audit_entry (id, at, actor, command, outcome, subject) values ($1, now(), 'system:operator', 'restore', 'DONE', $2)`,
    [newId(), `backup of ${manifest.at}`],
  );
  const { after: epoch } = await setNewEpoch(client, there.epoch ?? 0);
  // Without figures Postgres would plan the first pages for empty tables.
  await client.query('analyze');
  return { manifest, epoch, migrated: migrated.map(({ name }) => name), ...stayed };
}

const ourTables = async (client: pg.Client): Promise<ArchivedTable[]> =>
  (await tablesOf(client)).filter(({ schema }) => schema === 'public');

/**
 * Begins with every table locked: from here on nobody reads or writes. Waits for each only briefly and then lets go of all and tries
 * again, because whoever holds one and wants another would else be ended as the victim of a deadlock, in the middle of a page.
 */
async function beginAlone(client: pg.Client, within: number): Promise<void> {
  for (const end = performance.now() + within; ; await wait(100)) {
    await client.query('begin');
    try {
      await client.query(`set local lock_timeout = ${briefly}`);
      await client.query('select pg_advisory_xact_lock($1)', [migrationLock]);
      const tables = await ourTables(client);
      if (tables.length > 0) await client.query(`lock table ${tables.map(quoted).join(', ')} in access exclusive mode`);
      // So short only while others may hold what is still missing. What comes now is held for moments, by Postgres's own upkeep at most.
      await client.query('set local lock_timeout to default');
      return;
    } catch (error) {
      await client.query('rollback');
      if (!isLockProblem(error) || performance.now() > end) throw error;
    }
  }
}

// Shorter than Postgres's deadlock_timeout of a second, after which it chooses a victim.
const briefly = 400;
const isLockProblem = (error: unknown): boolean => ['55P03', '40P01'].includes((error as { code?: string }).code ?? '');

async function whatMayBeReplaced(client: pg.Client, { replace }: RestoreOrder, ours: readonly TimelineEntry[]): Promise<WhatIsThere> {
  const there = await whatIsThere(client);
  const { database, isEmpty, inWords: what, timeline: version } = there;
  if (!isEmpty && replace !== database)
    throw new StartupProblem(`The database ${database} is not empty (${what}). To replace all of that: --replace ${database}`);
  const newer = version.find(({ name }) => !ours.some((entry) => entry.name === name));
  if (newer) throw new StartupProblem(`The database belongs to a newer Consilium (${newer.name}): restore with that version.`);
  return there;
}

const stepsOf = (header: Header, ours: readonly TimelineEntry[]): TimelineEntry[] =>
  ours.filter(({ name }) => header.timeline.some((entry) => entry.name === name));

export const inWords = ({ tables, at, epoch }: Manifest): string =>
  `${tables.length} tables, ${tables.reduce((sum, { rows }) => sum + rows, 0)} rows, taken ${at}, epoch ${epoch}`;

const isSame = (one: Header['timeline'], other: Header['timeline']): boolean =>
  one.length === other.length && one.every(({ name, hash }) => other.some((entry) => entry.name === name && entry.hash === hash));

/** What a database may say that is nobody's fault in the code. */
async function databaseProblem(ownerUrl: string, error: unknown): Promise<StartupProblem | null> {
  const { code = '', message } = error as { code?: string; message: string };
  if (/^53/.test(code)) return new StartupProblem(`The database server has no room (${message}): nothing was changed.`);
  if (!isLockProblem(error)) return null;
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return new StartupProblem(
      `The database is in use (${await connected(client)}) and nothing was changed: stop the API and the workers, then try again.`,
    );
  } finally {
    await client.end();
  }
}
