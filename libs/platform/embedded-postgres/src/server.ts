import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { StartupProblem } from '#config';
import { launch, type Account } from './account.js';
import { postgresEnvironment } from './cluster.js';
import { isReady, kill } from './owner.js';
import { isAlive, until } from './processes.js';

export interface ServerSettings {
  readonly binary: string;
  readonly account: Account | null;
  readonly cluster: string;
  readonly logFile: string;
  readonly port: number;
  readonly throwAway: boolean;
}

export interface Server {
  readonly pid: number;
  /** Settles when the process has ended, for whatever reason. */
  readonly ended: Promise<void>;
  end(signal: 'SIGINT' | 'SIGQUIT'): Promise<void>;
}

const settings = ({ port, cluster, throwAway }: ServerSettings): string[] => {
  const list: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    timezone: 'UTC',
    // Error texts quote the statement and the values in it, which are patient data: only what the server says of itself is logged.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(throwAway ? { fsync: 'off', full_page_writes: 'off', max_connections: 400 } : {}),
  };
  return ['-D', cluster, ...Object.entries(list).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
};

/** Runs the server until it says that it is ready; a port that somebody took meanwhile is a failure with code EADDRINUSE. */
export async function runServer(wanted: ServerSettings): Promise<Server> {
  const { command, args, options, endsWithParent } = launch(wanted.account, wanted.binary, settings(wanted));
  const log = openSync(wanted.logFile, 'w', 0o600);
  // Its own session: Ctrl-C at the terminal reaches Node only, which then closes its connections before the database goes.
  const child = spawn(command, [...args], {
    ...options,
    cwd: '/',
    env: postgresEnvironment(),
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  let over = false;
  const ended = new Promise<void>((resolve) => {
    child.on('error', () => resolve());
    child.on('exit', () => resolve());
  }).then(() => void (over = true));
  const atExit = (): void => (child.pid !== undefined && !endsWithParent ? kill(child.pid, 'SIGINT') : undefined);
  process.once('exit', atExit);
  void ended.then(() => process.removeListener('exit', atExit));

  const ready = await until(() => over || isReady(wanted.cluster, child.pid ?? -1), 60_000);
  if (over || !ready) {
    child.kill('SIGQUIT');
    throw startProblem(readFileSync(wanted.logFile, 'utf8'));
  }
  return { pid: child.pid!, ended, end: (signal) => end(child, ended, signal) };
}

async function end(child: ChildProcess, ended: Promise<void>, signal: 'SIGINT' | 'SIGQUIT'): Promise<void> {
  kill(child.pid!, signal);
  // A backend that does not answer must not keep the terminal waiting for ever; the log is replayed at the next start.
  const impatience = setTimeout(() => kill(child.pid!, 'SIGQUIT'), 15_000);
  await ended;
  clearTimeout(impatience);
  await until(() => !isAlive(child.pid!), 1_000);
}

function startProblem(log: string): Error {
  const why = log
    .split('\n')
    .find((line) => /FATAL|PANIC/.test(line))
    ?.replace(/^.*?(FATAL|PANIC):\s*/, '');
  const problem = new StartupProblem(`Postgres did not start: ${why ?? (log.trim().split('\n').at(-1) || 'it said nothing')}`);
  if (/Address already in use/.test(log)) return Object.assign(problem, { code: 'EADDRINUSE' });
  if (/pre-existing shared memory block/.test(log)) return Object.assign(problem, { code: 'STILL_ENDING' });
  return problem;
}
