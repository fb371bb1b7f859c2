import type { LiveClient, LiveFact, LiveRefusal, Watching } from '#contracts';
import { memoryCursors, type CursorPosition, type CursorStore } from './cursors.js';
import { defaultPatience, pause, waitBefore, type Patience } from './patience.js';

export interface FollowOptions {
  /** Where the position is kept; in memory when left out. */
  readonly cursors?: CursorStore;
  /**
   * Reads the state and answers the position that it was read at: `first` when no position is kept, `resync` when facts alone no
   * longer lead to the truth, because a backup was restored.
   */
  start(why: 'first' | 'resync', signal: AbortSignal): Promise<CursorPosition>;
  /** The next facts in order, none missing. Their position is kept when this has answered; when it throws, the same facts come again. */
  facts(facts: readonly LiveFact[], signal: AbortSignal): Promise<void> | void;
  /** Told of everything that failed and will be tried again. */
  trouble?(error: unknown): void;
  /** Ends the following. */
  readonly signal?: AbortSignal;
  /** Facts handed over at once, at most. */
  readonly batch?: number;
  /** The first and the longest wait before what failed is tried again, in milliseconds. */
  readonly patience?: Partial<Pick<Patience, 'first' | 'longest'>>;
}

export interface Following {
  /** Settles when it has stopped; fails with FollowingEnded when the service ends it. */
  readonly done: Promise<void>;
  /** The last position that has been dealt with and kept. */
  readonly position: CursorPosition | null;
  /** Ends. What is being dealt with is finished and its position kept, or, when `facts` gives up because of its signal, comes again. */
  stop(): Promise<void>;
}

/** The right to the stream has ended, or there never was one. */
export class FollowingEnded extends Error {
  override readonly name = 'FollowingEnded';
  constructor(
    readonly stream: string,
    readonly code: LiveRefusal,
  ) {
    super(`The service has ended ${stream}: ${code}.`);
  }
}

/** So many facts may wait in memory; then the stream is let go and watched again from the kept position. The log keeps them. */
const waitingAtMost = 1_000;

/** Follows one stream from where the store says, one batch of facts after the other, across restarts of this program and of the service. */
export function follow(live: LiveClient, stream: string, options: FollowOptions): Following {
  const { batch = 100, trouble = () => undefined } = options;
  const cursors = options.cursors ?? memoryCursors();
  const patience = { ...defaultPatience, ...options.patience };
  const ending = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, ending.signal]) : ending.signal;
  let position: CursorPosition | null = null;
  let watching: Watching | undefined;
  let waiting: LiveFact[] = [];
  let ended: FollowingEnded | undefined;
  let wake = Promise.withResolvers<void>();
  /** One at a time: a batch, or the reading of a new state. */
  let turn: Promise<unknown> = Promise.resolve();

  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    return mine;
  };
  const patiently = async <Result>(work: () => Promise<Result> | Result): Promise<Result> => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await work();
      } catch (error) {
        if (signal.aborted) throw error;
        trouble(error);
        await pause(waitBefore(attempt, patience, Math.random), signal);
      }
    }
  };
  const keep = async (next: CursorPosition): Promise<void> => {
    await patiently(() => cursors.write(stream, next));
    position = next;
  };
  const begin = async (why: 'first' | 'resync'): Promise<CursorPosition> => {
    const { epoch, head } = await patiently(() => options.start(why, signal));
    await keep({ epoch, head });
    return { epoch, head };
  };
  const leave = (): void => {
    watching?.stop();
    watching = undefined;
  };
  const watch = ({ epoch, head }: CursorPosition): void => {
    watching = live.watch(
      stream,
      { epoch, after: head },
      {
        facts: (facts) => {
          waiting.push(...facts);
          if (waiting.length > waitingAtMost) leave();
          wake.resolve();
        },
        resync: () =>
          inTurn(async () => {
            // What waits is contained in the state that is read now.
            waiting = [];
            return begin('resync');
          }),
        ended: (code) => {
          ended = new FollowingEnded(stream, code);
          wake.resolve();
        },
      },
    );
  };
  const dealWithWaiting = async (): Promise<void> => {
    const facts = waiting.slice(0, batch);
    if (facts.length === 0 || position === null) return;
    await patiently(() => options.facts(facts, signal));
    waiting.splice(0, facts.length);
    await keep({ epoch: position.epoch, head: facts.at(-1)!.seq });
  };
  const run = async (): Promise<void> => {
    position = await patiently(() => cursors.read(stream));
    position ??= await begin('first');
    for (;;) {
      if (watching === undefined) watch(position);
      if (waiting.length === 0) {
        if (ended) throw ended;
        await wake.promise;
        wake = Promise.withResolvers<void>();
      }
      signal.throwIfAborted();
      while (waiting.length > 0) {
        await inTurn(dealWithWaiting);
        signal.throwIfAborted();
      }
    }
  };

  signal.addEventListener('abort', () => wake.resolve(), { once: true });
  const done = run()
    .catch((error: unknown) => {
      if (!signal.aborted) throw error;
    })
    .finally(() => leave());
  // Whoever does not look at `done` was told through `trouble`, or stopped it.
  done.catch(() => undefined);
  return {
    done,
    get position() {
      return position;
    },
    stop: async () => {
      ending.abort();
      await done.catch(() => undefined);
      await turn;
    },
  };
}
