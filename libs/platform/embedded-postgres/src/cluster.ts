import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartupProblem } from '#config';
import { launch, type Account } from './account.js';
import type { Binaries } from './binaries.js';

/** One password per role, made once, readable by the account that runs Consilium only. */
export interface Passwords {
  readonly owner: string;
  readonly writer: string;
  readonly reader: string;
}

export interface Cluster {
  /** Postgres's own data directory. */
  readonly path: string;
  readonly passwords: Passwords;
  readonly isNew: boolean;
}

/** The cluster in the folder; made when there is none. */
export async function openCluster(folder: string, binaries: Binaries, account: Account | null, throwAway: boolean): Promise<Cluster> {
  const path = join(folder, 'cluster');
  const passwordFile = join(folder, 'passwords.json');
  if (existsSync(path)) {
    const major = readFileSync(join(path, 'PG_VERSION'), 'utf8').trim();
    if (major !== binaries.major)
      throw new StartupProblem(
        `The database in ${folder} was made by Postgres ${major} and this Consilium brings ${binaries.major}: start it with the Consilium that made it, or set CONSILIUM_DATA_DIR to another folder.`,
      );
    if (!existsSync(passwordFile))
      throw new StartupProblem(`The database in ${folder} has lost its passwords.json: put it back from a backup, or remove the folder.`);
    return { path, passwords: JSON.parse(readFileSync(passwordFile, 'utf8')) as Passwords, isNew: false };
  }
  const word = (): string => randomBytes(24).toString('base64url');
  const passwords: Passwords = { owner: word(), writer: word(), reader: word() };
  writeFileSync(passwordFile, JSON.stringify(passwords), { mode: 0o600 });
  await initialise(folder, path, passwords.owner, binaries, account, throwAway);
  return { path, passwords, isNew: true };
}

/** initdb beside its final place: one that was cut short is thrown away and never taken for a whole one. */
async function initialise(
  folder: string,
  path: string,
  password: string,
  binaries: Binaries,
  account: Account | null,
  throwAway: boolean,
): Promise<void> {
  const unfinished = `${path}.unfinished`;
  const passwordForInitdb = join(folder, 'initdb-password');
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordForInitdb, password, { mode: 0o600 });
  if (account) for (const made of [unfinished, passwordForInitdb]) chownSync(made, account.uid, account.gid);
  try {
    await run(account, binaries.initdb, [
      ...['-D', unfinished, '-U', 'consilium', '--auth=scram-sha-256', `--pwfile=${passwordForInitdb}`],
      ...['-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions'],
      ...(throwAway ? ['--no-sync'] : []),
    ]);
  } finally {
    rmSync(passwordForInitdb, { force: true });
  }
  renameSync(unfinished, path);
}

function run(account: Account | null, binary: string, args: readonly string[]): Promise<void> {
  const { command, args: all, options } = launch(account, binary, args);
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...all], {
      ...options,
      cwd: '/',
      env: postgresEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.on('error', (error) => reject(new StartupProblem(`Postgres could not be set up: ${error.message}`)));
    child.on('close', (code) => {
      if (code === 0) return resolve();
      const why = said.split('\n').find((line) => /error|fatal|could not|cannot/i.test(line)) ?? `initdb ended with ${code}`;
      reject(new StartupProblem(`Postgres could not be set up: ${why.trim()}`));
    });
  });
}

/** Nothing of our own environment reaches Postgres: a PGDATA or a locale of the terminal would change what it does. */
export const postgresEnvironment = (): NodeJS.ProcessEnv => ({ PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' });
