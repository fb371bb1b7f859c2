import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Batch } from './make-rows.js';
import type { Numbers } from './shared-numbers.js';
import type { Setting } from './stories/story.js';

export interface RowThreadData {
  readonly setting: Setting;
  readonly numbers: Numbers;
  readonly keysSince: number;
}
type Answer = { readonly batch: Batch } | { readonly numbers: Numbers };

/** One is on its way to Postgres, one is being made, one lies ready. */
const ahead = 2;

/**
 * `makeRows` in a thread of its own: making the rows and sending them cost about the same, and in one thread each waited for the other a
 * third of the time. `program` is the built row-thread.js.
 */
export async function* rowsFromThread(setting: Setting, numbers: Numbers, keysSince: number, program: URL): AsyncGenerator<Batch> {
  const thread = new Worker(program, { workerData: { setting, numbers, keysSince } satisfies RowThreadData });
  try {
    const answers = on(thread, 'message');
    for (let asked = 0; asked < ahead; asked++) thread.postMessage('next');
    for await (const [answer] of answers as AsyncIterable<[Answer]>) {
      if ('numbers' in answer) return takeOver(numbers, answer.numbers);
      yield answer.batch;
      thread.postMessage('next');
    }
  } finally {
    await thread.terminate();
  }
}

function takeOver(numbers: Numbers, counted: Numbers): void {
  for (const [stream, head] of counted.heads) numbers.heads.set(stream, head);
  for (const [key, last] of counted.last) numbers.last.set(key, last);
}
