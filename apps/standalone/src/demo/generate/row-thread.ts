import { parentPort, workerData } from 'node:worker_threads';
import { makeRows } from './make-rows.js';
import type { RowThreadData } from './rows-from-thread.js';

// The other end of rows-from-thread.ts: a batch for each question, and what was counted at the end.
const { setting, numbers, keysSince } = workerData as RowThreadData;
const batches = makeRows(setting, numbers, keysSince);
const port = parentPort!;

port.on('message', () => {
  const { value, done } = batches.next();
  if (done) return port.postMessage({ numbers });
  // Handed over, not copied; a buffer of the pool would take its neighbours along.
  const rows = value.rows.map(([table, bytes]) => [table, owned(bytes)] as const);
  port.postMessage(
    { batch: { ...value, rows } },
    rows.map(([, bytes]) => bytes.buffer as ArrayBuffer),
  );
});

function owned(bytes: Uint8Array): Uint8Array {
  return bytes.buffer.byteLength >= 1 << 16 && bytes.byteOffset === 0 ? bytes : new Uint8Array(bytes);
}
