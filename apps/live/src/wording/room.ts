import type { SocketConnection } from '../socket-connection.js';

/** Those who have one review's text open in this process, and up to which update each of them has it. */
export class Room {
  readonly members = new Map<SocketConnection, number>();
  /** What was sent to everybody who keeps up. */
  head: number;
  /** What a doorbell told of. */
  rung = 0;
  advancing = false;

  constructor(
    readonly stream: string,
    readonly boardId: string,
    /** The review's key, and its public id. */
    readonly reviewId: string,
    readonly review: string,
    head: number,
  ) {
    this.head = head;
  }

  /** Where reading has to begin so that nobody who takes anything lacks something. */
  get hindmost(): number {
    const heads = [...this.members].filter(([{ slowSince }]) => slowSince === null).map(([, head]) => head);
    return Math.min(this.head, ...heads);
  }
}

/** The bell of a text is rung as if it were a stream: the same bus carries it to the other processes. */
export const bellOf = (reviewId: string): string => `wording:${reviewId}`;
