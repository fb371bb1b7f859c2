import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { nodeProblem } from '../../../scripts/node-version.mjs';
import { temporaryFolder } from '../../support/run-folders.js';

const scripts = join(import.meta.dirname, '../../../scripts');

describe('the door of npm start', () => {
  it('says in one line that Node is too old', () => {
    expect(nodeProblem('24.0.0')).toBeNull();
    expect(nodeProblem('26.1.0')).toBeNull();
    for (const version of ['20.20.2', '22.22.0', '4.0.0'])
      expect(nodeProblem(version)).toMatch(new RegExp(`^Consilium needs Node 24 or later and this is ${version}[^\n]+$`));
  });

  const old = ['/usr/bin/node', '/usr/local/bin/node'].find(
    (path) => existsSync(path) && nodeProblem(spawnSync(path, ['-p', 'process.versions.node'], { encoding: 'utf8' }).stdout) !== null,
  );
  (old ? it : it.skip)('says so by the old Node itself, where the system has one', () => {
    const { status, stderr } = spawnSync(old!, [join(scripts, 'start.mjs')], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^Consilium needs Node 24 or later[^\n]+\n$/)]);
  });

  it('says in one line that nothing is built', () => {
    const copy = temporaryFolder();
    mkdirSync(join(copy, 'scripts'));
    for (const name of ['start.mjs', 'node-version.mjs']) writeFileSync(join(copy, 'scripts', name), readFileSync(join(scripts, name)));
    const { status, stderr } = spawnSync(process.execPath, [join(copy, 'scripts/start.mjs')], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([1, 'Consilium is not built: run npm ci (or npm run build) first.\n']);
    rmSync(copy, { recursive: true });
  });
});
