import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { projectFolder } from '#config';

const running = import.meta.filename.endsWith('.ts') ? 'ts' : 'js';

/** A process of the installation that is killed again and again, and started again each time. */
export class Child {
  #process: ChildProcess | undefined;
  #up = false;
  #stopped = false;
  #said = '';
  /** How often it ended while it was up, although nobody killed it. */
  falls = 0;
  #killed = false;

  constructor(
    readonly name: string,
    /** Below the project, without its ending: the program that a site runs. */
    private readonly program: string,
    private readonly environment: Readonly<Record<string, string>>,
    /** What is put into the program on purpose, loaded before it. */
    private readonly fault?: string,
  ) {}

  get isUp(): boolean {
    return this.#up;
  }
  /** The last of what it printed, for a run that does not get going. */
  get said(): string {
    return this.#said;
  }

  start(): void {
    this.#killed = false;
    const ours = (path: string): string => join(projectFolder, running === 'ts' ? '' : 'dist', `${path}.${running}`);
    const before = [
      ...(running === 'ts' ? [join(projectFolder, 'scripts/run-typescript.mjs')] : []),
      ours('test/chaos/end-with-parent'),
      ...(this.fault ? [ours(this.fault)] : []),
    ];
    const child = spawn(process.execPath, [...before.flatMap((path) => ['--import', path]), ours(this.program)], {
      cwd: projectFolder,
      env: { PATH: process.env['PATH'], ...this.environment },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.#process = child;
    void this.#watchFor(child);
    for (const stream of [child.stdout!, child.stderr!])
      stream.setEncoding('utf8').on('data', (text: string) => (this.#said = (this.#said + text).slice(-4_000)));
    child.on('exit', () => {
      // One that does not get up, because the database is away, is started again as a supervisor would.
      if (this.#up && !this.#killed && !this.#stopped) this.#fell();
      this.#up = false;
      if (!this.#stopped) setTimeout(() => !this.#stopped && this.start(), 50);
    });
  }

  /** Up is who answers, ready or not. */
  async #watchFor(child: ChildProcess): Promise<void> {
    const address = `http://127.0.0.1:${this.environment['PORT']}/health/live`;
    const ends = (): boolean => child !== this.#process || child.exitCode !== null || child.signalCode !== null;
    for (; !ends(); await wait(50)) {
      const answers = await fetch(address, { signal: AbortSignal.timeout(1_000) }).then(
        ({ ok }) => ok,
        () => false,
      );
      if (answers && !ends() && !this.#killed) {
        this.#up = true;
        return;
      }
    }
  }

  /** What it said before it fell. */
  lastWords = '';

  #fell(): void {
    this.falls++;
    this.lastWords = this.#said.slice(-600);
  }

  kill(): void {
    this.#up = false;
    this.#killed = true;
    this.#process?.kill('SIGKILL');
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    while (child.exitCode === null && child.signalCode === null) await wait(10);
  }

  async up(within = 60_000): Promise<void> {
    for (const end = Date.now() + within; !this.#up; await wait(20))
      if (Date.now() > end) throw new Error(`${this.name} did not start within ${within} ms:\n${this.#said}`);
  }
}
