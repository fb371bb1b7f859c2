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
    private readonly program: string,
    private readonly environment: Readonly<Record<string, string>>,
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
    const loader = running === 'ts' ? ['--import', join(projectFolder, 'scripts/run-typescript.mjs')] : [];
    const child = spawn(process.execPath, [...loader, join(import.meta.dirname, `${this.program}.${running}`)], {
      cwd: projectFolder,
      env: { PATH: process.env['PATH'], ...this.environment },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.#process = child;
    for (const stream of [child.stdout!, child.stderr!])
      stream.setEncoding('utf8').on('data', (text: string) => (this.#said = (this.#said + text).slice(-4_000)));
    child.on('message', () => (this.#up = true));
    child.on('exit', () => {
      // One that does not get up, because the database is away, is started again as a supervisor would.
      if (this.#up && !this.#killed && !this.#stopped) this.#fell();
      this.#up = false;
      if (!this.#stopped) setTimeout(() => !this.#stopped && this.start(), 50);
    });
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
