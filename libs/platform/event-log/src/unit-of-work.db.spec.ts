import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { openWriter } from '#database';
import { boardStream, caseStream, Doorbells, UnitOfWork, type Doorbell } from '#event-log';
import { defineRefusals, newId, systemClock, type Actor } from '#kernel';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';

const refusals = defineRefusals({ NO: { category: 'REFUSED', message: 'No.' } });
const actor: Actor = { kind: 'person', id: newId() };
const seed = Number(process.env['SEED'] ?? Date.now() % 100_000);

describe(`the unit of work (SEED=${seed})`, () => {
  let database: TestDatabase;
  let writer: DataSource;
  let owner: pg.Pool;
  let work: UnitOfWork;
  const rung: Doorbell[] = [];

  beforeAll(async () => {
    database = await testDatabase();
    writer = await openWriter(database.urls, [], 12);
    owner = new pg.Pool({ connectionString: database.ownerUrl, max: 2 });
    const doorbells = new Doorbells();
    doorbells.listen((bells) => rung.push(...bells));
    work = new UnitOfWork(writer, systemClock, doorbells);
  }, 60_000);
  afterAll(async () => {
    await Promise.all([writer?.destroy(), owner?.end()]);
    await database?.drop();
  });

  const facts = async (stream: string) =>
    (await owner.query<{ seq: string; refs: { n: number } }>('select seq, refs from fact where stream = $1 order by seq', [stream])).rows;
  const count = async (table: string, where: string) =>
    (await owner.query<{ n: number }>(`select count(*)::int as n from ${table} where ${where}`)).rows[0]!.n;

  it('numbers facts without gaps and in commit order, with 32 writers of which some roll back', async () => {
    let state = seed;
    const random = () => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31;
    const streams = Array.from({ length: 3 }, () => boardStream(newId()));
    const committed: number[] = [];
    await Promise.all(
      Array.from({ length: 320 }, async (_, n) => {
        const touched = streams.filter(() => random() < 0.6);
        const fails = random() < 0.1;
        await work
          .run({ name: 'test', actor }, async (unit) => {
            for (const stream of [...touched].reverse()) unit.record(stream, 'happened', { n });
            if (fails) throw refusals.refuse('NO');
            return { n };
          })
          .then(
            () => committed.push(n),
            () => undefined,
          );
      }),
    );
    for (const stream of streams) {
      const rows = await facts(`board:${stream.subject}`);
      expect(rows.map(({ seq }) => Number(seq))).toEqual(rows.map((_, index) => index + 1));
      expect(rows.every(({ refs }) => committed.includes(refs.n))).toBe(true);
      expect(await count('stream', `id = 'board:${stream.subject}' and head = ${rows.length}`)).toBe(1);
    }
    expect(await count('audit_entry', `command = 'test' and outcome = 'REFUSED'`)).toBe(320 - committed.length);
  }, 60_000);

  it('does a repeated request once, also when eight arrive together, and rings only for the one that did it', async () => {
    const stream = caseStream(newId());
    rung.length = 0;
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        work.run({ name: 'test', actor, input: { b: 1, a: [2] }, idempotencyKey: 'eight' }, async (unit) => {
          unit.record(stream, 'happened', { n: 1 });
          return { id: newId() };
        }),
      ),
    );
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await facts(`case:${stream.subject}`)).toHaveLength(1);
    expect(rung).toEqual([{ stream: `case:${stream.subject}`, head: 1 }]);
    await expect(
      work.run({ name: 'test', actor, input: { a: [2], b: 1 }, idempotencyKey: 'eight' }, async () => ({ id: 'never' })),
    ).resolves.toEqual(answers[0]);
    await expect(
      work.run({ name: 'test', actor, input: { a: [3], b: 1 }, idempotencyKey: 'eight' }, async () => ({ id: 'never' })),
    ).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    const other: Actor = { kind: 'person', id: newId() };
    await expect(
      work.run({ name: 'test', actor: other, input: {}, idempotencyKey: 'eight' }, async () => ({ id: 'mine' })),
    ).resolves.toEqual({ id: 'mine' });
  });

  it('answers what it has committed, whatever happens to who is rung, and rings the others all the same', async () => {
    const stream = caseStream(newId());
    const bells = new Doorbells();
    const heard: Doorbell[] = [];
    bells.listen(() => {
      throw new Error('the gateway is being closed');
    });
    bells.listen((some) => heard.push(...some));
    const done = new UnitOfWork(writer, systemClock, bells).run({ name: 'test', actor }, async (unit) => {
      unit.record(stream, 'happened', {});
      return { done: true };
    });
    await expect(done).resolves.toEqual({ done: true });
    expect(heard).toEqual([{ stream: `case:${stream.subject}`, head: 1 }]);
  });

  it('leaves nothing of a refusal but its audit entry; a repeat is judged anew', async () => {
    const stream = caseStream(newId());
    const run = (refuses: boolean) =>
      work.run({ name: 'judged', actor, input: {}, idempotencyKey: 'judged' }, async (unit) => {
        unit.concerns({ subject: 'case:x', patientIds: ['01900000-0000-7000-8000-000000000001'] });
        unit.record(stream, 'happened', {});
        if (refuses) throw refusals.refuse('NO');
        return { done: true };
      });
    await expect(run(true)).rejects.toMatchObject({ code: 'NO' });
    expect(await facts(`case:${stream.subject}`)).toEqual([]);
    expect(await count('idempotency', `key = 'judged'`)).toBe(0);
    expect(
      await count(
        'audit_entry',
        `command = 'judged' and outcome = 'REFUSED' and refusal_code = 'NO' and subject = 'case:x' and cardinality(patient_ids) = 1`,
      ),
    ).toBe(1);
    await expect(run(false)).resolves.toEqual({ done: true });
    expect(await facts(`case:${stream.subject}`)).toHaveLength(1);
  });

  it('a command inside a command shares its transaction, its facts and its end', async () => {
    const stream = caseStream(newId());
    await expect(
      work.run({ name: 'outer', actor }, async (outer) => {
        await work.run({ name: 'inner', actor }, async (inner) => {
          expect(inner).toBe(outer);
          inner.record(stream, 'inner', {});
          return {};
        });
        throw refusals.refuse('NO');
      }),
    ).rejects.toMatchObject({ code: 'NO' });
    expect(await facts(`case:${stream.subject}`)).toEqual([]);
    expect(await count('audit_entry', `command = 'inner'`)).toBe(0);
  });

  it('runs a transaction that lost a deadlock again, as a whole', async () => {
    const [a, b] = [newId(), newId()];
    await owner.query(
      `insert into stream (id, kind, subject) values ($1::text, 'case', ($1::text)::uuid), ($2::text, 'case', ($2::text)::uuid)`,
      [a, b],
    );
    let attempts = 0;
    let waiting = 0;
    let open: () => void = () => undefined;
    const both = new Promise<void>((resolve) => (open = resolve));
    const cross = (first: string, second: string) =>
      work.run({ name: 'cross', actor }, async ({ manager }) => {
        attempts++;
        await manager.query('update stream set low = low + 1 where id = $1', [first]);
        if (++waiting === 2) open();
        await both;
        await manager.query('update stream set low = low + 1 where id = $1', [second]);
        return {};
      });
    await Promise.all([cross(a, b), cross(b, a)]);
    expect(attempts).toBeGreaterThan(2);
    expect(await count('stream', `id in ('${a}', '${b}') and low = 2`)).toBe(2);
  }, 30_000);

  it('anything unforeseen rolls back, is no refusal and leaves no key', async () => {
    await expect(
      work.run({ name: 'broken', actor, idempotencyKey: 'broken' }, async ({ manager }) => {
        await manager.query('select 1 / 0');
        return {};
      }),
    ).rejects.toThrow(/division by zero/);
    expect(await count('idempotency', `key = 'broken'`)).toBe(0);
    expect(await count('audit_entry', `command = 'broken'`)).toBe(0);
  });
});
