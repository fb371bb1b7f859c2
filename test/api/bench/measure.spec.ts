import { spawnSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { projectFolder } from '#config';

describe('npm run measure', () => {
  it('runs outside of the tests whose steps it takes: it comes to its options, and refuses one that it does not know', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', './scripts/run-typescript.mjs', 'test/measure/main.ts', '--something'],
      {
        cwd: projectFolder,
        encoding: 'utf8',
      },
    );
    expect([status, /ERR_PARSE_ARGS_UNKNOWN_OPTION/.exec(stderr)?.[0] ?? stderr]).toEqual([1, 'ERR_PARSE_ARGS_UNKNOWN_OPTION']);
  }, 60_000);
});
