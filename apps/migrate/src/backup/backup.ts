import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { constants, createZstdCompress } from 'node:zlib';
import pg from 'pg';
import { newId } from '#kernel';
import { problemOf } from '../bring-up-to-date.js';
import { firstLine, type Manifest } from './archive.js';
import { copySettings } from './catalogue.js';
import { openTarget, writingProblem } from './target.js';
import { framesOf, type Told } from './write-archive.js';

export interface BackupOrder {
  readonly ownerUrl: string;
  /** A file's name, or `-` for standard output. */
  readonly to: string;
  readonly force?: boolean;
  readonly told?: Told;
  /** Stops it; what was written until then is removed. */
  readonly signal?: AbortSignal;
}

/** Writes the whole database as it is at one moment, while others go on reading and writing. */
export async function backUp({ ownerUrl, to, force = false, told, signal }: BackupOrder): Promise<Manifest> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'consilium-backup', options: copySettings });
  // The connection's end is told by the query that it interrupts.
  client.on('error', () => undefined);
  const target = openTarget(to, force);
  let kept = false;
  try {
    await client.connect();
    await recordBackup(client);
    await client.query('begin transaction isolation level repeatable read read only');
    let manifest: Manifest | undefined;
    const frames = async function* (): AsyncGenerator<Buffer> {
      manifest = yield* framesOf(client, told);
    };
    const compress = createZstdCompress({ params: { [constants.ZSTD_c_checksumFlag]: 1 } });
    const named = async function* (compressed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
      yield firstLine;
      yield* compressed;
    };
    await pipeline(Readable.from(frames(), { objectMode: false }), compress, named, target.stream, {
      ...(signal ? { signal } : {}),
      end: to !== '-',
    });
    target.keep();
    kept = true;
    return manifest!;
  } catch (error) {
    const writing = writingProblem(to, error);
    throw writing === error ? (problemOf(error, new URL(ownerUrl)) ?? error) : writing;
  } finally {
    if (!kept) target.discard();
    // A COPY that was cut short is still being sent: the connection is closed, not emptied.
    await client.end().catch(() => undefined);
  }
}

/** Whoever takes everybody's data out leaves an entry, and leaves it first (REC-1). */
async function recordBackup(client: pg.Client): Promise<void> {
  try {
    await client.query(
      `insert into audit_entry (id, at, actor, command, outcome, subject) values ($1, now(), 'system:operator', 'backUp', 'DONE', 'database')`,
      [newId()],
    );
  } catch (error) {
    // 25006: a standby, which records nothing of its own. 42P01: no database of ours, which the next step says better.
    if (!['25006', '42P01'].includes((error as { code?: string }).code ?? '')) throw error;
  }
}
