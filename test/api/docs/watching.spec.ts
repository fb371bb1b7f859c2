import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { settingsTable } from '#config';
import { demoToken } from '../../../apps/standalone/src/identity-provider/demo-token.js';
import { startStandalone } from '../../support/standalone.js';
import { departures, programOf, requestsOf, translated } from './printed.js';

type Standalone = Awaited<ReturnType<typeof startStandalone>>;

describe('a program that a page prints', () => {
  let page: string;
  let server: Standalone;
  let folder: string;
  const programs: ChildProcess[] = [];
  beforeAll(async () => {
    page = await readFile('README.md', 'utf8');
    await mkdir('artifacts', { recursive: true });
    // Inside the project, where `#contracts` means something.
    folder = await mkdtemp('artifacts/docs-');
    server = await startStandalone();
  }, 120_000);
  afterAll(async () => {
    for (const program of programs) program.kill('SIGKILL');
    await server?.stop();
    if (server) await rm(dirname(server.dataDir), { recursive: true, force: true, maxRetries: 50, retryDelay: 100 });
    if (folder) await rm(folder, { recursive: true });
  });

  it('README.md: follows the referral that is submitted', async () => {
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
    const program = spawn(process.execPath, ['--import', './scripts/run-typescript.mjs', path, here!, epoch!, '0'], {
      env: { PATH: process.env['PATH'], TOKEN: token },
    });
    programs.push(program);
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

  it('follow-by-subscription.md: tells of a referral that is submitted meanwhile', async () => {
    const path = join(folder, 'subscribe.mjs');
    await writeFile(path, programOf(await readFile('docs/integrators/follow-by-subscription.md', 'utf8'), 'js', '// subscribe.mjs'));
    const token = await demoToken(server.dataDir, 'hospital-system');
    const subscriber = spawn(process.execPath, [path], { env: { PATH: process.env['PATH'], CONSILIUM_URL: server.address, TOKEN: token } });
    programs.push(subscriber);
    let said = '';
    let heard = Promise.withResolvers<void>();
    for (const output of [subscriber.stdout, subscriber.stderr])
      output.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        heard.resolve();
      });
    subscriber.on('close', () => {
      heard.reject(new Error(`the program ended:\n${said}`));
      heard.promise.catch(() => undefined);
    });
    const until = async (what: RegExp): Promise<void> => {
      while (!what.test(said)) {
        await heard.promise;
        heard = Promise.withResolvers<void>();
      }
    };
    await until(/^following$/m);
    const submit = requestsOf(await readFile('docs/integrators/first-steps.md', 'utf8')).find(({ request }) =>
      request.includes('submitReferral'),
    )!;
    const known = new Map<string, string>();
    const boards = requestsOf(await readFile('docs/integrators/first-steps.md', 'utf8')).find(({ request }) =>
      request.includes('{ boards('),
    )!;
    const send = async (body: string): Promise<unknown> => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      return (await fetch(`${server.address}/graphql`, { method: 'POST', headers, body })).json();
    };
    departures(boards.answer, await send(boards.request), known);
    await send(translated(submit.request, known));
    await until(/^REFERRAL_SUBMITTED SPN-\d{4}-\d{4} SUBMITTED 1$/m);
  }, 60_000);

  it('README.md lists the settings that there are', () => {
    expect(page).toContain(settingsTable());
  });
});
