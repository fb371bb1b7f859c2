/** Something done again and again; every run may fail, and the next one finds what it left. */
export interface Timed {
  run(): Promise<void>;
}

/** Runs it at this distance, never twice at once, and ends with the run that is under way. */
export class Timer {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(
    private readonly every: number,
    private readonly work: Timed,
    private readonly failed: (error: unknown) => void,
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
    await this.work.run().catch(this.failed);
    this.start();
  }
}
