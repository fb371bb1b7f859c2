import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartupProblem } from '#config';
import { birthOf, isPostgres, until } from './processes.js';

interface Owner {
  readonly pid: number;
  readonly birth: string;
}

const ownerFile = (folder: string): string => join(folder, 'owner.json');

/** Takes the folder for this process, or says who has it. What a killed process left behind does not count. */
export async function takeFolder(folder: string): Promise<void> {
  const owner = read<Owner>(ownerFile(folder));
  // A process that was killed this moment may take another to be gone.
  const isGone = (): boolean => owner === null || owner.pid === process.pid || birthOf(owner.pid) !== owner.birth;
  if (!(await until(isGone, 1_000)))
    throw new StartupProblem(`The database in ${folder} is in use by another Consilium (process ${owner!.pid}): stop that one first.`);
  writeFileSync(ownerFile(folder), JSON.stringify({ pid: process.pid, birth: birthOf(process.pid)! } satisfies Owner));
}

/** The process that has the folder, while it runs. */
export function ownerOf(folder: string): number | null {
  const owner = read<Owner>(ownerFile(folder));
  return owner !== null && birthOf(owner.pid) === owner.birth ? owner.pid : null;
}

/** Where the cluster's server listens, once it says that it is ready. */
export function portOf(cluster: string): number | null {
  const pid = postmasterOf(cluster);
  // Line 4 of postmaster.pid is the port.
  return pid !== null && isReady(cluster, pid) ? Number(lines(join(cluster, 'postmaster.pid'))[3]) : null;
}

export const leaveFolder = (folder: string): void => rmSync(ownerFile(folder), { force: true });

/** The number in a cluster's postmaster.pid, when that process is a Postgres that runs. */
export function postmasterOf(cluster: string): number | null {
  const pid = Number(lines(join(cluster, 'postmaster.pid'))[0]);
  return pid > 0 && isPostgres(pid) ? pid : null;
}

export const isReady = (cluster: string, pid: number): boolean => {
  // Line 8 of postmaster.pid is the postmaster's own word about its state.
  const file = lines(join(cluster, 'postmaster.pid'));
  return Number(file[0]) === pid && file[7]?.trim() === 'ready';
};

/** Ends a Postgres whose Node is gone: after kill -9 it may still be shutting down, or (without setpriv) run on as an orphan. */
export async function endLeftover(cluster: string): Promise<void> {
  const pid = postmasterOf(cluster);
  if (pid !== null) {
    for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
      kill(pid, signal);
      if (await until(() => postmasterOf(cluster) !== pid, 5_000)) break;
    }
  }
  // A number that belongs to somebody else by now would make Postgres refuse to start.
  if (postmasterOf(cluster) === null) rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

export function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Already gone.
  }
}

function lines(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n');
  } catch {
    return [];
  }
}

function read<T>(path: string): T | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T;
  } catch {
    return null;
  }
}
