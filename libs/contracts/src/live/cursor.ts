import type { FactsMessage, LiveFact } from './protocol.js';

/** What a message of facts means for one cursor. A gap is never skipped: the cursor stays, and the stream is watched again from it. */
export type Taken =
  | { readonly kind: 'facts'; readonly facts: readonly LiveFact[] }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'gap' }
  | { readonly kind: 'otherEpoch' };

/** One reader's place in one stream. */
export class Cursor {
  #epoch: number;
  #head: number;

  constructor(from: { readonly epoch: number; readonly after: number }) {
    this.#epoch = from.epoch;
    this.#head = from.after;
  }

  get epoch(): number {
    return this.#epoch;
  }
  /** The last number that was taken. */
  get head(): number {
    return this.#head;
  }

  /** Answers the facts that are next, drops those it has, and moves on only over an unbroken row of numbers. */
  take(message: FactsMessage): Taken {
    if (message.epoch !== this.#epoch) return { kind: 'otherEpoch' };
    const fresh: LiveFact[] = [];
    let head = this.#head;
    for (const fact of message.facts) {
      if (fact.seq <= head) continue;
      if (fact.seq !== head + 1) return { kind: 'gap' };
      fresh.push(fact);
      head = fact.seq;
    }
    this.#head = head;
    return fresh.length > 0 ? { kind: 'facts', facts: fresh } : { kind: 'nothing' };
  }

  moveTo(position: { readonly epoch: number; readonly head: number }): void {
    this.#epoch = position.epoch;
    this.#head = position.head;
  }
}
