import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync, mkdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { accountForPostgres, launch } from './account.js';
import { postmasterOf } from './owner.js';
import { isPostgres, until } from './processes.js';
import { removeFolder } from './reachable-folder.js';
import { startPostgres, type EmbeddedPostgres } from './start-postgres.js';

const root = join(import.meta.dirname, '../../../..');

describe('an embedded Postgres', () => {
  let folder: string;
  let open: EmbeddedPostgres[];
  let children: ChildProcess[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), `consilium-test-${process.pid}-`));
    chmodSync(folder, 0o711);
    open = [];
    children = [];
  });
  afterEach(async () => {
    for (const child of children) child.kill('SIGKILL');
    for (const postgres of open) await postgres.stop();
    await until(() => postmasterOf(join(folder, 'cluster')) === null, 5_000);
    rmSync(folder, { recursive: true, force: true });
  });

  const start = async (dataDir = folder): Promise<EmbeddedPostgres> => {
    const postgres = await startPostgres({ dataDir, throwAway: true });
    open.push(postgres);
    return postgres;
  };
  const ask = async (address: string, sql: string): Promise<unknown[]> => {
    const client = new pg.Client({ connectionString: address });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query({ text: sql, rowMode: 'array' })).rows.flat();
    } finally {
      await client.end();
    }
  };
  const holdInAnotherProcess = async (): Promise<{ child: ChildProcess; pid: number; url: string }> => {
    const child = spawn(process.execPath, ['--import', './scripts/run-typescript.mjs', 'test/support/hold-postgres.ts', folder], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    const [line] = (await once(child.stdout!.setEncoding('utf8'), 'data')) as [string];
    return { child, ...(JSON.parse(line) as { pid: number; url: string }) };
  };

  it('keeps its data over a stop and starts again on the same port', async () => {
    const postgres = await start();
    expect(postgres.isNew).toBe(true);
    await ask(postgres.url, 'create table kept as select 42 as answer');
    await postgres.stop();
    expect(postgres.pid()).toBeNull();
    await postgres.start();
    expect(await ask(postgres.url, 'select answer from kept')).toEqual([42]);
    await postgres.stop();
    const later = await start();
    expect(later.isNew).toBe(false);
    expect(await ask(later.url, 'select answer from kept')).toEqual([42]);
  });

  it('loses nothing acknowledged when it is stopped as in a power cut', async () => {
    const postgres = await start();
    await ask(postgres.url, 'create table kept (answer int)');
    await ask(postgres.url, 'insert into kept values (1), (2)');
    await postgres.immediateStop();
    await expect(ask(postgres.url, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
    await postgres.start();
    expect(await ask(postgres.url, 'select answer from kept order by 1')).toEqual([1, 2]);
  });

  it('gives writer and reader logins of their own that are no superusers', async () => {
    const { writer, reader } = (await start()).urls();
    const who = 'select current_user::text, usesuper, usebypassrls from pg_user where usename = session_user';
    expect(await ask(writer, who)).toEqual(['consilium_writer', false, false]);
    expect(await ask(reader, who)).toEqual(['consilium_reader', false, false]);
  });

  it('wants the password, listens on this machine only, and keeps passwords from other accounts', async () => {
    const postgres = await start();
    const wrong = new URL(postgres.url);
    wrong.password = 'wrong';
    await expect(ask(wrong.href, 'select 1')).rejects.toThrow(/password authentication failed/);
    expect(await ask(postgres.url, 'show listen_addresses')).toEqual(['127.0.0.1']);
    expect(statSync(join(folder, 'passwords.json')).mode & 0o777).toBe(0o600);
  });

  it('orders text by code point and writes data down before it acknowledges', async () => {
    const postgres = await startPostgres({ dataDir: folder });
    open.push(postgres);
    expect(await ask(postgres.url, `select string_agg(x, '' order by x) from unnest(array['b', 'B', 'ä', 'a']) x`)).toEqual(['Babä']);
    expect([await ask(postgres.url, 'show fsync'), await ask(postgres.url, 'show synchronous_commit')]).toEqual([['on'], ['on']]);
  });

  it('keeps statements and their values out of its log', async () => {
    const postgres = await start();
    await ask(postgres.url, 'create table person (name text primary key)');
    await ask(postgres.url, `insert into person values ('Canary Patient')`);
    await expect(ask(postgres.url, `insert into person values ('Canary Patient')`)).rejects.toThrow(/duplicate key/);
    await expect(ask(postgres.url, `select 'Canary Patient'::int`)).rejects.toThrow(/invalid input/);
    await postgres.stop();
    const log = readFileSync(join(folder, 'postgres.log'), 'utf8');
    expect(log).toMatch(/database system is ready/);
    expect(log).not.toMatch(/Canary/);
  });

  it('ends with its process after kill -9, and the next start has the data', async () => {
    const { child, pid, url } = await holdInAnotherProcess();
    await ask(url, 'create table kept as select 42 as answer');
    child.kill('SIGKILL');
    // No waiting: the next start itself must cope with a server that is still going down.
    const postgres = await start();
    expect(isPostgres(pid)).toBe(false);
    expect(await ask(postgres.url, 'select answer from kept')).toEqual([42]);
  });

  it('ends by itself after kill -9 of its process', async () => {
    const { child, pid } = await holdInAnotherProcess();
    child.kill('SIGKILL');
    expect(await until(() => !isPostgres(pid), 5_000)).toBe(true);
  });

  it('refuses a folder that another running process has, naming it', async () => {
    const { child } = await holdInAnotherProcess();
    await expect(start()).rejects.toThrow(`in use by another Consilium (process ${child.pid})`);
  });

  it('does not mind a postmaster.pid whose number somebody else has now', async () => {
    await (await start()).stop();
    // Of the same account: Postgres itself sees through the number of a process that it may not signal.
    const { command, args, options } = launch(accountForPostgres(), 'sleep', ['60']);
    const somebody = spawn(command, [...args], { ...options, stdio: 'ignore' });
    children.push(somebody);
    await once(somebody, 'spawn');
    writeFileSync(join(folder, 'cluster/postmaster.pid'), `${somebody.pid}\n${folder}/cluster\n`);
    expect((await start()).pid()).toBeGreaterThan(0);
    expect(somebody.exitCode ?? somebody.signalCode).toBeNull();
  });

  it('takes no half-made cluster for a whole one', async () => {
    mkdirSync(join(folder, 'cluster.unfinished'));
    writeFileSync(join(folder, 'cluster.unfinished/PG_VERSION'), '18\n');
    const postgres = await start();
    expect(postgres.isNew).toBe(true);
    expect(readdirSync(folder)).not.toContain('cluster.unfinished');
    expect(existsSync(join(folder, 'initdb-password'))).toBe(false);
  });

  it('says in one line that the data is of another major version', async () => {
    await (await start()).stop();
    writeFileSync(join(folder, 'cluster/PG_VERSION'), '17\n');
    await expect(start()).rejects.toMatchObject({
      name: 'StartupProblem',
      message: expect.stringMatching(/^The database in .* was made by Postgres 17 and [^\n]*18[^\n]*$/),
    });
  });

  it('says in one line that the wanted port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    await expect(startPostgres({ dataDir: folder, port, throwAway: true })).rejects.toMatchObject({
      name: 'StartupProblem',
      message: expect.stringMatching(/^[^\n]+$/),
    });
    other.close();
  });

  it('tells its owner when it ends although nobody asked it to', async () => {
    const ended = Promise.withResolvers<void>();
    const postgres = await startPostgres({ dataDir: folder, throwAway: true, onUnexpectedEnd: ended.resolve });
    open.push(postgres);
    process.kill(postgres.pid()!, 'SIGKILL');
    await ended.promise;
    expect(postgres.pid()).toBeNull();
    await postgres.start();
    expect(await ask(postgres.url, 'select 1')).toEqual([1]);
  });

  it('works under a folder that its account cannot pass', async () => {
    chmodSync(folder, 0o700);
    const postgres = await start(join(folder, 'data'));
    expect(await ask(postgres.url, 'select 1')).toEqual([1]);
    await postgres.stop();
    removeFolder(join(folder, 'data'));
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });
});
