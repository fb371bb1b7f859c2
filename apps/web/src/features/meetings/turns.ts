/** `change` answers with the version that stands after it; null where it was refused. */
export type InTurn = (change: (version: number) => Promise<number | null>) => Promise<void>;

/**
 * One change of a meeting after the other, each against the version that stands when its turn comes: whoever takes two cases off, or moves one
 * twice, is not refused for what they did themselves a moment before.
 */
export class Turns {
  #shown: number;
  #stands: number;
  #last: Promise<unknown> = Promise.resolve();

  constructor(version: number) {
    this.#shown = this.#stands = version;
  }

  /** An answer that was on its way may show an older version for a moment. Only a refusal makes a lower one true: a restored backup has them. */
  show(version: number): void {
    this.#shown = version;
    this.#stands = Math.max(this.#stands, version);
  }

  readonly take: InTurn = (change) => {
    const turn = this.#last.then(async () => {
      const made = await change(this.#stands);
      this.#stands = made === null ? this.#shown : Math.max(this.#stands, made);
    });
    // One that breaks is its own affair: those that wait behind it have their turn.
    this.#last = turn.catch(() => undefined);
    return turn;
  };
}
