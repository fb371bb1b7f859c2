/** A stream has reached this head. Rung after the commit and outside it; a lost one is harmless, because readers also sweep. */
export interface Doorbell {
  readonly stream: string;
  readonly head: number;
}

/** The bells of this process. Whoever carries them to other processes listens here too. */
export class Doorbells {
  readonly #listeners = new Set<(bells: readonly Doorbell[]) => void>();

  listen(listener: (bells: readonly Doorbell[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  ring(bells: readonly Doorbell[]): void {
    if (bells.length === 0) return;
    for (const listener of this.#listeners) {
      // What is rung is committed: a listener that fails must not make it look undone, nor keep the others from hearing.
      try {
        listener(bells);
      } catch (error) {
        process.emitWarning(`a listener of the doorbells failed: ${error instanceof Error ? error.name : typeof error}`);
      }
    }
  }
}
