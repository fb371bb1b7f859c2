import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartupProblem } from '#config';
import { birthOf, removeFolder } from '#embedded-postgres';

/** Where a running Consilium is, for the commands beside it. */
export interface Running {
  readonly address: string;
  readonly pid: number;
  /** Tells the process from a later one with the same number. */
  readonly birth: string;
}

const markerOf = (folder: string): string => join(folder, 'consilium-data.json');
const runningOf = (folder: string): string => join(folder, 'running.json');
export const postgresFolder = (folder: string): string => join(folder, 'postgres');

/** Makes the folder, or makes sure that it is one of ours: what carries our marker may later be removed as a whole. */
export function prepareDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    if (!existsSync(markerOf(folder)) && readdirSync(folder).length > 0)
      throw new StartupProblem(`The data folder ${folder} holds something else: set CONSILIUM_DATA_DIR to an empty or a new folder.`);
    writeFileSync(markerOf(folder), '{ "what": "data of a Consilium demo; npm run demo:reset removes this folder" }\n');
  } catch (error) {
    if (error instanceof StartupProblem) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new StartupProblem(`The data folder ${folder} cannot be written (${code}): set CONSILIUM_DATA_DIR to one that can.`);
  }
}

export function sayRunning(folder: string, address: string): void {
  const running: Running = { address, pid: process.pid, birth: birthOf(process.pid) ?? '' };
  writeFileSync(runningOf(folder), JSON.stringify(running));
}

export const sayStopped = (folder: string): void => rmSync(runningOf(folder), { force: true });

/** The Consilium that runs with this folder; what a killed one left behind does not count. */
export function runningWith(folder: string): Running | null {
  try {
    const running = JSON.parse(readFileSync(runningOf(folder), 'utf8')) as Running;
    return birthOf(running.pid) === running.birth ? running : null;
  } catch {
    return null;
  }
}

/** Removes the demo's data. Answers what it did; refuses while it is in use, and whatever does not carry our marker. */
export function removeDataFolder(folder: string): string {
  if (!existsSync(folder)) return `There is no ${folder}: nothing to remove.`;
  if (!existsSync(markerOf(folder))) throw new StartupProblem(`${folder} is not a data folder of Consilium: nothing was removed.`);
  const running = runningWith(folder);
  if (running) throw new StartupProblem(`Consilium runs with ${folder} (process ${running.pid}, ${running.address}): stop it first.`);
  removeFolder(postgresFolder(folder));
  rmSync(folder, { recursive: true, force: true });
  return `Removed ${folder}; the next start makes the demo anew.`;
}
