/** What of a slice's way onto the screen is somebody else's: fetching it, and putting it there once it is here. */
interface Way {
  readonly here: (index: number) => boolean;
  readonly fetch: (index: number) => Promise<unknown>;
  readonly put: (index: number) => Promise<void>;
  readonly changed: () => void;
}

const atOnce = 2;

/**
 * The way from the slice that is asked for to the one that is on show. A slice is put on the screen only when its pixels are here, never
 * one that was asked for earlier after one that was asked for later, and the last one asked for is the last one shown.
 */
export class Slices {
  #turn = 0;
  #put = 0;
  #wanted: number;
  #failed: { readonly index: number; readonly why: unknown } | null = null;
  #coming = false;
  readonly #running = new Set<Promise<unknown>>();

  constructor(
    private readonly way: Way,
    first: number,
  ) {
    this.#wanted = first;
  }

  /** The last one asked for, which may still be on its way. */
  get wanted(): number {
    return this.#wanted;
  }
  /** The last one asked for did not come. */
  get failed(): boolean {
    return this.#failed?.index === this.#wanted;
  }
  /** What it was that kept it away. */
  get why(): unknown {
    return this.#failed?.why;
  }
  /** The last one asked for is not here yet. */
  get coming(): boolean {
    return this.#coming;
  }

  /** Whether it came onto the screen: not if it was overtaken or did not come. */
  async to(index: number): Promise<boolean> {
    const turn = (this.#turn += 1);
    const last = () => turn === this.#turn;
    this.#wanted = index;
    this.#failed = null;
    this.#coming = true;
    this.way.changed();
    try {
      if (!(await this.#came(index, last)) || turn < this.#put) return false;
      this.#put = turn;
      await this.way.put(index);
      return true;
    } catch (why) {
      if (last()) this.#failed = { index, why };
      return false;
    } finally {
      if (last()) this.#coming = false;
      this.way.changed();
    }
  }

  /** Few at once: who scrolls fast over a slow line waits for the last one and not for all that were passed. */
  async #came(index: number, last: () => boolean): Promise<boolean> {
    while (!this.way.here(index) && this.#running.size >= atOnce) {
      await Promise.race(this.#running).catch(() => undefined);
      if (!last()) return false;
    }
    if (this.way.here(index)) return true;
    const fetched = this.way.fetch(index);
    const running: Promise<unknown> = fetched.then(
      () => this.#running.delete(running),
      () => this.#running.delete(running),
    );
    this.#running.add(running);
    await fetched;
    return true;
  }
}
