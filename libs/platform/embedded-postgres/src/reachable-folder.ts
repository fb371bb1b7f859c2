import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { StartupProblem } from '#config';
import { mayReach, type Account } from './account.js';

const elsewhere = '/var/lib/consilium';

/**
 * The wanted folder, or one that stands for it under /var/lib when the account cannot pass the way to the wanted one. Not /tmp: others
 * could have made the folder first, and what lies there does not stay.
 */
export function reachableFolder(account: Account | null, wanted: string): string {
  mkdirSync(wanted, { recursive: true });
  if (mayReach(account, wanted)) return wanted;
  const folder = join(elsewhere, createHash('sha256').update(wanted).digest('hex').slice(0, 16));
  try {
    mkdirSync(folder, { recursive: true, mode: 0o711 });
  } catch {
    throw new StartupProblem(
      `Postgres runs as "nobody" and cannot reach ${wanted}, and ${elsewhere} cannot be written: set CONSILIUM_DATA_DIR to a folder outside the home folder.`,
    );
  }
  const made = lstatSync(folder);
  if (!made.isDirectory() || made.uid !== process.getuid?.()) throw new StartupProblem(`${folder} belongs to somebody else: remove it.`);
  if (!mayReach(account, folder))
    throw new StartupProblem(`Postgres runs as "nobody" and cannot reach ${folder}: open ${elsewhere} to it (chmod o+x).`);
  return folder;
}
