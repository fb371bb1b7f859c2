/** Something done again and again; every run may fail, and the next one finds what it left. */
export interface Timed {
  run(): Promise<void>;
}

/** One run, told to whoever measures; it never throws. */
export async function timedRun(
  work: Timed,
  failed: (error: unknown) => void,
  ran: (seconds: number, succeeded: boolean) => void = () => undefined,
): Promise<void> {
  const began = performance.now();
  const succeeded = await work.run().then(
    () => true,
    (error: unknown) => {
      failed(error);
      return false;
    },
  );
  ran((performance.now() - began) / 1_000, succeeded);
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
    private readonly ran: (seconds: number, succeeded: boolean) => void = () => undefined,
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
    await timedRun(this.work, this.failed, this.ran);
    this.start();
  }
}
