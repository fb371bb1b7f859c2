import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { caseStream, Doorbells, UnitOfWork } from '#event-log';
import { newId, person, systemClock } from '#kernel';
import type { FactsMessage } from '#contracts';
import { defaultLimits } from '../../apps/live/src/options.js';
import { RawSocket } from './support/raw-socket.js';
import { follow, range, until, World, type Door } from './support/world.js';

let world: World;
beforeAll(async () => {
  world = await World.build();
});
afterAll(() => world.close());

// The kernel keeps some megabytes for a reader that does not read; the rest must not be ours.
const heavy = 50_000;
const rounds = 30;
const perRound = 12;

async function heavyCase(): Promise<{ id: string; stream: string; comment: string }> {
  const id = newId();
  await world.addCase(id);
  const comment = await world.comment(new Doorbells(), 'x'.repeat(heavy), 'BOARD', id);
  return { id, stream: `case:${id}`, comment };
}

async function write(door: Door, { id, comment }: { id: string; comment: string }): Promise<void> {
  const work = new UnitOfWork(world.writer, systemClock, door.doorbells);
  await work.run({ name: 'test', actor: person(world.member) }, async ({ record }) => {
    for (let index = 0; index < perRound; index++) record(caseStream(id), 'commentEdited', { caseId: id, commentId: comment });
    return {};
  });
}

const seqsOf = (raw: RawSocket): number[] => raw.events<FactsMessage>('facts').flatMap(({ facts }) => facts.map(({ seq }) => seq));
const total = 1 + rounds * perRound;

describe('a reader that does not read', () => {
  it('holds little, holds nobody up, and goes on exactly where it was', async () => {
    const door = await world.door();
    const about = await heavyCase();
    const [quick, slow] = [
      follow(await world.signIn(door, world.member), about.stream),
      await RawSocket.enter(door.url, `person:${world.member}`),
    ];
    slow.text(`42["watch",${JSON.stringify({ stream: about.stream, epoch: 1, after: 0 })}]`);
    await until(() => seqsOf(slow).length === 1);
    slow.pause();
    let most = 0;
    for (const round of range(1, rounds)) {
      await write(door, about);
      await until(() => quick.seqs.length === 1 + round * perRound, 10_000);
      most = Math.max(most, ...door.gateway.bufferedBytes());
    }
    const metrics = door.gateway.metrics.snapshot();
    expect(metrics['slowed']).toBeGreaterThan(0);
    expect(metrics['slow']).toBe(1);
    // The limit, and the one message that crossed it.
    expect(most).toBeGreaterThan(defaultLimits.bufferedBytes);
    expect(most).toBeLessThan(defaultLimits.bufferedBytes + 2 * 64 * 1024 + 2 * heavy);
    slow.resume();
    await until(() => seqsOf(slow).length >= total, 20_000);
    expect(seqsOf(slow)).toEqual(range(1, total));
    expect(quick.seqs).toEqual(range(1, total));
    await until(() => door.gateway.metrics.snapshot()['slow'] === 0);
    await write(door, about);
    await until(() => seqsOf(slow).length === total + perRound);
    slow.destroy();
  }, 60_000);

  it('is closed when it stays so, and resumes from its cursor', async () => {
    const door = await world.door({ limits: { slowFor: 400 } });
    const about = await heavyCase();
    const raw = await RawSocket.enter(door.url, `person:${world.member}`);
    raw.text(`42["watch",${JSON.stringify({ stream: about.stream, epoch: 1, after: 0 })}]`);
    await until(() => seqsOf(raw).length === 1);
    raw.pause();
    // The kernel may still take some of what crossed the limit: so facts go on until the socket is closed.
    const { metrics } = door.gateway;
    for (let round = 1; metrics.closedAsSlow === 0; round++) {
      await write(door, about);
      await until(() => metrics.factsRead >= 1 + round * perRound || metrics.closedAsSlow > 0, 10_000);
    }
    await until(() => door.gateway.metrics.snapshot()['sockets'] === 0);
    raw.resume();
    await until(() => raw.closed);
    const had = seqsOf(raw).length;
    const head = (await world.log(about.stream)).length;
    expect(had).toBeLessThan(head);
    const again = follow(await world.signIn(door, world.member), about.stream, { epoch: 1, after: had });
    await until(() => again.watching.head === head, 10_000);
    expect([...seqsOf(raw), ...again.seqs]).toEqual(range(1, head));
  }, 60_000);
});
