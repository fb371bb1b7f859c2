import pg from 'pg';
import { parseArgs } from 'node:util';
import { StartupProblem } from '#config';
import { newId } from '#kernel';
import { problemOf } from '../bring-up-to-date.js';
import { setNewEpoch } from './new-epoch.js';

export function epochArguments(args: readonly string[]): { readonly signOut: boolean } {
  try {
    const { values } = parseArgs({ args: [...args], options: { 'sign-out': { type: 'boolean', default: false } } });
    return { signOut: values['sign-out'] };
  } catch {
    throw new StartupProblem('npm run epoch:new takes one option, --sign-out, which ends every session.');
  }
}

/** `npm run epoch:new`: for sites whose database came back in another way than by `npm run restore`. */
export async function epochCommand(args: readonly string[], ownerUrl: string): Promise<void> {
  const { signOut } = epochArguments(args);
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'consilium-epoch' });
  // The connection's end is told by the query that it interrupts.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('begin');
    const { before, after } = await setNewEpoch(client);
    const ended = signOut ? await client.query('update session set revoked_at = now() where revoked_at is null') : null;
    await client.query(
      `insert into audit_entry (id, at, actor, command, outcome, subject) values ($1, now(), 'system:operator', 'setNewEpoch', 'DONE', $2)`,
      [newId(), `epoch ${after}`],
    );
    await client.query('commit');
    console.log(`The epoch was ${before} and is ${after}: everyone who watches reads a new snapshot.`);
    if (ended) console.log(`Signed out ${ended.rowCount} sessions.`);
  } catch (error) {
    if ((error as { code?: string }).code === '42P01')
      throw new StartupProblem('DATABASE_URL names a database that is not Consilium’s: it has no epoch.');
    throw problemOf(error, new URL(ownerUrl)) ?? error;
  } finally {
    await client.end().catch(() => undefined);
  }
}
