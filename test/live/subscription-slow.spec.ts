import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import WebSocket from 'ws';
import { caseStream, Doorbells, UnitOfWork } from '#event-log';
import { newId, person, systemClock } from '#kernel';
import { defaultLimits } from '../../apps/live/src/options.js';
import { RawSocket } from './support/raw-socket.js';
import { factsDocument, followed, socketUrl, subscriberWith, type StreamEvent } from './support/subscriber.js';
import { range, until, World, type Door } from './support/world.js';

let world: World;
beforeAll(async () => {
  world = await World.build();
});
afterAll(() => world.close());

// The kernel keeps some megabytes for a reader that does not read; the rest must not be ours.
const heavy = 50_000;
const rounds = 30;
const perRound = 12;
const total = 1 + rounds * perRound;

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

/** A subscription whose reader can stop reading. */
async function reader(door: Door, stream: string, after = 0) {
  const socket = new WebSocket(socketUrl(door), 'graphql-transport-ws');
  const seqs: number[] = [];
  const closed: { code?: number } = {};
  socket.on('close', (code) => (closed.code = code));
  socket.on('error', () => undefined);
  socket.on('message', (data) => {
    const { type, payload } = JSON.parse(String(data)) as { type: string; payload?: { data: { facts: StreamEvent } } };
    if (type === 'connection_ack')
      socket.send(
        JSON.stringify({ id: '1', type: 'subscribe', payload: { query: factsDocument, variables: { stream, epoch: 1, after } } }),
      );
    if (type === 'next') seqs.push(...(payload!.data.facts.facts ?? []).map(({ seq }) => seq));
  });
  await new Promise((resolve) => socket.once('open', resolve));
  socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer person:${world.member}` } }));
  return { socket, seqs, closed };
}

describe('a subscriber that does not read', () => {
  it('holds little, holds nobody up, and goes on exactly where it was', async () => {
    const door = await world.door();
    const about = await heavyCase();
    const quick = followed(subscriberWith(door, `person:${world.member}`), about.stream);
    const slow = await reader(door, about.stream);
    await until(() => slow.seqs.length === 1);
    slow.socket.pause();
    let most = 0;
    for (const round of range(1, rounds)) {
      await write(door, about);
      await until(() => quick.seqs.length === 1 + round * perRound, 10_000);
      most = Math.max(most, ...door.gateway.bufferedBytes());
    }
    expect(door.gateway.metrics.snapshot()).toMatchObject({ slow: 1 });
    // The limit, and the one message that crossed it.
    expect(most).toBeGreaterThan(defaultLimits.bufferedBytes);
    expect(most).toBeLessThan(defaultLimits.bufferedBytes + 2 * 64 * 1024 + 2 * heavy);
    slow.socket.resume();
    await until(() => slow.seqs.length >= total, 20_000);
    expect(slow.seqs).toEqual(range(1, total));
    expect(quick.seqs).toEqual(range(1, total));
    await until(() => door.gateway.metrics.snapshot()['slow'] === 0);
    await write(door, about);
    await until(() => slow.seqs.length === total + perRound);
    slow.socket.terminate();
  }, 60_000);

  it('is closed when it stays so, and resumes from its cursor', async () => {
    const door = await world.door({ limits: { slowFor: 400 } });
    const about = await heavyCase();
    const slow = await reader(door, about.stream);
    await until(() => slow.seqs.length === 1);
    slow.socket.pause();
    const { metrics } = door.gateway;
    for (let round = 1; metrics.closedAsSlow === 0; round++) {
      await write(door, about);
      await until(() => metrics.factsRead >= 1 + round * perRound || metrics.closedAsSlow > 0, 10_000);
    }
    await until(() => metrics.snapshot()['sockets'] === 0);
    slow.socket.resume();
    await until(() => slow.closed.code !== undefined);
    const had = slow.seqs.length;
    const head = (await world.log(about.stream)).length;
    expect(had).toBeLessThan(head);
    const again = await reader(door, about.stream, had);
    await until(() => again.seqs.at(-1) === head, 10_000);
    expect([...slow.seqs, ...again.seqs]).toEqual(range(1, head));
    again.socket.terminate();
  }, 60_000);

  it('is found and closed when it is only half there; one that answers stays', async () => {
    expect(2 * defaultLimits.pingEvery).toBeLessThanOrEqual(45_000);
    const door = await world.door({ limits: { pingEvery: 150 } });
    const alive = followed(subscriberWith(door, `person:${world.member}`), `inbox:${world.member}`);
    // Speaks WebSocket by hand, and answers no ping.
    const half = await RawSocket.open(door.url, { 'sec-websocket-protocol': 'graphql-transport-ws' }, '/graphql');
    half.text(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer person:${world.member}` } }));
    await until(() => half.texts.some((text) => text.includes('connection_ack')) && alive.events.length > 0);
    expect(door.gateway.metrics.snapshot()['sockets']).toBe(2);
    await until(() => half.closed, 2_000);
    const since = Date.now();
    await until(() => Date.now() - since > 500);
    expect([door.gateway.metrics.snapshot()['sockets'], alive.ends]).toEqual([1, []]);
  });
});
