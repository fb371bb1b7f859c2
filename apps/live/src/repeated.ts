/** Runs something again and again, never twice at once, and stops for good. */
export class Repeated {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(
    private readonly every: number,
    private readonly work: () => Promise<void> | void,
    private readonly failed: (what: string, error: unknown) => void,
  ) {}

  start(): void {
    if (!this.#stopped) this.#timer = setTimeout(() => void (this.#running = this.#run()), this.every);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  async #run(): Promise<void> {
    try {
      await this.work();
    } catch (error) {
      this.failed('a sweep', error);
    }
    this.start();
  }
}
