import type { ApolloClient, ObservableQuery } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { quietly } from './quietly.js';
import { refusedBy } from './refusal.js';

const shortest = 500;
const longest = 30_000;
/** Nobody said no: the way to the desk was cut, or it is too busy to answer. */
const passing = new Set(['UNREACHABLE', 'RATE_LIMITED', 'INTERNAL']);
const passes = (error: unknown): boolean => passing.has(refusedBy(error).category);

type Read = () => Promise<unknown>;

/**
 * What is on the screen and could not be read anew. A fact is told once: when the read that it gave rise to goes lost, what stands there is old,
 * looks like the newest, and stays until the next fact. Such reads are repeated until they are answered, at growing distances, and at once when
 * the connection is back.
 */
export class Unread {
  #desk: ApolloClient | undefined;
  #wait = shortest;
  #due: ReturnType<typeof setTimeout> | undefined;
  readonly #lost = new Set<Read>();

  readonly link = new ErrorLink(({ error, operation }) => {
    if (!passes(error)) return;
    this.#desk = operation.client;
    this.#later();
  });

  /** For what a fact asks for beside the page's own query: a part of it, by its id. */
  read(read: Read): void {
    quietly(this.#try(read));
  }

  /** The connection is back: also pages that could not be opened at all are read, whose reader was told so and may have given up. */
  hurry(): void {
    this.#wait = shortest;
    void this.#readAgain(() => true);
  }

  async #try(read: Read): Promise<void> {
    try {
      await read();
    } catch (error) {
      if (passes(error)) this.#lost.add(read);
      throw error;
    }
  }

  #later(): void {
    if (this.#due) return;
    this.#due = setTimeout(
      () => {
        this.#due = undefined;
        // What never came is not flashed at its reader again and again: it says that it did not come, and how to try.
        void this.#readAgain(({ data }) => data !== undefined);
      },
      this.#wait * (0.75 + Math.random() / 2),
    );
  }

  async #readAgain(which: (result: ObservableQuery.Result<unknown>) => boolean): Promise<void> {
    const failed = [...(this.#desk?.getObservableQueries('active') ?? [])].filter((query) => {
      const result = query.getCurrentResult();
      return result.error !== undefined && passes(result.error) && which(result);
    });
    const lost = [...this.#lost];
    this.#lost.clear();
    if (failed.length + lost.length === 0) return;
    this.#wait = Math.min(this.#wait * 2, longest);
    const reads = [...failed.map((query) => query.refetch()), ...lost.map((read) => this.#try(read))];
    for (const read of reads) quietly(read);
    if ((await Promise.allSettled<unknown>(reads)).every(({ status }) => status === 'fulfilled')) this.#wait = shortest;
  }
}
