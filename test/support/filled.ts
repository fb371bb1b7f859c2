import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { runFolderVariable } from './names.js';
import { temporaryFolder } from './run-folders.js';
import { startStandalone, type StandaloneRun } from './standalone.js';

/** As `startStandalone`, on a copy of the demo's data as the run's first start left it: that start is of the tests of starting. */
export async function startFilled(environment: Record<string, string> = {}): Promise<StandaloneRun & { dataDir: string }> {
  // Somebody's own data, or a system whose `cp` does not keep whose a file is.
  if (environment['CONSILIUM_DATA_DIR'] || process.platform === 'win32') return startStandalone(environment);
  const dataDir = join(temporaryFolder(), 'data');
  await promisify(execFile)('cp', ['-a', await filledOnce(), dataDir]);
  return startStandalone({ ...environment, CONSILIUM_DATA_DIR: dataDir });
}

/** One test process fills it, the others wait until it has. */
async function filledOnce(): Promise<string> {
  const run = process.env[runFolderVariable];
  if (!run) throw new Error('No folder of the run: a test that starts the demo lies under test/');
  const [filled, turn, unfinished] = ['filled', 'is-being-filled', 'unfinished'].map((name) => join(run, name)) as [string, string, string];
  for (; !existsSync(filled); await wait(50)) {
    try {
      mkdirSync(turn);
    } catch {
      continue;
    }
    try {
      if (existsSync(filled)) return filled;
      rmSync(unfinished, { recursive: true, force: true });
      const first = await startStandalone({ CONSILIUM_DATA_DIR: unfinished });
      const ended = await first.stop();
      // Copied from a database that wrote everything down, or it would be mended anew in every copy.
      if (ended !== 0) throw new Error(`The demo did not stop as asked (${ended}):\n${first.output()}`);
      renameSync(unfinished, filled);
    } finally {
      rmSync(turn, { recursive: true, force: true });
    }
  }
  return filled;
}
