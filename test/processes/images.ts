import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '#config';

export const apps = ['api', 'live', 'worker', 'migrate'] as const;
export type App = (typeof apps)[number];

const run = (...args: string[]): void => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: projectFolder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')}:\n${stdout}${stderr}`);
};

/** Builds the programs and collects each into a folder that holds what its image does: no development package, no source. */
export function makeImages(): { folderOf(app: App): string; remove(): void } {
  // Outside the project: inside, Node would find what is missing in the project's own node_modules.
  const folder = mkdtempSync(join(tmpdir(), `consilium-test-${process.pid}-images-`));
  const built = join(folder, 'built');
  run(
    'node_modules/typescript7/bin/tsc',
    '-p',
    'tsconfig.build.json',
    '--outDir',
    join(built, 'dist'),
    '--noEmitOnError',
    'false',
    '--noCheck',
  );
  const folderOf = (app: App): string => join(folder, app);
  for (const app of apps) run('docker/collect.mjs', app, folderOf(app), built);
  return { folderOf, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
