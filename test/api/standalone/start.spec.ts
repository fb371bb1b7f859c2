import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { LiveClient } from '#contracts';
import { demoToken } from '../../../apps/standalone/src/identity-provider/demo-token.js';
import { prepareDataFolder } from '../../../apps/standalone/src/data-folder.js';
import { testDatabase } from '../../support/database.js';
import { freePort } from '../../support/ports.js';
import { temporaryFolder } from '../../support/run-folders.js';
import { runStandalone, startStandalone, type StandaloneRun } from '../../support/standalone.js';

const seconds = 90_000;

interface Position {
  readonly id: string;
  readonly epoch: number;
  readonly head: number;
}

const root = join(import.meta.dirname, '../../..');

describe('npm start', () => {
  const folders: string[] = [];
  /** Made once, because filling the demo takes seconds; whoever uses it leaves it stopped or killed, which the next must cope with. */
  let filled: string;
  beforeAll(async () => {
    filled = join(folder(), 'data');
    const run = await startStandalone({ CONSILIUM_DATA_DIR: filled });
    expect(await run.stop()).toBe(0);
  }, seconds);
  const runs: StandaloneRun[] = [];
  afterEach(async () => {
    for (const { child, ended } of runs.splice(0)) {
      child.kill('SIGKILL');
      await ended;
    }
  });
  afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 })));

  const folder = (): string => {
    folders.push(temporaryFolder());
    return folders.at(-1)!;
  };
  const begin = async (environment: Record<string, string> = {}) => {
    const run = await startStandalone({ CONSILIUM_DATA_DIR: join(folder(), 'data'), ...environment });
    runs.push(run);
    return run;
  };
  const fail = async (environment: Record<string, string>): Promise<string> => {
    const run = runStandalone('main', { PORT: `${await freePort()}`, CONSILIUM_DATA_DIR: join(folder(), 'data'), ...environment });
    runs.push(run);
    expect(await run.ended).toBe(1);
    return run.output();
  };
  const ownerOf = (dataDir: string): pg.Client => {
    const { owner } = JSON.parse(readFileSync(join(dataDir, 'postgres/passwords.json'), 'utf8')) as { owner: string };
    const [, , , port] = readFileSync(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n');
    return new pg.Client({ connectionString: `postgres://consilium:${owner}@127.0.0.1:${port}/consilium` });
  };
  const ask = async (dataDir: string, sql: string): Promise<unknown> => {
    const client = ownerOf(dataDir);
    await client.connect();
    const { rows } = await client.query<{ answer: unknown }>(sql);
    await client.end();
    return rows[0]?.answer;
  };
  const write = async (dataDir: string, name: string): Promise<void> => {
    const client = ownerOf(dataDir);
    await client.connect();
    await client.query('insert into organisation (id, name) values (gen_random_uuid(), $1)', [name]);
    await client.end();
  };
  const has = async (dataDir: string, name: string): Promise<boolean> => {
    const client = ownerOf(dataDir);
    await client.connect();
    const { rowCount } = await client.query('select from organisation where name = $1', [name]);
    await client.end();
    return rowCount === 1;
  };

  it(
    'stops at once while somebody is watching, who is told and finds their place again',
    async () => {
      const port = `${await freePort()}`;
      const first = await begin({ CONSILIUM_DATA_DIR: filled, PORT: port });
      const token = await demoToken(filled, 'radiologist');
      const answer = await fetch(`${first.address}/graphql`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ viewer { memberships { board { stream { id epoch head } } } } }' }),
      });
      const { data } = (await answer.json()) as { data: { viewer: { memberships: { board: { stream: Position } }[] } } };
      const { id, epoch, head } = data.viewer.memberships[0]!.board.stream;
      const client = new LiveClient({ url: first.address, token });
      const reached = (status: string) =>
        new Promise<void>((resolve) => {
          const stop = client.onState((state) => {
            if (state.status !== status) return;
            stop();
            resolve();
          });
        });
      const live = reached('live');
      client.watch(id, { epoch, after: head }, { facts: () => undefined, resync: () => Promise.reject(new Error('nothing was missed')) });
      await live;
      const offline = reached('offline');
      expect(await first.stop()).toBe(0);
      await offline;
      const again = reached('live');
      await begin({ CONSILIUM_DATA_DIR: filled, PORT: port });
      await again;
      client.close();
    },
    seconds,
  );

  it(
    'starts, says where, stops on Ctrl-C without a trace, and keeps its data for the next start',
    async () => {
      const first = await begin({ CONSILIUM_DATA_DIR: filled });
      expect(first.output()).toContain(`ready at ${first.address}`);
      expect(first.output()).toMatch(/^Sign in as chair, [^\n]*radiologist, [^\n]*: invented people, no password\.$/m);
      expect(JSON.parse(readFileSync(join(first.dataDir, 'running.json'), 'utf8'))).toMatchObject({
        address: first.address,
        pid: first.child.pid,
      });
      const missing = await fetch(`${first.address}/nothing-here`);
      expect(missing.status).toBe(404);
      expect(missing.headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
      expect(await ask(first.dataDir, `select setting as answer from pg_settings where name = 'synchronous_commit'`)).toBe('on');
      expect(await ask(first.dataDir, `select count(*)::int as answer from board_case`)).toBeGreaterThan(10);
      await write(first.dataDir, 'Kept');
      expect(await first.stop()).toBe(0);
      expect(first.output()).not.toMatch(/error|warn|    at /i);
      expect(existsSync(join(first.dataDir, 'running.json'))).toBe(false);
      expect(existsSync(join(first.dataDir, 'postgres/cluster/postmaster.pid'))).toBe(false);
      const second = await begin({ CONSILIUM_DATA_DIR: first.dataDir });
      expect(await has(second.dataDir, 'Kept')).toBe(true);
      second.child.kill('SIGTERM');
      expect(await second.ended).toBe(0);
    },
    seconds,
  );

  it(
    'starts after kill -9 at once, with everything that had been acknowledged',
    async () => {
      const killed = await begin({ CONSILIUM_DATA_DIR: filled });
      await write(killed.dataDir, 'Acknowledged');
      killed.child.kill('SIGKILL');
      const next = await begin({ CONSILIUM_DATA_DIR: killed.dataDir, PORT: new URL(killed.address).port });
      expect(await has(next.dataDir, 'Acknowledged')).toBe(true);
    },
    seconds,
  );

  it(
    'makes the demo anew when its first start was cut short before the data was in',
    async () => {
      const first = await begin({ CONSILIUM_DATA_DIR: filled });
      await ask(filled, `comment on database consilium is null`);
      await write(filled, 'Half');
      await first.stop();
      await begin({ CONSILIUM_DATA_DIR: filled });
      expect(await has(filled, 'Half')).toBe(false);
    },
    seconds,
  );

  it(
    'uses the Postgres of DATABASE_URL, embeds none, and fills none in which something is',
    async () => {
      const database = await testDatabase();
      const client = new pg.Client({ connectionString: database.ownerUrl });
      await client.connect();
      await client.query(`insert into organisation (id, name) values (gen_random_uuid(), 'Somebody real')`);
      const run = await begin({ DATABASE_URL: database.ownerUrl });
      expect(existsSync(join(run.dataDir, 'postgres'))).toBe(false);
      expect((await client.query('select name from organisation')).rows).toEqual([{ name: 'Somebody real' }]);
      expect(await run.stop()).toBe(0);
      await client.end();
      await database.drop();
    },
    seconds,
  );

  it(
    'says in one line that the port is in use, and makes no folder',
    async () => {
      const other = createServer().listen(0, 'localhost');
      await once(other, 'listening');
      const { port } = other.address() as { port: number };
      const parent = folder();
      expect(await fail({ PORT: `${port}`, CONSILIUM_DATA_DIR: join(parent, 'data') })).toMatch(
        new RegExp(`^Port ${port} is in use: [^\n]+\n$`),
      );
      expect(existsSync(join(parent, 'data'))).toBe(false);
      other.close();
    },
    seconds,
  );

  it(
    'says in one line that the data folder cannot be written, or holds something else',
    async () => {
      const file = join(folder(), 'file');
      writeFileSync(file, '');
      expect(await fail({ CONSILIUM_DATA_DIR: join(file, 'data') })).toMatch(
        /^The data folder [^\n]+ cannot be written \(ENOTDIR\)[^\n]+\n$/,
      );
      expect(await fail({ CONSILIUM_DATA_DIR: dirname(file) })).toMatch(/^The data folder [^\n]+ holds something else[^\n]+\n$/);
    },
    seconds,
  );

  it(
    'says in one line what is wrong with DATABASE_URL, never its password',
    async () => {
      const database = await testDatabase();
      const wrong = (change: (url: URL) => void): string => {
        const url = new URL(database.ownerUrl);
        url.password = 'secret-word';
        change(url);
        return url.href;
      };
      const closed = await freePort();
      const complaints = await Promise.all([
        fail({ DATABASE_URL: 'localhost:5432' }),
        fail({ DATABASE_URL: wrong((url) => (url.port = `${closed}`)) }),
        fail({ DATABASE_URL: wrong(() => undefined) }),
        fail({ DATABASE_URL: new URL('/nowhere_test', database.ownerUrl).href }),
        fail({ DATABASE_URL: database.readerUrl! }),
      ]);
      expect(complaints[0]).toMatch(/^DATABASE_URL must be an address [^\n]+\n$/);
      expect(complaints[1]).toMatch(/^DATABASE_URL: no answer from [^\n]+ \(ECONNREFUSED\)[^\n]+\n$/);
      expect(complaints[2]).toMatch(/^DATABASE_URL: [^\n]+ refuses: password authentication failed[^\n]+\n$/);
      expect(complaints[3]).toMatch(/^DATABASE_URL: [^\n]+ refuses: database "nowhere_test" does not exist[^\n]*\n$/);
      expect(complaints[4]).toMatch(/^DATABASE_URL: [^\n]+ refuses: permission denied[^\n]+\n$/);
      expect(complaints.join('')).not.toContain('secret-word');
      await database.drop();
    },
    seconds,
  );

  it(
    'is forced by a second Ctrl-C, and starts again after that',
    async () => {
      const run = await begin({ CONSILIUM_DATA_DIR: filled });
      run.child.kill('SIGINT');
      run.child.kill('SIGTERM');
      expect([0, 130]).toContain(await run.ended);
      await begin({ CONSILIUM_DATA_DIR: run.dataDir });
    },
    seconds,
  );

  (process.platform === 'linux' ? it : it.skip)(
    'ends on Linux when the npm that started it is killed, with its shell in between',
    async () => {
      const port = await freePort();
      // What npm does: it names itself, starts a shell, which starts Node.
      const npm = spawn(
        process.execPath,
        [
          '-e',
          `process.title = 'npm start';
           const { spawn } = require('node:child_process');
           spawn('sh', ['-c', '"$NODE" --import ./scripts/run-typescript.mjs apps/standalone/src/main.ts; true'], { stdio: 'inherit' });`,
        ],
        {
          cwd: root,
          env: {
            PATH: process.env['PATH'],
            NODE: process.execPath,
            PORT: `${port}`,
            CONSILIUM_DATA_DIR: filled,
            npm_lifecycle_event: 'start',
          },
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      );
      await once(npm.stdout.setEncoding('utf8'), 'data');
      const { pid } = JSON.parse(readFileSync(join(filled, 'running.json'), 'utf8')) as { pid: number };
      npm.kill('SIGKILL');
      // Its output stays open as long as anybody holds it: the end of the stream is the end of the process.
      await once(npm.stdout, 'end');
      expect(() => process.kill(pid, 0)).toThrow(/ESRCH/);
      expect(existsSync(join(filled, 'running.json'))).toBe(false);
    },
    seconds,
  );

  it(
    'demo:reset removes the data, but neither while it is in use nor what is not ours',
    async () => {
      const reset = async (dataDir: string): Promise<[number | string, string]> => {
        const run = runStandalone('reset', { CONSILIUM_DATA_DIR: dataDir });
        return [await run.ended, run.output()];
      };
      await begin({ CONSILIUM_DATA_DIR: filled });
      expect(await reset(filled)).toEqual([1, expect.stringMatching(/^Consilium runs with [^\n]+: stop it first\.\n$/)]);
      expect(existsSync(join(filled, 'postgres/cluster'))).toBe(true);
      const dataDir = join(folder(), 'data');
      prepareDataFolder(dataDir);
      mkdirSync(join(dataDir, 'postgres/cluster'), { recursive: true });
      expect(await reset(dataDir)).toEqual([0, expect.stringMatching(/^Removed [^\n]+\n$/)]);
      expect(existsSync(dataDir)).toBe(false);
      expect(await reset(dataDir)).toEqual([0, expect.stringMatching(/nothing to remove/)]);
      mkdirSync(dataDir);
      writeFileSync(join(dataDir, 'thesis.txt'), 'years of work');
      expect(await reset(dataDir)).toEqual([
        1,
        expect.stringMatching(/^[^\n]+ is not a data folder of Consilium: nothing was removed\.\n$/),
      ]);
      expect(existsSync(join(dataDir, 'thesis.txt'))).toBe(true);
    },
    seconds,
  );
});
