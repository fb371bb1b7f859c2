import type { Connection } from '../connection.js';
import type { Feed } from './feed.js';

/** One watch of one stream, and its place there. */
export class Watcher {
  /** In the broadcast. Otherwise it is caught up from the ring or the log. */
  atHead = false;
  /** Being caught up right now. */
  serving = false;
  /** Patients whose data this socket got on this stream; each was recorded before it was sent. */
  readonly recorded = new Set<string>();

  constructor(
    readonly connection: Connection,
    /** What its client calls this watch. */
    readonly key: string,
    readonly feed: Feed,
    /** The last number that was handed to the socket. */
    public sent: number,
  ) {}

  get actor() {
    return this.connection.identified.actor;
  }
  get subject() {
    return this.feed.subject;
  }
}
