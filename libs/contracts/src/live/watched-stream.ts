import { Cursor } from './cursor.js';
import type {
  EphemeralKind,
  EphemeralMessage,
  FactsMessage,
  LiveFact,
  LiveRefusal,
  PresentPerson,
  ResyncMessage,
  WordingMessage,
} from './protocol.js';

export interface WatchHandlers {
  /** The next facts, in order, none missing, none twice. Must not throw: what throws is answered with a fresh snapshot. */
  facts(facts: readonly LiveFact[]): void;
  /** What was missed cannot be told fact by fact: read a new snapshot and answer the position that it was read at. */
  resync(message: { readonly epoch: number; readonly head: number }): Promise<{ readonly epoch: number; readonly head: number }>;
  /** The right to the stream has ended. */
  ended?(code: LiveRefusal): void;
  /** Who is looking, now. */
  presence?(people: readonly PresentPerson[]): void;
  ephemeral?(kind: EphemeralKind, message: EphemeralMessage): void;
  /** The watch stands, again after each break: what rests on it can be asked for now. */
  watched?(): void;
  wording?(message: WordingMessage): void;
}

export interface Watching {
  readonly stream: string;
  /** The last number that was handed to `facts`. */
  readonly head: number;
  readonly epoch: number;
  stop(): void;
}

/** One call of `watch`: its handlers and its own cursor. */
export class Watcher {
  readonly cursor: Cursor;
  /** A snapshot is being read; facts wait on the server until it is there. */
  resyncing = false;

  constructor(
    from: { readonly epoch: number; readonly after: number },
    readonly handlers: WatchHandlers,
  ) {
    this.cursor = new Cursor(from);
  }
}

/** Everything that this client watches of one stream: one watch on the wire, from the hindmost cursor. */
export class WatchedStream {
  readonly watchers = new Set<Watcher>();
  /** The highest head heard of. */
  known = 0;
  /** Rises with each watch sent; an answer to an older one is void. */
  attempt = 0;
  /** Sent and not yet answered: facts of an earlier watch may still arrive, and their gaps mean nothing. */
  asking = false;
  answered = false;

  constructor(readonly id: string) {}

  /** Where the next watch starts; null while everybody waits for a snapshot. */
  get from(): { epoch: number; after: number } | null {
    const ready = [...this.watchers].filter((watcher) => !watcher.resyncing);
    const last = ready.at(-1);
    if (!last) return null;
    const same = ready.filter(({ cursor }) => cursor.epoch === last.cursor.epoch);
    return { epoch: last.cursor.epoch, after: Math.min(...same.map(({ cursor }) => cursor.head)) };
  }

  get behind(): number {
    const heads = [...this.watchers].map(({ cursor }) => cursor.head);
    return heads.length === 0 ? 0 : Math.max(0, this.known - Math.min(...heads));
  }

  /** Hands the facts on. Answers the watchers that need a snapshot, and whether anybody saw a gap. */
  take(message: FactsMessage): { needSnapshot: Watcher[]; gap: boolean } {
    this.known = Math.max(this.known, message.head, message.facts.at(-1)?.seq ?? 0);
    const needSnapshot: Watcher[] = [];
    let gap = false;
    for (const watcher of [...this.watchers]) {
      if (watcher.resyncing) continue;
      const taken = watcher.cursor.take(message);
      if (taken.kind === 'gap') gap = true;
      if (taken.kind === 'otherEpoch') needSnapshot.push(watcher);
      if (taken.kind !== 'facts') continue;
      try {
        watcher.handlers.facts(taken.facts);
      } catch {
        needSnapshot.push(watcher);
      }
    }
    return { needSnapshot, gap };
  }

  resync(message: ResyncMessage): Watcher[] {
    this.known = message.head;
    return [...this.watchers].filter((watcher) => !watcher.resyncing);
  }
}
