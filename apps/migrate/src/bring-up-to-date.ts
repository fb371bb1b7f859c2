import { join } from 'node:path';
import pg from 'pg';
import { StartupProblem } from '#config';
import { migrate } from '#database';
import { loadCatalogue } from '#procedures';

/** The one timeline; its files are applied in the order of their names. */
export const timeline: string = join(import.meta.dirname, 'timeline');

/**
 * Migrates, brings the procedure catalogue to what this version holds (only the owner may write it), and turns what may be wrong with
 * somebody's database into one line without its password.
 */
export async function bringUpToDate(ownerUrl: string): Promise<string[]> {
  try {
    const applied = await migrate(ownerUrl, timeline);
    await renewCatalogue(ownerUrl);
    return applied;
  } catch (error) {
    throw problemOf(error, new URL(ownerUrl)) ?? error;
  }
}

async function renewCatalogue(ownerUrl: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await loadCatalogue(owner).finally(() => owner.end());
}

/** What may be wrong with somebody's database, in one line; null for anything else. */
export function problemOf(error: unknown, url: URL): StartupProblem | null {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  const where = `${url.host}${url.pathname}`;
  if (/^E[A-Z]+$/.test(code) || /timeout|Connection terminated/i.test(message))
    return new StartupProblem(`DATABASE_URL: no answer from ${where} (${code || message}). Is that Postgres running?`);
  // 28: who may connect; 3D000: no such database; 42501: may connect, may not create
  if (error instanceof pg.DatabaseError && /^(28|3D000|42501|57P03|53300)/.test(code))
    return new StartupProblem(`DATABASE_URL: ${where} refuses: ${message}.`);
  if (/SSL|SASL|SCRAM/.test(message)) return new StartupProblem(`DATABASE_URL: ${where} refuses: ${message}.`);
  if (/was changed after it had been applied/.test(message))
    return new StartupProblem(`The database at ${where} does not fit this Consilium: ${message}.`);
  return null;
}
