import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartupProblem } from '#config';

/** The account that Postgres runs as: it refuses to run as root, so root lends it `nobody`. Null means our own account. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

export function accountForPostgres(): Account | null {
  if (process.getuid?.() !== 0) return null;
  // Postgres looks its own account up by number, so a number without a passwd entry does not do.
  const entry = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .find(([name]) => name === 'nobody');
  if (!entry)
    throw new StartupProblem('Postgres cannot run as root and there is no account "nobody": start Consilium from another account.');
  return { uid: Number(entry[2]), gid: Number(entry[3]) };
}

let parentDeathSignal: boolean | undefined;

/** setpriv ends Postgres with its parent: even after kill -9 of Node nothing stays behind. Only Linux has it. */
function hasParentDeathSignal(): boolean {
  parentDeathSignal ??= process.platform === 'linux' && spawnSync('setpriv', ['--pdeathsig', 'INT', 'true']).status === 0;
  return parentDeathSignal;
}

export interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  readonly options: { readonly uid?: number; readonly gid?: number };
  readonly endsWithParent: boolean;
}

/** How to run one of the binaries: as the account, and so that it ends with this process where the system can do that. */
export function launch(account: Account | null, command: string, args: readonly string[]): Launch {
  if (!hasParentDeathSignal()) return { command, args, options: account ?? {}, endsWithParent: false };
  const identity = account ? ['--reuid', `${account.uid}`, '--regid', `${account.gid}`, '--clear-groups'] : [];
  return { command: 'setpriv', args: ['--pdeathsig', 'INT', ...identity, command, ...args], options: {}, endsWithParent: true };
}

/** Whether the account may pass every folder on the way to the path; a checkout in a 0700 home is closed to `nobody`. */
export function mayReach(account: Account | null, path: string): boolean {
  if (!account) return true;
  for (let folder = path; ; folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}
