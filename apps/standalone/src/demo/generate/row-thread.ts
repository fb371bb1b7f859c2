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
  // Handed over, not copied: a sheet's buffers are too large for Node's pool, so each is alone in its memory.
  port.postMessage(
    { batch: value },
    value.rows.map(([, bytes]) => bytes.buffer as ArrayBuffer),
  );
});
