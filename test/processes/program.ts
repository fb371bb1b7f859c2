import { spawn, type ChildProcess } from 'node:child_process';

/** A program of ours as a process, and what it says. */
export class Program {
  readonly #child: ChildProcess;
  /** Exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
  said = '';

  constructor(
    readonly name: string,
    args: readonly string[],
    cwd: string,
    environment: Readonly<Record<string, string>>,
  ) {
    // Nothing of what jest or npm put into the environment.
    this.#child = spawn(process.execPath, args, { cwd, env: { ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.#child.stdout!, this.#child.stderr!])
      stream.setEncoding('utf8').on('data', (text: string) => (this.said += text));
    this.ended = new Promise((resolve) => this.#child.on('close', (code, signal) => resolve(code ?? signal!)));
  }

  get runs(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** Until the condition holds; fails with what the program said when it ended instead. */
  async until(condition: () => Promise<boolean>): Promise<void> {
    for (const end = Date.now() + 120_000; !(await condition().catch(() => false)); await new Promise((resolve) => setTimeout(resolve, 50)))
      if (!this.runs || Date.now() > end) throw new Error(`${this.name} did not get there:\n${this.said.slice(-4_000)}`);
  }

  async stop(): Promise<void> {
    if (this.runs) this.signal('SIGKILL');
    await this.ended;
  }
}
