import { createReadStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { StartupProblem } from '#config';
import { readTimeline } from '#database';
import { timeline } from '../bring-up-to-date.js';
import { readArchive, requireKnownTimeline } from './read-archive.js';
import { inWords, restore } from './restore.js';

export interface RestoreArguments {
  /** A file's name, or `-` for standard input. */
  readonly from: string;
  readonly check: boolean;
  readonly replace?: string;
  readonly without: readonly string[];
}

const usage =
  'Say from where: npm run restore -- --from /backups/consilium-2026-11-22.backup (or --from - for a pipe; --check only reads it; --replace <database> replaces what is there).';

export function restoreArguments(args: readonly string[]): RestoreArguments {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        from: { type: 'string' },
        check: { type: 'boolean', default: false },
        replace: { type: 'string' },
        without: { type: 'string', multiple: true, default: [] },
      },
    });
    const { from, check, replace, without } = values;
    if (from) return { from, check, without, ...(replace === undefined ? {} : { replace }) };
  } catch {
    // An unknown option, or --replace without a name: the same line helps.
  }
  throw new StartupProblem(usage);
}

/** Reads the backup and says whether it could be restored here; touches no database. */
export async function checkCommand({ from }: RestoreArguments): Promise<void> {
  const ours = await readTimeline(timeline);
  const manifest = await readArchive(contentOf(from), { header: (header) => requireKnownTimeline(header, ours) });
  console.log(`The backup is whole: ${inWords(manifest)}.`);
}

/** `npm run restore`. */
export async function restoreCommand({ from, replace, without }: RestoreArguments, ownerUrl: string): Promise<void> {
  const began = performance.now();
  const { manifest, epoch, migrated, auditEntries, sessionsEnded, backAgain } = await restore({
    ownerUrl,
    open: () => contentOf(from),
    checkFirst: from !== '-',
    without,
    ...(replace === undefined ? {} : { replace }),
    tell: (line) => console.log(line),
  });
  console.log(`Restored ${inWords(manifest)}, in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
  if (migrated.length > 0) console.log(`Applied ${migrated.join(', ')}, which the backup did not have.`);
  if (auditEntries > 0) console.log(`Kept ${auditEntries} audit entries that were made after the backup.`);
  if (sessionsEnded > 0) console.log(`Signed out ${sessionsEnded} sessions that were not alive both then and now.`);
  for (const line of backAgain) console.log(`Look at this: ${line}, as it was when the backup was made.`);
  console.log(`The epoch of the backup was ${manifest.epoch}; it is ${epoch} now: everyone who watches reads a new snapshot.`);
}

async function* contentOf(from: string): AsyncGenerator<Buffer> {
  try {
    yield* (from === '-' ? process.stdin : createReadStream(from, { highWaterMark: 256 * 1024 })) as AsyncIterable<Buffer>;
  } catch (error) {
    switch ((error as NodeJS.ErrnoException).code) {
      case 'ENOENT':
      case 'ENOTDIR':
        throw new StartupProblem(`There is no ${from}.`);
      case 'EACCES':
        throw new StartupProblem(`${from} may not be read by this account.`);
      case 'EISDIR':
        throw new StartupProblem(`${from} is a folder: name the file in it.`);
      default:
        throw error;
    }
  }
}
