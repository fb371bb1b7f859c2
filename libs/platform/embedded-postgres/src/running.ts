import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Passwords } from './cluster.js';
import { ownerOf, portOf } from './owner.js';
import { folderOf } from './reachable-folder.js';

/** The owner's address of a server that another process runs in this folder; null when nobody does. */
export function addressOfRunning(dataDir: string, database = 'consilium'): string | null {
  const folder = folderOf(resolve(dataDir));
  const port = ownerOf(folder) === null ? null : portOf(join(folder, 'cluster'));
  if (port === null) return null;
  const { owner } = JSON.parse(readFileSync(join(folder, 'passwords.json'), 'utf8')) as Passwords;
  return `postgres://consilium:${owner}@127.0.0.1:${port}/${database}`;
}
