import { createHash } from 'node:crypto';
import type { ReadAudit } from '#audit';
import { actorKey, systemClock, type Actor, type Clock } from '#kernel';
import type { Watcher } from '../streams/watcher.js';

export interface LiveRead {
  readonly actor: Actor;
  readonly stream: string;
  readonly patientIds: readonly string[];
  readonly refused: boolean;
  readonly origin: string | null;
}
/** Resolves when all of them are durable. */
export type RecordReads = (reads: readonly LiveRead[]) => Promise<void>;

// In the place of a document's hash: there is none, what is sent is fixed.
const noDocument = createHash('sha256').update('live').digest();

/** Into the audit of reads, beside those of the pages. */
export const recordWith =
  (audit: ReadAudit, clock: Clock = systemClock): RecordReads =>
  async (reads) => {
    await Promise.all(
      reads.map(({ actor, stream, patientIds, refused, origin }) =>
        audit.record({
          at: clock.now(),
          actor: actorKey(actor),
          role: null,
          operation: `watch ${stream}`,
          documentHash: noDocument,
          patientIds,
          refused,
          origin,
          correlationId: null,
        }),
      ),
    );
  };

/**
 * REC-1 for what is pushed: whoever gets a patient's data over the socket leaves an entry before they get it, once per watch and
 * patient. When the entry cannot be written nothing is sent.
 */
export async function recordBefore(watchers: Iterable<Watcher>, patients: readonly string[], record: RecordReads): Promise<boolean> {
  const missing: { watcher: Watcher; patientIds: string[] }[] = [];
  for (const watcher of watchers) {
    const patientIds = patients.filter((patient) => !watcher.recorded.has(patient));
    if (patientIds.length > 0) missing.push({ watcher, patientIds });
  }
  if (missing.length === 0) return false;
  await record(
    missing.map(({ watcher, patientIds }) => ({
      actor: watcher.actor,
      stream: watcher.subject.stream,
      patientIds,
      refused: false,
      origin: watcher.connection.origin,
    })),
  );
  for (const { watcher, patientIds } of missing) for (const patient of patientIds) watcher.recorded.add(patient);
  return true;
}
