import pg from 'pg';
import { StartupProblem } from '#config';
import { migrationLock, readTimeline, applyEntry } from '#database';
import { newId } from '#kernel';
import { loadCatalogue } from '#procedures';
import { problemOf, timeline } from '../bring-up-to-date.js';
import { nameOf, type Header, type Manifest } from '../backup/archive.js';
import { copySettings, quoted, tablesOf } from '../backup/catalogue.js';
import { setNewEpoch } from '../epoch/new-epoch.js';
import { loading, requireSameTables, setSequences } from './load.js';
import { readArchive, requireKnownTimeline } from './read-archive.js';
import { emptyAndUnbind, rebuild } from './rebuild.js';
import { putBack, setAside, type WhatStayed } from './what-stays.js';
import { whatIsThere } from './what-is-there.js';

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
  const tell = order.tell ?? (() => undefined);
  const ours = await readTimeline(order.timeline ?? timeline);
  const client = new pg.Client({
    connectionString: order.ownerUrl,
    application_name: 'consilium-restore',
    options: `${copySettings} -c lock_timeout=${order.waitFor ?? 20_000}`,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const there = await whatIsThere(client);
    if (!there.isEmpty && order.replace !== there.database)
      throw new StartupProblem(
        `The database ${there.database} is not empty (${there.inWords}). To replace all of that: --replace ${there.database}`,
      );
    requireNotNewer(there.timeline, ours);
    if (order.checkFirst) {
      const manifest = await readArchive(order.open(), { header: (header) => requireKnownTimeline(header, ours) });
      tell(`The backup is whole: ${inWords(manifest)}.`);
    }
    if (!there.isEmpty) tell(`Replacing what ${there.database} holds: ${there.inWords}.`);
    await client.query('begin');
    const restored = await replaceAll(client, order, ours, there.epoch ?? 0);
    await client.query('commit');
    return restored;
  } catch (error) {
    throw (await databaseProblem(order.ownerUrl, error)) ?? problemOf(error, new URL(order.ownerUrl)) ?? error;
  } finally {
    // Also the rollback: a connection that ends takes its open transaction with it.
    await client.end().catch(() => undefined);
  }
}

async function replaceAll(
  client: pg.Client,
  { open, without = [] }: RestoreOrder,
  ours: Awaited<ReturnType<typeof readTimeline>>,
  epochBefore: number,
): Promise<Restored> {
  const left = new Set(without.map((name) => (name.includes('.') ? name : `public.${name}`)));
  await client.query('select pg_advisory_xact_lock($1)', [migrationLock]);
  const before = (await tablesOf(client)).filter(({ schema }) => schema === 'public');
  if (before.length > 0) await client.query(`lock table ${before.map(quoted).join(', ')} in access exclusive mode`);
  let constraints: Awaited<ReturnType<typeof emptyAndUnbind>> | undefined;
  const manifest = await readArchive(open(), {
    header: async (header) => {
      requireKnownTimeline(header, ours);
      await setAside(client, header.at);
      await rebuild(client, stepsOf(header, ours));
      await requireSameTables(client, header.tables, left);
      constraints = await emptyAndUnbind(client);
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
  const { after: epoch } = await setNewEpoch(client, epochBefore);
  // Without figures Postgres would plan the first pages for empty tables.
  await client.query('analyze');
  return { manifest, epoch, migrated: migrated.map(({ name }) => name), ...stayed };
}

const stepsOf = (header: Header, ours: Awaited<ReturnType<typeof readTimeline>>): typeof ours =>
  ours.filter(({ name }) => header.timeline.some((entry) => entry.name === name));

export const inWords = ({ tables, at, epoch }: Manifest): string =>
  `${tables.length} tables, ${tables.reduce((sum, { rows }) => sum + rows, 0)} rows, taken ${at}, epoch ${epoch}`;

function requireNotNewer(there: readonly { readonly name: string }[], ours: readonly { readonly name: string }[]): void {
  const unknown = there.find(({ name }) => !ours.some((entry) => entry.name === name));
  if (unknown) throw new StartupProblem(`The database belongs to a newer Consilium (${unknown.name}): restore with that version.`);
}

/** What a database may say that is nobody's fault in the code. */
async function databaseProblem(ownerUrl: string, error: unknown): Promise<StartupProblem | null> {
  const { code = '', message } = error as { code?: string; message: string };
  if (/^53/.test(code)) return new StartupProblem(`The database server has no room (${message}): nothing was changed.`);
  // Waited for a lock in vain; somebody and we waited for each other.
  if (code !== '55P03' && code !== '40P01') return null;
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ who: string }>(
      `select coalesce(nullif(application_name, ''), usename) || ' ×' || count(*) as who from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() group by application_name, usename order by 1`,
    );
    return new StartupProblem(
      `The database is in use (${rows.map(({ who }) => who).join(', ')}) and nothing was changed: stop the API and the workers, then try again.`,
    );
  } finally {
    await client.end();
  }
}
