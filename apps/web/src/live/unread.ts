import type { ApolloClient, ObservableQuery } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { quietly } from './quietly.js';
import { refusedBy } from './refusal.js';

const shortest = 500;
const longest = 30_000;
/** Nobody said no: the way to the desk was cut, or it is too busy to answer. */
const passing = new Set(['UNREACHABLE', 'RATE_LIMITED', 'INTERNAL']);

/**
 * What is on the screen and could not be read anew. A fact is told once: when the read that it gave rise to goes lost, what stands there is old,
 * looks like the newest, and stays until the next fact. Such reads are repeated until they are answered, at growing distances, and at once when
 * the connection is back.
 */
export class Unread {
  #desk: ApolloClient | undefined;
  #wait = shortest;
  #due: ReturnType<typeof setTimeout> | undefined;

  readonly link = new ErrorLink(({ error }) => {
    if (passing.has(refusedBy(error).category)) this.#later();
  });

  of(desk: ApolloClient): void {
    this.#desk = desk;
  }

  /** The connection is back: also pages that could not be opened at all are read, whose reader was told so and may have given up. */
  hurry(): void {
    this.#wait = shortest;
    void this.#read(() => true);
  }

  #later(): void {
    this.#due ??= setTimeout(
      () => {
        this.#due = undefined;
        // What never came is not flashed at its reader again and again: it says that it did not come, and how to try.
        void this.#read(({ data }) => data !== undefined);
      },
      this.#wait * (0.75 + Math.random() / 2),
    );
  }

  async #read(which: (result: ObservableQuery.Result<unknown>) => boolean): Promise<void> {
    const failed = [...(this.#desk?.getObservableQueries('active') ?? [])].filter((query) => {
      const result = query.getCurrentResult();
      return result.error !== undefined && passing.has(refusedBy(result.error).category) && which(result);
    });
    if (failed.length === 0) return;
    this.#wait = Math.min(this.#wait * 2, longest);
    const reads = failed.map((query) => query.refetch());
    for (const read of reads) quietly(read);
    if ((await Promise.allSettled(reads)).every(({ status }) => status === 'fulfilled')) this.#wait = shortest;
  }
}
