import { parseArgs } from 'node:util';
import { StartupProblem } from '#config';
import { backUp } from './backup.js';

const usage = 'Say where to: npm run backup -- --to /backups/consilium-2026-11-22.backup (or --to - for a pipe; --force replaces a file).';

export function backupArguments(args: readonly string[]): { readonly to: string; readonly force: boolean } {
  try {
    const { values } = parseArgs({ args: [...args], options: { to: { type: 'string' }, force: { type: 'boolean', default: false } } });
    if (values.to) return { to: values.to, force: values.force };
  } catch {
    // An unknown option: the same line helps.
  }
  throw new StartupProblem(usage);
}

/** `npm run backup`: says on standard error what it did, because standard output may be the backup. */
export async function backupCommand(args: readonly string[], ownerUrl: string): Promise<void> {
  const { to, force } = backupArguments(args);
  const began = performance.now();
  const stop = new AbortController();
  const interrupted = (): void => stop.abort(new StartupProblem('Stopped; the unfinished backup was removed.'));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupted);
  try {
    const { tables, at, epoch } = await backUp({ ownerUrl, to, force, signal: stop.signal });
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.error(`Backed up ${tables.length} tables, ${rows} rows, as they were at ${at} (epoch ${epoch}), in ${seconds} s.`);
  } catch (error) {
    throw stop.signal.aborted ? stop.signal.reason : error;
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.removeListener(signal, interrupted);
  }
}
