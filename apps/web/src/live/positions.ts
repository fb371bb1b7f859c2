import { ApolloLink } from '@apollo/client';
import type { LiveContent } from '#contracts';
import { of, switchMap, type Observable } from 'rxjs';

/** How often what is older than the screen is asked for anew. What comes then is shown all the same, and told of: whoever follows it reads again. */
const patience = 3;

interface Position {
  readonly id: string;
  readonly epoch: number;
  readonly head: number;
}
interface Reading {
  readonly id: unknown;
  readonly position: Position;
  /** Not taken from what it is a part of. */
  readonly own: boolean;
}
type Listener = (stream: string) => void;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const positionOf = (value: Record<string, unknown>): Position | null => {
  const stream = value['stream'];
  return isObject(stream) && typeof stream['id'] === 'string' && typeof stream['head'] === 'number'
    ? (stream as unknown as Position)
    : null;
};
/** Every thing of an answer, at the position that the answer carries for it. */
function readingsIn(value: unknown, around: Position | null = null, into: Reading[] = []): readonly Reading[] {
  if (Array.isArray(value)) {
    for (const item of value) readingsIn(item, around, into);
  } else if (isObject(value)) {
    const own = positionOf(value);
    const position = own ?? around;
    if (position) into.push({ id: value['id'], position, own: own !== null });
    for (const [key, inner] of Object.entries(value)) if (key !== 'stream') readingsIn(inner, position, into);
  }
  return into;
}

/**
 * Which place in which stream each thing on the screen was read at. Answers to queries and facts travel on two roads and overtake
 * each other; heads, not arrival, say which is newer (versions only lock). Lives outside the query cache, where a smaller, later
 * query would overwrite a position.
 */
export class Positions {
  /** By stream and id: the head that this thing was last read at. */
  readonly #read = new Map<string, number>();
  /** By stream: the number of the last fact that was applied. */
  readonly #applied = new Map<string, number>();
  /** By stream: the epoch that these numbers count in. */
  readonly #epochs = new Map<string, number>();
  readonly #listeners = new Set<Listener>();

  /** Lets no answer take the screen back to what stood there before: it is asked for anew. */
  readonly link = new ApolloLink((operation, forward) => {
    const ask = (left: number): Observable<ApolloLink.Result> =>
      forward(operation).pipe(
        switchMap((result) => {
          const readings = readingsIn(result.data);
          if (left > 0 && operation.operationType === 'query' && this.#areOlder(readings)) return ask(left - 1);
          this.#take(readings);
          return of(result);
        }),
      );
    return ask(patience);
  });

  /** Told of a stream whose answer turned out older than the facts already shown: it has to be read again. */
  onStale(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Notes every thing of an answer at the position that the answer carries for it. */
  answered(value: unknown): void {
    this.#take(readingsIn(value));
  }

  /** Whether this content is at least as new as what is on the screen; if so it is noted. */
  accepts(stream: string, content: LiveContent): boolean {
    if (content.head < (this.#read.get(`${stream} ${content.id}`) ?? 0)) return false;
    this.#note(stream, content.id, content.head);
    return true;
  }

  /** The number of the last fact of this stream that is on the screen; 0 before there is one. */
  reached(stream: string): number {
    return this.#applied.get(stream) ?? 0;
  }

  applied(stream: string, seq: number): void {
    this.#applied.set(stream, Math.max(seq, this.#applied.get(stream) ?? 0));
  }

  /** A fresh snapshot starts the stream anew, also in another epoch, where numbers may be smaller. */
  restart(stream: string): void {
    this.#applied.delete(stream);
    for (const key of this.#read.keys()) if (key.startsWith(`${stream} `)) this.#read.delete(key);
  }

  #take(readings: readonly Reading[]): void {
    for (const { id, position, own } of readings) {
      if (own && this.#isStale(position)) for (const listener of this.#listeners) listener(position.id);
      if (typeof id === 'string') this.#note(position.id, id, position.head);
    }
  }

  /** Whether anything of an answer was read before what is on the screen: a fact was faster, or the answer to an act or to a later question. */
  #areOlder(readings: readonly Reading[]): boolean {
    return readings.some(({ id, position, own }) => own && this.#precedes(position, id));
  }

  /** An answer that was on its way while a backup was restored is of an older epoch, whatever its head: epochs only rise. */
  #isStale({ id, epoch, head }: Position): boolean {
    const known = this.#epochs.get(id) ?? epoch;
    this.#epochs.set(id, epoch);
    if (epoch !== known) this.restart(id);
    return epoch < known || head < (this.#applied.get(id) ?? 0);
  }

  #precedes({ id, epoch, head }: Position, thing: unknown): boolean {
    const known = this.#epochs.get(id) ?? epoch;
    if (epoch !== known) return epoch < known;
    return head < Math.max(this.#applied.get(id) ?? 0, this.#read.get(`${id} ${String(thing)}`) ?? 0);
  }

  #note(stream: string, id: string, head: number): void {
    const key = `${stream} ${id}`;
    this.#read.set(key, Math.max(head, this.#read.get(key) ?? 0));
  }
}
