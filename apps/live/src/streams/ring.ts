import type { LiveFact } from '#contracts';

/** A fact as it is sent, with what it weighs and whose data it holds. */
export interface ReadyFact {
  readonly fact: LiveFact;
  readonly bytes: number;
  readonly patients: readonly string[];
  /** Milliseconds since 1970, for the lag. */
  readonly at: number;
}

/** The latest facts of one stream, an unbroken row of numbers, bounded in number and in weight. */
export class Ring {
  #facts: ReadyFact[] = [];
  #bytes = 0;

  constructor(
    private readonly most: number,
    private readonly mostBytes: number,
  ) {}

  get bytes(): number {
    return this.#bytes;
  }

  push(ready: readonly ReadyFact[]): void {
    for (const fact of ready) {
      this.#facts.push(fact);
      this.#bytes += fact.bytes;
    }
    let drop = 0;
    while (drop < this.#facts.length && (this.#facts.length - drop > this.most || this.#bytes > this.mostBytes))
      this.#bytes -= this.#facts[drop++]!.bytes;
    if (drop > 0) this.#facts = this.#facts.slice(drop);
  }

  /** The facts after this number, or null when the first of them is no longer here. */
  after(seq: number): readonly ReadyFact[] | null {
    const first = this.#facts[0]?.fact.seq;
    if (first === undefined || seq + 1 < first) return null;
    return this.#facts.slice(seq + 1 - first);
  }
}
