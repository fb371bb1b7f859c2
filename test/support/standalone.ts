import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { freePort } from './ports.js';
import { temporaryFolder } from './run-folders.js';

const root = join(import.meta.dirname, '../..');

export interface StandaloneRun {
  readonly child: ChildProcess;
  readonly address: string;
  /** Everything that it has printed so far. */
  output(): string;
  /** Settles when it says that it is ready; fails with its output when it ends before. */
  readonly ready: Promise<void>;
  /** Exit code, or the signal that ended it; all output has been read by then. */
  readonly ended: Promise<number | NodeJS.Signals>;
  /** As Ctrl-C would. */
  stop(): Promise<number | NodeJS.Signals>;
}

/** A program of the repository in a process of its own, run from the sources. */
export const runProgram = (
  path: string,
  environment: Record<string, string>,
  args: readonly string[] = [],
  stdin: 'ignore' | 'pipe' = 'ignore',
): ChildProcess =>
  spawn(process.execPath, ['--import', './scripts/run-typescript.mjs', path, ...args], {
    cwd: root,
    // What npm and jest put into the environment must not reach it: a setting of the outer run would change the test.
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...environment },
    stdio: [stdin, 'pipe', 'pipe'],
  });

/** One of the standalone process's programs, run from the sources: no test depends on an old build. */
export function runStandalone(
  program: 'main' | 'reset' | 'token' | 'backup' | 'restore' | 'epoch',
  environment: Record<string, string>,
  args: string[] = [],
): StandaloneRun {
  const child = runProgram(`apps/standalone/src/${program}.ts`, environment, args);
  let said = '';
  const ready = Promise.withResolvers<void>();
  for (const stream of [child.stdout!, child.stderr!])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('Consilium is ready')) ready.resolve();
    });
  const ended = new Promise<number | NodeJS.Signals>((resolve) => child.on('close', (code, signal) => resolve(code ?? signal!)));
  void ended.then((how) => ready.reject(new Error(`ended with ${how}:\n${said}`)));
  ready.promise.catch(() => undefined);
  return {
    child,
    address: `http://localhost:${environment['PORT'] ?? 3000}`,
    output: () => said,
    ready: ready.promise,
    ended,
    stop: () => {
      child.kill('SIGINT');
      return ended;
    },
  };
}

/** The whole of `npm start` on a free port with a data folder of its own, ready to be asked. */
export async function startStandalone(environment: Record<string, string> = {}): Promise<StandaloneRun & { dataDir: string }> {
  const dataDir = environment['CONSILIUM_DATA_DIR'] ?? join(temporaryFolder(), 'data');
  const run = runStandalone('main', { PORT: `${await freePort()}`, CONSILIUM_DATA_DIR: dataDir, ...environment });
  await run.ready;
  return { ...run, dataDir };
}
