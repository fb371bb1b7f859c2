import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { projectFolder } from '#config';
import { freePort } from '../support/ports.js';

const suffix = import.meta.filename.endsWith('.ts') ? 'ts' : 'js';
/** Where programs lie: the build when the bench was built, the sources when a test runs it. */
const programs = suffix === 'ts' ? projectFolder : join(projectFolder, 'dist');

// Production processes do not know that the bench has started them: whichever way it ends, they end with it.
const running = new Set<ChildProcess>();
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** A program of this repository in a process of its own. Its path is given from the repository's root, without a suffix. */
export class ServerProcess {
  private said = '';

  private constructor(
    readonly name: string,
    private readonly child: ChildProcess,
    readonly address: string,
  ) {
    for (const stream of [child.stdout!, child.stderr!])
      stream.setEncoding('utf8').on('data', (text: string) => (this.said = (this.said + text).slice(-4_000)));
  }

  get pid(): number {
    return this.child.pid!;
  }

  static async start(
    program: string,
    environment: Readonly<Record<string, string>>,
    options: { readonly preloads?: readonly string[]; readonly flags?: readonly string[] } = {},
  ): Promise<ServerProcess> {
    const port = environment['PORT'] ?? String(await freePort());
    const file = (path: string): string => join(programs, `${path}.${suffix}`);
    const child = spawn(
      process.execPath,
      [
        ...(suffix === 'ts' ? ['--import', join(projectFolder, 'scripts/run-typescript.mjs')] : []),
        ...(options.preloads ?? []).flatMap((path) => ['--import', file(path)]),
        ...(options.flags ?? []),
        file(program),
      ],
      {
        cwd: projectFolder,
        env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...environment, PORT: port },
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      },
    );
    running.add(child);
    child.on('exit', () => running.delete(child));
    const server = new ServerProcess(program, child, `http://127.0.0.1:${port}`);
    await server.up();
    return server;
  }

  /** Not by a message: a production process does not know that a bench waits for it. */
  private async up(within = 180_000): Promise<void> {
    for (const end = Date.now() + within; ; await wait(50)) {
      if (this.child.exitCode !== null || Date.now() > end) {
        await this.stop();
        throw new Error(`${this.name} did not start:\n${this.said}`);
      }
      const answered = await fetch(`${this.address}/health/live`).then(
        () => true,
        () => false,
      );
      if (answered) return;
    }
  }

  onMessage(listener: (message: never) => void): void {
    this.child.on('message', listener as (message: unknown) => void);
  }
  offMessage(listener: (message: never) => void): void {
    this.child.off('message', listener as (message: unknown) => void);
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill('SIGTERM');
    const impatience = setTimeout(() => this.child.kill('SIGKILL'), 5_000);
    await once(this.child, 'exit');
    clearTimeout(impatience);
  }
}
