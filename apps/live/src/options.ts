import type { Authenticator } from '#identity';
import type { Reader } from '#database';
import type { WriteTogether } from '#decisions';
import type { Doorbells } from '#event-log';
import type { Clock } from '#kernel';
import type { ReadModel } from '#reads';
import type { RecordReads } from './hydration/read-trail.js';

export interface LiveOptions {
  /** Our own origin as browsers see it: a session cookie counts only from there. */
  readonly publicUrl: string;
  readonly authenticator: Pick<Authenticator, 'identify' | 'sessionAlive'>;
  readonly reader: Reader;
  readonly doorbells: Doorbells;
  /** Keeps the texts that people write together; where it is missing none is there. */
  readonly wordings?: Pick<WriteTogether, 'open' | 'write' | 'after'>;
  /** Asked when a fact is hydrated: where the API shares the process, its schema is built after this. */
  readonly model: () => ReadModel;
  /** Makes the reads of patients' data durable before they are delivered. */
  readonly recordReads: RecordReads;
  readonly clock?: Clock;
  /** How often the heads of all watched streams are looked at, in milliseconds: 100 alone, 2,000 to 5,000 behind a bus. */
  readonly sweepEvery?: number;
  /** How often every pair of person and stream is checked again, in milliseconds; at most 1,000. */
  readonly checkRightsEvery?: number;
  readonly limits?: Partial<LiveLimits>;
  /** One line without patient data for whoever operates this. */
  readonly log?: (line: string, about?: Readonly<Record<string, string | number>>) => void;
}

export interface LiveLimits {
  /** Facts and bytes that a watched stream keeps at hand. */
  readonly ringFacts: number;
  readonly ringBytes: number;
  /** A socket with more than this waiting leaves the broadcast … */
  readonly bufferedBytes: number;
  /** … returns when less than this is left … */
  readonly drainedBytes: number;
  /** … and is closed when it has not drained for this long, in milliseconds. */
  readonly slowFor: number;
  /** How often a socket is asked whether it is still there, and how long it may take to answer, in milliseconds. */
  readonly pingEvery: number;
  readonly pongWithin: number;
  readonly streamsPerSocket: number;
  readonly messagesPerSecond: number;
  /** Sockets for subscriptions that one person or system may hold open at once. */
  readonly socketsPerActor: number;
  /** Subscriptions that one person or system may have running at once, over all their sockets. */
  readonly subscriptionsPerActor: number;
  /** How long a socket for subscriptions may stay without saying whose it is, in milliseconds. */
  readonly saysWhoWithin: number;
  /** Rights checked longer ago than this, in milliseconds, no longer count; delivery waits. With the sweep: lost access within 2 s. */
  readonly rightsHoldFor: number;
}

export const defaultLimits: LiveLimits = {
  ringFacts: 256,
  ringBytes: 256 * 1024,
  bufferedBytes: 256 * 1024,
  drainedBytes: 64 * 1024,
  slowFor: 60_000,
  // A half-open socket is found within 40 s.
  pingEvery: 20_000,
  pongWithin: 20_000,
  streamsPerSocket: 200,
  messagesPerSecond: 50,
  socketsPerActor: 50,
  subscriptionsPerActor: 2_000,
  saysWhoWithin: 5_000,
  rightsHoldFor: 1_800,
};

export const liveOptions = Symbol('LiveOptions');
