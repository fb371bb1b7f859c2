import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { openReader, openWriter, type Reader } from '#database';
import { newId, person, systemClock } from '#kernel';
import type { DataSource } from 'typeorm';
import { testDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { boardStream, DoorbellBus, Doorbells, GapInLog, LogReader, streamId, UnitOfWork, type Doorbell } from '../index.js';

let database: TestDatabase;
let reader: Reader;
let writer: DataSource;
let owner: pg.Pool;

beforeAll(async () => {
  database = await testDatabase();
  reader = openReader(database.urls, 4);
  writer = await openWriter(database.urls, [], 8);
  owner = new pg.Pool({ connectionString: database.ownerUrl, max: 2 });
});
afterAll(async () => {
  await reader.close();
  await writer.destroy();
  await owner.end();
  await database.drop();
});

async function write(stream: string, count: number, doorbells = new Doorbells()): Promise<void> {
  const work = new UnitOfWork(writer, systemClock, doorbells);
  for (let index = 0; index < count; index++)
    await work.run({ name: 'test', actor: person(newId()) }, async (unit) => {
      unit.record(boardStream(stream.slice('board:'.length)), 'caseActivity', { index });
      return {};
    });
}

describe('the log reader', () => {
  it('tells heads of any number of streams in one statement, 0 for one that nothing was written to', async () => {
    const [written, empty] = [streamId(boardStream(newId())), streamId(boardStream(newId()))];
    await write(written, 3);
    const heads = await new LogReader(reader).heads([written, empty]);
    expect([heads.epoch, heads.of(written), heads.of(empty)]).toEqual([1, { head: 3, low: 0 }, { head: 0, low: 0 }]);
    expect((await new LogReader(reader).heads([])).epoch).toBe(1);
  });

  it('reads the next facts of several places at once, in order, at most the limit of each', async () => {
    const [one, other] = [streamId(boardStream(newId())), streamId(boardStream(newId()))];
    await write(one, 5);
    await write(other, 2);
    const found = await new LogReader(reader).factsAfter(
      [
        { stream: one, after: 1 },
        { stream: other, after: 2 },
      ],
      3,
    );
    expect(found.get(one)!.map(({ seq, refs }) => [seq, refs])).toEqual([2, 3, 4].map((seq) => [seq, { index: seq - 1 }]));
    expect(found.get(other)).toEqual([]);
  });

  it('alarms at a gap and never reads over it', async () => {
    const stream = streamId(boardStream(newId()));
    await write(stream, 4);
    await owner.query('delete from fact where stream = $1 and seq = 3', [stream]);
    const log = new LogReader(reader);
    const alarms: GapInLog[] = [];
    log.onGap = (gap) => alarms.push(gap);
    await expect(log.factsAfter([{ stream, after: 1 }], 10)).rejects.toMatchObject({ name: 'GapInLog', stream, expected: 3, found: 4 });
    expect(alarms).toHaveLength(1);
    await owner.query('delete from fact where stream = $1 and seq = 4', [stream]);
    expect((await log.factsAfter([{ stream, after: 1, head: 2 }], 10)).get(stream)).toHaveLength(1);
    await expect(log.factsAfter([{ stream, after: 1, head: 4 }], 10)).rejects.toMatchObject({ expected: 3, found: null });
    expect((await log.factsAfter([{ stream, after: 1, head: 4 }], 1)).get(stream)).toHaveLength(1);
  });

  it('reads nothing on from a place of another epoch, and raises no alarm for what is not there after a restore', async () => {
    const [restored, here] = [streamId(boardStream(newId())), streamId(boardStream(newId()))];
    await write(restored, 4);
    await write(here, 2);
    const found = await new LogReader(reader).factsAfter(
      [
        { stream: restored, after: 2, head: 9, epoch: 7 },
        { stream: here, after: 1, head: 2, epoch: 1 },
      ],
      10,
    );
    expect(found.has(restored)).toBe(false);
    expect(found.get(here)!.map(({ seq }) => seq)).toEqual([2]);
    expect((await new LogReader(reader).factsAfter([{ stream: here, after: 2, epoch: 7 }], 10)).size).toBe(0);
  });

  it('sees numbers without a gap and never a fact below the cursor later, while 16 writers commit and roll back', async () => {
    const stream = streamId(boardStream(newId()));
    const work = new UnitOfWork(writer, systemClock, new Doorbells());
    let writing = true;
    let committed = 0;
    const writers = Array.from({ length: 16 }, async (_, w) => {
      for (let index = 0; index < 20; index++)
        await work
          .run({ name: 'test', actor: person(newId()) }, async (unit) => {
            unit.record(boardStream(stream.slice('board:'.length)), 'caseActivity', { w, index });
            if (index % 10 === w % 10) throw new Error('rolled back');
            return {};
          })
          .then(
            () => committed++,
            () => undefined,
          );
    });
    const log = new LogReader(reader);
    const seen: number[] = [];
    const tail = (async () => {
      for (let last = false; ; last = !writing) {
        const { head } = (await log.heads([stream])).of(stream);
        const facts = (await log.factsAfter([{ stream, after: seen.length }], 1_000)).get(stream)!;
        expect(facts.length).toBeGreaterThanOrEqual(head - seen.length);
        seen.push(...facts.map(({ seq }) => seq));
        if (last) return;
      }
    })();
    await Promise.all(writers);
    writing = false;
    await tail;
    expect(committed).toBe(16 * 18);
    expect(seen).toEqual(Array.from({ length: committed }, (_, index) => index + 1));
  });
});

describe('the doorbell bus', () => {
  const until = async (condition: () => boolean): Promise<void> => {
    for (const end = Date.now() + 5_000; !condition();) {
      if (Date.now() > end) throw new Error('not within 5 s');
      await new Promise((resolve) => setImmediate(resolve));
    }
  };

  it('carries bells to other processes, coalesced, and not back to the one that rang', async () => {
    const [a, b] = [new Doorbells(), new Doorbells()];
    const connection = { connectionString: database.ownerUrl };
    const buses = [new DoorbellBus(a, { connection }), new DoorbellBus(b, { connection })];
    await Promise.all(buses.map((bus) => bus.start()));
    const atA: Doorbell[] = [];
    const atB: Doorbell[] = [];
    a.listen((bells) => atA.push(...bells));
    b.listen((bells) => atB.push(...bells));
    for (let head = 1; head <= 200; head++) a.ring([{ stream: 'board:x', head }]);
    a.ring(Array.from({ length: 250 }, (_, index) => ({ stream: `case:${index}`, head: 1 })));
    await until(() => atB.length === 251);
    expect(atB[0]).toEqual({ stream: 'board:x', head: 200 });
    b.ring([{ stream: 'board:y', head: 1 }]);
    await until(() => atA.some(({ stream }) => stream === 'board:y'));
    expect(atA).toHaveLength(451);
    expect(atB).toHaveLength(252);
    await Promise.all(buses.map((bus) => bus.stop()));
  });

  it('returns after its connection was terminated, and is deaf to what is no notice', async () => {
    const [a, b] = [new Doorbells(), new Doorbells()];
    const connection = { connectionString: database.ownerUrl };
    const buses = [new DoorbellBus(a, { connection }), new DoorbellBus(b, { connection })];
    await Promise.all(buses.map((bus) => bus.start()));
    const atB: Doorbell[] = [];
    b.listen((bells) => atB.push(...bells));
    const sessions = `from pg_stat_activity where datname = current_database() and application_name = 'consilium-doorbell'`;
    const { rows: ended } = await owner.query<{ pid: number }>(`select pid, pg_terminate_backend(pid) ${sessions}`);
    // An ended one is listed for a moment longer.
    const listening = async () =>
      (
        await owner.query<{ n: number }>(
          `select count(*)::int as n ${sessions} and query like 'listen%' and state = 'idle' and pid <> all($1)`,
          [ended.map(({ pid }) => pid)],
        )
      ).rows[0]!.n;
    while ((await listening()) < 2);
    for (const junk of ['', 'x', '{}', '[1,2]', '["x",[["board:x","y"],7,null]]'])
      await owner.query('select pg_notify($1, $2)', ['consilium_doorbell', junk]);
    a.ring([{ stream: 'board:z', head: 7 }]);
    await until(() => atB.length > 0);
    expect(atB).toEqual([{ stream: 'board:z', head: 7 }]);
    await Promise.all(buses.map((bus) => bus.stop()));
  });
});
