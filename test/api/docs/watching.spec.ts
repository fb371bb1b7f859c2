import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { settingsTable } from '#config';
import { demoToken } from '../../../apps/standalone/src/identity-provider/demo-token.js';
import { startStandalone } from '../../support/standalone.js';
import { departures, programOf, requestsOf, translated } from './printed.js';

type Standalone = Awaited<ReturnType<typeof startStandalone>>;

describe('README.md', () => {
  let page: string;
  let server: Standalone;
  let folder: string;
  let program: ChildProcess | undefined;
  beforeAll(async () => {
    page = await readFile('README.md', 'utf8');
    await mkdir('artifacts', { recursive: true });
    // Inside the project, where `#contracts` means something.
    folder = await mkdtemp('artifacts/docs-');
    server = await startStandalone();
  }, 120_000);
  afterAll(async () => {
    program?.kill('SIGKILL');
    await server?.stop();
    if (server) await rm(dirname(server.dataDir), { recursive: true, force: true, maxRetries: 50, retryDelay: 100 });
    if (folder) await rm(folder, { recursive: true });
  });

  it('prints a program that follows the referral it submits', async () => {
    const known = new Map<string, string>();
    let token = '';
    for (const { who, request, answer } of requestsOf(page)) {
      token = await demoToken(server.dataDir, who!);
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      const response = await fetch(`${server.address}/graphql`, { method: 'POST', headers, body: translated(request, known) });
      expect(departures(answer, await response.json(), known)).toEqual([]);
    }
    const [, stream, epoch] = /npx node watch\.ts (referral:\S+) (\d+) \d+/.exec(page)!;
    const here = known.get(stream!);
    expect(here).toBeDefined();

    const path = join(folder, 'watch.ts');
    await writeFile(path, programOf(page, 'ts', 'LiveClient').replace('http://localhost:3000', server.address));
    // From the beginning, so that there is something to tell at once.
    program = spawn(process.execPath, ['--import', './scripts/run-typescript.mjs', path, here!, epoch!, '0'], {
      env: { PATH: process.env['PATH'], TOKEN: token },
    });
    let said = '';
    const told = Promise.withResolvers<void>();
    for (const output of [program.stdout!, program.stderr!])
      output.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        if (/^1 referralSubmitted \d{4}-.*Z$/m.test(said) && /^live$/m.test(said)) told.resolve();
      });
    program.on('close', () => told.reject(new Error(`the program ended:\n${said}`)));
    await told.promise;
  }, 60_000);

  it('lists the settings that there are', () => {
    expect(page).toContain(settingsTable());
  });
});
