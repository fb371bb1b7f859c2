import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Doorbells } from '#event-log';
import { globalId, newId } from '#kernel';
import { follow, range, until, World, type Door } from './support/world.js';

let world: World;
let door: Door;
beforeAll(async () => {
  world = await World.build();
  door = await world.door();
});
afterAll(() => world.close());

/** A case of its own for each test. */
async function newCase(): Promise<{ id: string; stream: string; patient: string }> {
  const [id, patient] = [newId(), newId()];
  await world.addCase(id, patient);
  return { id, stream: `case:${id}`, patient };
}

describe('following a stream', () => {
  it('brings every fact once, in order, with its content as the board sees it', async () => {
    const { id, stream } = await newCase();
    const seen = follow(await world.signIn(door, world.member), stream);
    const first = await world.comment(door.doorbells, 'first', 'BOARD', id);
    await Promise.all(range(2, 30).map((n) => world.comment(door.doorbells, `comment ${n}`, 'BOARD', id)));
    await until(() => seen.seqs.length >= 30);
    expect(seen.seqs).toEqual(range(1, 30));
    expect(seen.seqs).toEqual(await world.log(stream));
    const [comment, , figures] = seen.facts[0]!.content;
    expect(comment).toMatchObject({
      fragment: 'LiveComment',
      id: globalId('Comment', first),
      data: { __typename: 'Comment', id: globalId('Comment', first), body: 'first', audience: 'BOARD', author: { name: 'Dr member' } },
    });
    expect(comment!.head).toBeGreaterThanOrEqual(1);
    expect(figures).toMatchObject({ fragment: 'LiveDiscussion', id: globalId('BoardCase', id) });
    expect(seen.facts.at(-1)!.content[2]!.data).toMatchObject({ commentCount: 30 });
  });

  it('goes on from any cursor: from the ring, and from the log beyond it', async () => {
    const { id, stream } = await newCase();
    const small = await world.door({ limits: { ringFacts: 4 } });
    const witness = follow(await world.signIn(small, world.member), stream);
    for (const n of range(1, 150)) await world.comment(small.doorbells, `${n}`, 'BOARD', id);
    await until(() => witness.seqs.length === 150);
    for (const after of [0, 1, 63, 64, 65, 100, 145, 146, 147, 149, 150]) {
      const late = follow(await world.signIn(small, world.member), stream, { epoch: 1, after });
      await until(() => late.watching.head === 150, 5_000, `the watch after ${after}`);
      expect(late.seqs).toEqual(range(after + 1, 150));
    }
    await world.comment(small.doorbells, 'last', 'BOARD', id);
    await until(() => witness.seqs.at(-1) === 151);
  });

  it('reads and hydrates each fact once, however many watch, and broadcasts it once', async () => {
    const { id, stream } = await newCase();
    const quiet = await world.door({ sweepEvery: 60_000 });
    const all = await Promise.all(range(1, 20).map(async () => follow(await world.signIn(quiet, world.member), stream)));
    await until(() => quiet.gateway.metrics.snapshot()['watchers'] === 20);
    const before = quiet.gateway.metrics.snapshot();
    for (const n of range(1, 5)) {
      await world.comment(quiet.doorbells, `${n}`, 'BOARD', id);
      await until(() => all.every(({ seqs }) => seqs.length === n));
    }
    const after = quiet.gateway.metrics.snapshot();
    const grown = (name: string): number => after[name]! - before[name]!;
    // Three fragments a fact: the comment, its thread, and the figures beside it.
    expect({ read: grown('factsRead'), hydrated: grown('fragmentsRead'), broadcasts: grown('broadcasts') }).toEqual({
      read: 5,
      hydrated: 15,
      broadcasts: 5,
    });
    expect(grown('deliveries')).toBe(100);
    expect(grown('catchUps')).toBe(0);
  });

  it('shares the reading of earlier facts among all who return at once', async () => {
    const { id, stream } = await newCase();
    for (const n of range(1, 60)) await world.comment(new Doorbells(), `${n}`, 'BOARD', id);
    const restarted = await world.door();
    const clients = await Promise.all(range(1, 20).map(() => world.signIn(restarted, world.member)));
    const all = clients.map((client, index) => follow(client, stream, { epoch: 1, after: index }));
    await until(() => all.every(({ watching }) => watching.head === 60));
    all.forEach(({ seqs }, index) => expect(seqs).toEqual(range(index + 1, 60)));
    expect(restarted.gateway.metrics.factsRead).toBe(60);
  });

  it('delivers by its sweep when the doorbell is lost', async () => {
    const { id, stream } = await newCase();
    const seen = follow(await world.signIn(door, world.member), stream);
    await world.comment(new Doorbells(), 'nobody rang', 'BOARD', id);
    await until(() => seen.seqs.length === 1, 2_000);
    const deaf = await world.door({ sweepEvery: 60_000 });
    const unswept = follow(await world.signIn(deaf, world.member), stream);
    await until(() => unswept.seqs.length === 1);
    await world.comment(new Doorbells(), 'neither rung nor swept', 'BOARD', id);
    await until(() => seen.seqs.length === 2);
    expect(unswept.seqs).toEqual([1]);
  });

  it('works with two gateways over one Postgres that know each other only by their bells', async () => {
    const { id, stream } = await newCase();
    const [one, other] = [await world.door({ sweepEvery: 60_000 }, true), await world.door({ sweepEvery: 60_000 }, true)];
    const seen = [follow(await world.signIn(one, world.member), stream), follow(await world.signIn(other, world.member), stream)];
    await until(() => [one, other].every(({ gateway }) => gateway.metrics.snapshot()['watchers'] === 1));
    for (const n of range(1, 40)) await world.comment(n % 2 ? one.doorbells : other.doorbells, `${n}`, 'BOARD', id);
    await until(() => seen.every(({ seqs }) => seqs.length >= 40));
    for (const { seqs } of seen) expect(seqs).toEqual(range(1, 40));
  });

  it('is at the head again after its gateway was replaced, with nothing missing and nothing twice', async () => {
    const { id, stream } = await newCase();
    const first = await world.door();
    const target = { url: first.url };
    const client = await world.signIn(target, world.member);
    const seen = follow(client, stream);
    for (const n of range(1, 5)) await world.comment(first.doorbells, `${n}`, 'BOARD', id);
    await until(() => seen.seqs.length === 5);
    expect(client.state).toEqual({ status: 'live' });
    const port = Number(new URL(first.url).port);
    await first.stop();
    await until(() => client.state.status === 'offline');
    for (const n of range(6, 9)) await world.comment(new Doorbells(), `${n}`, 'BOARD', id);
    const second = await world.door({}, false, port);
    await until(() => seen.seqs.length === 9, 15_000);
    expect(seen.seqs).toEqual(range(1, 9));
    await until(() => client.state.status === 'live');
    await second.stop();
  });

  it('leaves an entry for each patient and reader before anything of theirs is sent', async () => {
    const { id, stream, patient } = await newCase();
    const trail = await world.door();
    const seen = follow(await world.signIn(trail, world.member), stream);
    for (const n of range(1, 3)) await world.comment(trail.doorbells, `${n}`, 'BOARD', id);
    await until(() => seen.seqs.length === 3);
    expect(trail.reads.map(({ actor, stream: of, patientIds }) => ({ actor: actor.id, of, patientIds }))).toEqual([
      { actor: world.member, of: stream, patientIds: [patient] },
    ]);
    const broken = await world.door({ recordReads: () => Promise.reject(new Error('the disk is full')) });
    const unseen = follow(await world.signIn(broken, world.member), stream, { epoch: 1, after: 2 });
    await until(() => broken.gateway.metrics.failures > 2);
    expect(unseen.seqs).toEqual([]);
  });
});

describe('content that cannot be read', () => {
  it('holds its stream up only for a moment: the fact comes bare and asks for what it would have brought', async () => {
    const { id, stream } = await newCase();
    const own = await world.door();
    const seen = follow(await world.signIn(own, world.member), stream);
    const comment = await world.comment(own.doorbells, 'readable', 'BOARD', id);
    await until(() => seen.seqs.length === 1);
    const failing = await world.door({
      model: () => {
        throw new Error('no such field');
      },
    });
    const bare = follow(await world.signIn(failing, world.member), stream);
    await until(() => bare.seqs.length === 1);
    expect(bare.facts[0]).toMatchObject({
      content: [],
      refetch: expect.arrayContaining([globalId('Comment', comment), globalId('BoardCase', id)]),
    });
    expect(failing.gateway.metrics.failures).toBe(3);
    await world.comment(failing.doorbells, 'next', 'BOARD', id);
    await until(() => bare.seqs.length === 2);
  });
});

describe('a cursor that means nothing here', () => {
  it.each([
    ['older than what is kept', { epoch: 1, after: 2 }],
    ['newer than the head', { epoch: 1, after: 9 }],
    ['of another epoch', { epoch: 7, after: 6 }],
  ])('gets a resync: %s', async (_, from) => {
    const { id, stream } = await newCase();
    for (const n of range(1, 6)) await world.comment(door.doorbells, `${n}`, 'BOARD', id);
    await world.sql('update stream set low = 4 where id = $1', [stream]);
    const seen = follow(await world.signIn(door, world.member), stream, from);
    await until(() => seen.resyncs.length > 0);
    expect(seen.resyncs).toEqual([{ epoch: 1, head: 6 }]);
    await world.comment(door.doorbells, 'next', 'BOARD', id);
    await until(() => seen.seqs.length > 0);
    expect(seen.seqs).toEqual([7]);
  });

  it('tells open sockets when the database was restored under them, with or without a new epoch', async () => {
    const own = await World.build();
    try {
      const restored = await own.door();
      const seen = follow(await own.signIn(restored, own.member), `case:${own.case}`);
      await own.facts(restored.doorbells, 'case', 5);
      await until(() => seen.seqs.length === 5);
      await own.sql('update deployment set epoch = 2');
      await until(() => seen.resyncs.length === 1);
      expect(seen.resyncs[0]).toEqual({ epoch: 2, head: 5 });
      await own.facts(restored.doorbells, 'case', 1);
      await until(() => seen.seqs.length === 6);
      await own.sql('delete from fact where seq > 3');
      await own.sql('update stream set head = 3');
      await until(() => seen.resyncs.length === 2);
      expect(seen.resyncs[1]).toEqual({ epoch: 2, head: 3 });
      await own.facts(restored.doorbells, 'case', 1);
      await until(() => seen.seqs.length === 7);
      expect(seen.seqs.at(-1)).toBe(4);
    } finally {
      await own.close();
    }
  });

  it('never reads over a gap: it alarms and stands still, and other streams go on', async () => {
    const [broken, whole] = [await newCase(), await newCase()];
    const guarded = await world.door({ sweepEvery: 60_000 });
    const client = await world.signIn(guarded, world.member);
    const [stuck, fine] = [follow(client, broken.stream), follow(client, whole.stream)];
    await world.comment(guarded.doorbells, '1', 'BOARD', broken.id);
    await until(() => stuck.seqs.length === 1);
    for (const n of range(2, 4)) await world.comment(new Doorbells(), `${n}`, 'BOARD', broken.id);
    await world.sql('delete from fact where stream = $1 and seq = 2', [broken.stream]);
    guarded.doorbells.ring([{ stream: broken.stream, head: 4 }]);
    await until(() => guarded.gateway.metrics.gaps > 0);
    await world.comment(guarded.doorbells, '1', 'BOARD', whole.id);
    await until(() => fine.seqs.length === 1);
    expect(stuck.seqs).toEqual([1]);
  });
});
