import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { openReader, openWriter, type Reader } from '#database';
import { Doorbells, LogReader, UnitOfWork, caseStream, inboxStream, type LoggedFact, type Unit } from '#event-log';
import { newId, systemClock, type Actor } from '#kernel';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { seeded } from '../../../../test/support/random.js';
import type { Reaction } from '../reactions/reaction.js';
import { rests, tryAgain } from './failures.js';
import { Follow } from './follow.js';
import { Reactor } from './reactor.js';

const actor: Actor = { kind: 'system', id: 'test' };
let database: TestDatabase;
let owner: pg.Pool;
let reader: Reader;
let writer: DataSource;
let work: UnitOfWork;
let failed: string[] = [];

beforeAll(async () => {
  database = await testDatabase();
  owner = new pg.Pool({ connectionString: database.ownerUrl, max: 3 });
  reader = await openReader(database.urls, 4);
  writer = await openWriter(database.urls, [], 12);
  work = new UnitOfWork(writer, systemClock, new Doorbells());
});
afterAll(async () => {
  await Promise.all([writer?.destroy(), reader?.close(), owner?.end()]);
  await database?.drop();
});
beforeEach(() => void (failed = []));

const happen = (stream: string, n: number, fails = false): Promise<unknown> =>
  work
    .run({ name: 'test', actor }, async (unit) => {
      unit.record(caseStream(stream), 'happened', { n });
      unit.record(caseStream(stream), 'boring', { n });
      if (fails) throw new Error('rolled back');
      return {};
    })
    .catch(() => undefined);
const worker = (...reactions: Reaction[]): Follow =>
  new Follow(writer, new LogReader(reader), new Reactor(writer, work, (reaction) => failed.push(reaction)), reactions);
const reaction = (name: string, run: Reaction['run']): Reaction => ({ name, on: ['happened'], stream: 'case', run });
/** What it writes is a fact too, in a stream that nobody follows here. */
const noting = (name: string, to: string) =>
  reaction(name, async (fact, unit) =>
    unit.record(inboxStream(to), 'noted', { of: fact.stream, seq: fact.seq, n: fact.refs['n'] as number }),
  );
const noted = async (to: string): Promise<{ of: string; seq: number; n: number }[]> =>
  (await owner.query<{ refs: never }>(`select refs from fact where stream = $1 order by seq`, [`inbox:${to}`])).rows.map(
    ({ refs }) => refs,
  );
const failures = async (name: string) =>
  (
    await owner.query<{ attempts: number; aside: boolean; error_name: string; error_code: string }>(
      'select attempts, next_at is null as aside, error_name, error_code from reaction_failure where reaction = $1 order by seq',
      [name],
    )
  ).rows;
const rested = () => owner.query('update reaction_failure set next_at = now() where next_at is not null');

describe('following the log', () => {
  it('reacts to every fact once and in its stream’s order, with three workers, writers that roll back, and no bell at all', async () => {
    const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
    const random = seeded(seed);
    const to = newId();
    const streams = Array.from({ length: 6 }, () => newId());
    let writing = true;
    const following = [0, 1, 2].map(async () => {
      const one = worker(noting('note', to));
      while (writing) await one.all();
    });
    await Promise.all(Array.from({ length: 240 }, (_, n) => happen(random.of(streams), n, random.below(100) < 15)));
    writing = false;
    await Promise.all(following);
    await worker(noting('note', to)).all();
    const { rows } = await owner.query<{ stream: string; seq: string }>(
      `select stream, seq from fact where type = 'happened' and stream = any($1)`,
      [streams.map((id) => `case:${id}`)],
    );
    const found = await noted(to);
    const place = ({ of, seq }: { of: string; seq: number }) => `${of} ${seq}`;
    expect([seed, found.map(place).sort()]).toEqual([seed, rows.map(({ stream, seq }) => `${stream} ${seq}`).sort()]);
    for (const stream of streams) {
      const order = found.filter(({ of }) => of === `case:${stream}`).map(({ seq }) => seq);
      expect(order).toEqual([...order].sort((a, b) => a - b));
    }
    const { rows: behind } = await owner.query(
      `select s.id from stream s left join reaction_cursor c on c.stream = s.id where s.kind = 'case' and s.head > coalesce(c.seq, 0)`,
    );
    expect([behind, failed]).toEqual([[], []]);
  }, 30_000);

  it('brings a fact that it fails on again, sets it aside at last, and stops nothing else for it', async () => {
    const [to, stream, poisoned] = [newId(), newId(), 3];
    let poison = true;
    const fragile = reaction('fragile', async (fact, unit) => {
      unit.record(inboxStream(to), 'noted', { of: 'fragile', seq: fact.seq, n: fact.refs['n'] as number });
      if (poison && fact.refs['n'] === poisoned) throw Object.assign(new TypeError('with what a patient said'), { code: 'X' });
    });
    const one = worker(noting('note', to), fragile);
    for (let n = 1; n <= 5; n++) await happen(stream, n);
    await one.all();
    const of = async (name: string) => (await noted(to)).filter((row) => (row.of === 'fragile') === (name === 'fragile')).map(({ n }) => n);
    expect([await of('note'), await of('fragile')]).toEqual([
      [1, 2, 3, 4, 5],
      [1, 2, 4, 5],
    ]);
    expect(await failures('fragile')).toEqual([{ attempts: 1, aside: false, error_name: 'TypeError', error_code: 'X' }]);

    // Not before it has rested.
    await one.again();
    expect(await failures('fragile')).toMatchObject([{ attempts: 1 }]);
    for (const [index] of rests.entries()) {
      await rested();
      await Promise.all([one.again(), worker(fragile).again()]);
      expect(await failures('fragile')).toMatchObject([{ attempts: index + 2, aside: index + 1 === rests.length }]);
    }
    await rested();
    await one.again();
    expect([await failures('fragile'), await of('fragile')]).toMatchObject([[{ attempts: rests.length + 1, aside: true }], [1, 2, 4, 5]]);

    poison = false;
    expect(await tryAgain(writer, 'another')).toBe(0);
    expect(await tryAgain(writer, null)).toBe(1);
    await one.again();
    await one.again();
    expect([await failures('fragile'), await of('note'), await of('fragile')]).toEqual([[], [1, 2, 3, 4, 5], [1, 2, 4, 5, 3]]);
  }, 30_000);

  it('brings the last of the facts at hand to who asks for that alone, and each of them to the others', async () => {
    const [to, last, stream] = [newId(), newId(), newId()];
    for (let n = 1; n <= 4; n++) await happen(stream, n);
    const one = worker(noting('note', to), { ...noting('last', last), lastOnly: true });
    await one.all();
    await happen(stream, 5);
    await one.all();
    expect([(await noted(to)).map(({ n }) => n), (await noted(last)).map(({ n }) => n)]).toEqual([
      [1, 2, 3, 4, 5],
      [4, 5],
    ]);
  });

  it('leaves out who wrote what cannot be committed, or whom a command refused, and does the rest', async () => {
    const [to, stream] = [newId(), newId()];
    const breaking = reaction('breaking', async (_fact, unit) => unit.record(inboxStream('nobody’s id'), 'noted', {}));
    const refused = reaction('refused', (_fact: LoggedFact, unit: Unit) => unit.manager.query('select 1 / 0'));
    await happen(stream, 1);
    await worker(noting('before', to), breaking, refused, noting('after', to)).all();
    expect((await noted(to)).length + (await failures('before')).length + (await failures('after')).length).toBe(2);
    expect([(await failures('breaking')).length, (await failures('refused')).length]).toEqual([1, 1]);
    const entries = await owner.query(
      `select outcome from audit_entry where command = 'react' and actor = 'system:worker' and outcome = 'REFUSED'`,
    );
    expect(entries.rows).toEqual([]);
  });

  it('starts right after a restore: in the new epoch it goes on from what the restored cursor says', async () => {
    const [to, stream] = [newId(), newId()];
    for (let n = 1; n <= 3; n++) await happen(stream, n);
    let restored = false;
    const restore = async (): Promise<void> => {
      restored = true;
      await owner.query(`update deployment set epoch = epoch + 1`);
      await owner.query(`update reaction_cursor set seq = 2 where stream = $1`, [`case:${stream}`]);
    };
    // The restore comes between reading the facts and taking the second one.
    const one = worker(
      reaction('noting', async (fact, unit) => {
        unit.record(inboxStream(to), 'noted', { of: fact.stream, seq: fact.seq, n: fact.refs['n'] as number });
      }),
    );
    const { react } = Reactor.prototype;
    Reactor.prototype.react = async function (this: Reactor, fact, interested, step, epoch) {
      if (fact.stream === `case:${stream}` && fact.seq === 3 && !restored) await restore();
      return react.call(this, fact, interested, step, epoch);
    };
    try {
      await one.all();
      expect((await noted(to)).map(({ seq }) => seq)).toEqual([1]);
      await one.all();
    } finally {
      Reactor.prototype.react = react;
    }
    expect((await noted(to)).map(({ seq }) => seq)).toEqual([1, 3, 5]);
  });
});
