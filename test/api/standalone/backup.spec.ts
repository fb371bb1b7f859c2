import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zstdCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { backUp } from '../../../apps/migrate/src/backup/backup.js';
import { firstLine } from '../../../apps/migrate/src/backup/archive.js';
import { timeline as ourTimeline } from '../../../apps/migrate/src/bring-up-to-date.js';
import { epochCommand } from '../../../apps/migrate/src/epoch/command.js';
import { restore } from '../../../apps/migrate/src/restore/restore.js';
import { migrate } from '#database';
import {
  file,
  folder,
  framesOf,
  fresh,
  good,
  longer,
  makeArchives,
  order,
  removeArchives,
  replaceInside,
  sql,
} from '../../support/archives.js';
import type { TestDatabase } from '../../support/database.js';
import { differences, everythingIn } from '../../support/everything.js';
import { runStandalone, startStandalone } from '../../support/standalone.js';

let source: TestDatabase;
beforeAll(async () => void (source = await makeArchives()));
afterAll(() => removeArchives());

describe('a file that is no whole backup of this version', () => {
  const refused = async (content: Buffer): Promise<string> => {
    const empty = await fresh();
    writeFileSync(file('bad.backup'), content);
    const before = await everythingIn(empty.ownerUrl);
    const said = await restore(order(empty, file('bad.backup'))).then(
      () => 'restored',
      (error: Error) => `${error.name}: ${error.message}`,
    );
    if (said !== 'restored') expect(differences(before, await everythingIn(empty.ownerUrl))).toEqual({});
    return said;
  };
  const packed = (frames: Buffer): Buffer => Buffer.concat([firstLine, zstdCompressSync(frames)]);

  it('is refused in one line, whatever is wrong with it', async () => {
    const whole = readFileSync(good);
    const frames = framesOf(good);
    expect(await refused(whole)).toBe('restored');
    expect(await refused(Buffer.from('PGDMP something else'))).toBe(
      'StartupProblem: This is no backup of Consilium (encrypted ones are decrypted first).',
    );
    expect(await refused(Buffer.alloc(0))).toMatch(/damaged: it ends in the middle/);
    expect(await refused(Buffer.concat([Buffer.from('consilium backup 2\n'), whole.subarray(firstLine.length)]))).toMatch(
      /format 2, which this Consilium does not know/,
    );
    for (const length of [10, firstLine.length, 200, Math.floor(whole.length / 2), whole.length - 60])
      expect([length, await refused(whole.subarray(0, length))]).toEqual([
        length,
        expect.stringMatching(/^StartupProblem: The backup is damaged: it ends/),
      ]);
    const flipped = Buffer.from(whole);
    flipped[Math.floor(whole.length / 2)]! ^= 0x10;
    expect(await refused(flipped)).toMatch(/^StartupProblem: The backup is damaged/);
    // Written anew with every length right: only the sums can tell.
    expect(await refused(packed(replaceInside(frames, 'radiologist', 'radiologisT')))).toMatch(
      /the rows of public\.\w+ are not those that were written/,
    );
    expect(await refused(packed(replaceInside(frames, '"sequences":', '"Sequences":')))).toMatch(/damaged/);
    expect(await refused(packed(Buffer.concat([frames, frames])))).toMatch(/damaged: its parts are out of order/);
    expect(await refused(packed(frames.subarray(0, frames.length - 37)))).toMatch(/damaged: it ends before its manifest/);
    expect(await refused(packed(Buffer.from('xxxxxxxxxxxxxxxxxx')))).toMatch(/damaged: it holds something that is no part of a backup/);
  });

  it('is refused when a newer Consilium made it, and when the database belongs to one', async () => {
    const newer = await fresh();
    await restore(order(newer, good));
    await migrate(newer.ownerUrl, longer);
    await backUp({ ownerUrl: newer.ownerUrl, to: file('newer.backup') });
    expect(await refused(readFileSync(file('newer.backup')))).toMatch(
      /made by a newer Consilium: this one does not know 9999-oddities\.sql/,
    );
    await expect(restore(order(newer, good, { replace: newer.name }))).rejects.toThrow(
      /belongs to a newer Consilium \(9999-oddities\.sql\)/,
    );
    const other = file('other-timeline');
    cpSync(ourTimeline, other, { recursive: true });
    writeFileSync(join(other, '0001-first-case.sql'), `${readFileSync(join(other, '0001-first-case.sql'), 'utf8')}\n-- changed`);
    await expect(restore(order(await fresh(), good, { timeline: other }))).rejects.toThrow(
      /The backup's 0001-first-case\.sql is not the 0001-first-case\.sql of this Consilium/,
    );
  });
});

describe('where a backup goes', () => {
  const write = (to: string, force = false): Promise<string> =>
    backUp({ ownerUrl: source.ownerUrl, to, force }).then(
      () => 'written',
      (error: Error) => `${error.name}: ${error.message}`,
    );

  it('only its owner may read it, and a file that is there stays unless told otherwise', async () => {
    const there = file('there.backup');
    writeFileSync(there, 'mine');
    chmodSync(there, 0o644);
    expect(await write(there)).toBe(`StartupProblem: ${there} exists: choose another name, or add --force to replace it.`);
    expect(readFileSync(there, 'utf8')).toBe('mine');
    expect(await write(there, true)).toBe('written');
    expect((statSync(there).mode & 0o777).toString(8)).toBe('600');
    expect(readFileSync(there).subarray(0, firstLine.length)).toEqual(firstLine);
  });

  it('leaves nothing half behind when the disk is full, the folder is missing or closed, or the database is away', async () => {
    const before = readdirSync(folder);
    expect(await write('/dev/full', true)).toBe('StartupProblem: /dev/full: no space left; the unfinished backup was removed.');
    expect(await write(join(folder, 'nowhere/x.backup'))).toBe(
      `StartupProblem: ${join(folder, 'nowhere/x.backup')}: there is no folder ${join(folder, 'nowhere')}.`,
    );
    expect(await write(folder, true)).toMatch(/^StartupProblem: .* is a folder: name a file in it\.$/);
    const away = new URL(source.ownerUrl);
    away.port = '1';
    await expect(backUp({ ownerUrl: away.href, to: file('away.backup') })).rejects.toThrow(/^DATABASE_URL: no answer from 127\.0\.0\.1:1/);
    away.port = new URL(source.ownerUrl).port;
    away.pathname = '/postgres';
    await expect(backUp({ ownerUrl: away.href, to: file('away.backup') })).rejects.toThrow(
      /^DATABASE_URL names a database that is not Consilium's/,
    );
    const stop = AbortSignal.timeout(1);
    await expect(backUp({ ownerUrl: source.ownerUrl, to: file('stopped.backup'), signal: stop })).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(before);
  });

  it('is not finished when the disk fills up in the middle of a file', () => {
    // A limit on the size of files stands for the full disk: the write that goes beyond it fails in the same place.
    const program = '"$0" --import ./scripts/run-typescript.mjs apps/standalone/src/backup.ts';
    mkdirSync(file('small'));
    // Once without the limit: compiling the sources writes files too.
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', `${program} 2>&-; trap '' XFSZ; ulimit -f 4; exec ${program} --to "$1"`, process.execPath, file('small/full.backup')],
      { env: { PATH: process.env['PATH'], DATABASE_URL: source.ownerUrl }, encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([1, `${file('small/full.backup')}: no space left; the unfinished backup was removed.\n`]);
    expect(readdirSync(file('small'))).toEqual([]);
  });
});

describe('a new epoch', () => {
  it('is above every one before, also when the same backup is restored twice, and is a command of its own', async () => {
    const first = (await restore(order(await fresh(), good))).epoch;
    const began = Math.floor(Date.now() / 1_000);
    while (Math.floor(Date.now() / 1_000) === began) await new Promise((resolve) => setTimeout(resolve, 20));
    const again = await fresh();
    const second = (await restore(order(again, good))).epoch;
    expect(second).toBeGreaterThan(first);
    expect(second).toBeLessThan(2 ** 31);
    await sql(
      again,
      `insert into session (id_hash, person_id, issuer, created_at, seen_at, expires_at) select '\\x01', id, 'test', now(), now(), now() from person limit 1`,
    );
    const said: string[] = [];
    const print = console.log;
    console.log = (line: string) => void said.push(line);
    await epochCommand(['--sign-out'], again.ownerUrl).finally(() => (console.log = print));
    const [{ epoch }] = (await sql<{ epoch: number }>(again, 'select epoch from deployment')) as [{ epoch: number }];
    expect(epoch).toBeGreaterThan(second);
    expect(said).toEqual([`The epoch was ${second} and is ${epoch}: everyone who watches reads a new snapshot.`, 'Signed out 1 sessions.']);
    await expect(epochCommand(['--what'], again.ownerUrl)).rejects.toThrow(/takes one option, --sign-out/);
  });
});

describe('npm run backup and npm run restore', () => {
  const run = async (program: 'backup' | 'restore' | 'epoch', environment: Record<string, string>, args: string[]) => {
    const ran = runStandalone(program, environment, args);
    return { code: await ran.ended, said: ran.output() };
  };

  it('take the demo that runs, and put it where nothing is; it starts there as it was', async () => {
    const first = await startStandalone({ CONSILIUM_DATA_DIR: file('first') });
    const there = { CONSILIUM_DATA_DIR: file('first') };
    const made = await run('backup', there, ['--to', file('demo.backup')]);
    expect(made).toEqual({
      code: 0,
      said: expect.stringMatching(/^Backed up \d+ tables, \d+ rows, as they were at .* \(epoch 1\), in [\d.]+ s\.\n$/),
    });
    expect(await first.stop()).toBe(0);
    // The stopped one is woken for it.
    expect((await run('backup', there, ['--to', file('again.backup')])).code).toBe(0);
    expect(await run('restore', there, ['--from', file('demo.backup'), '--check'])).toEqual({
      code: 0,
      said: expect.stringMatching(/^The backup is whole: /),
    });
    expect(await run('restore', there, ['--from', file('demo.backup')])).toEqual({
      code: 1,
      said: expect.stringMatching(/is not empty \(.* To replace all of that: --replace consilium\n$/),
    });
    const second = { CONSILIUM_DATA_DIR: file('second') };
    expect(await run('restore', second, ['--from', file('demo.backup')])).toEqual({
      code: 0,
      said: expect.stringMatching(
        /^The backup is whole: .*\nRestored .*\nThe epoch of the backup was 1; it is \d{8} now: everyone who watches reads a new snapshot\.\n$/,
      ),
    });
    const started = await startStandalone(second);
    expect(await started.stop()).toBe(0);
    expect((await run('epoch', second, [])).said).toMatch(/^The epoch was \d{8} and is \d{8}:/);
  }, 120_000);

  it('say how they are used, and what is wrong, in one line', async () => {
    const nobody = { DATABASE_URL: source.ownerUrl };
    expect(await run('backup', nobody, [])).toEqual({ code: 1, said: expect.stringMatching(/^Say where to: .*\n$/) });
    expect(await run('restore', nobody, ['--replace'])).toEqual({ code: 1, said: expect.stringMatching(/^Say from where: .*\n$/) });
    expect(await run('restore', nobody, ['--from', file('none')])).toEqual({
      code: 1,
      said: expect.stringMatching(/^The database .* is not empty/),
    });
    expect(await run('restore', nobody, ['--from', file('none'), '--check'])).toEqual({ code: 1, said: `There is no ${file('none')}.\n` });
    expect(await run('backup', { ...nobody, npm_lifecycle_event: 'backup' }, ['--to', '-'])).toEqual({
      code: 1,
      said: 'npm prints lines of its own into --to -: use npm run -s backup -- --to -\n',
    });
  }, 120_000);

  it('work through a pipe, as encryption does', async () => {
    const to = await fresh();
    const program = (name: string, args: string) => `"$0" --import ./scripts/run-typescript.mjs apps/migrate/src/${name}/main.ts ${args}`;
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', `${program('backup', '--to -')} | DATABASE_URL="$TO" ${program('restore', '--from -')}`, process.execPath],
      { env: { PATH: process.env['PATH'], DATABASE_URL: source.ownerUrl, TO: to.ownerUrl }, encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([0, expect.stringMatching(/^Backed up \d+ tables/)]);
    const lines = 'select count(*)::int as n from comment';
    expect(await sql(to, lines)).toEqual(await sql(source, lines));
  }, 60_000);
});
