import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartupProblem } from '#config';
import { mayReach, type Account } from './account.js';

const elsewhere = '/var/lib/consilium';
const signpost = (wanted: string): string => join(wanted, 'lies-elsewhere');

/** The wanted folder, or one that stands for it when the account cannot pass the way to the wanted one; a signpost inside names it. */
export function reachableFolder(account: Account | null, wanted: string): string {
  if (mayReach(account, wanted)) return wanted;
  const folder = reachablePlace(account, wanted);
  writeFileSync(signpost(wanted), folder);
  return folder;
}

/** A place under /var/lib for what cannot lie where it was wanted. Not /tmp: others could have made the folder first, and nothing stays there. */
export function reachablePlace(account: Account | null, wanted: string): string {
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

/** Where the wanted folder's content is, once it was made. */
export function folderOf(wanted: string): string {
  try {
    const folder = readFileSync(signpost(wanted), 'utf8');
    return folder.startsWith(`${elsewhere}/`) ? folder : wanted;
  } catch {
    // No signpost: it lies where it was wanted.
    return wanted;
  }
}

/** Removes the folder and the one that stands for it. */
export function removeFolder(wanted: string): void {
  rmSync(folderOf(wanted), { recursive: true, force: true });
  rmSync(wanted, { recursive: true, force: true });
}
