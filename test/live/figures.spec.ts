import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LiveClient } from '#contracts';
import { Doorbells } from '#event-log';
import { newId } from '#kernel';
import { Metrics } from '#observability';
import { registerMetrics } from '../../apps/live/src/register-metrics.js';
import { RawSocket } from './support/raw-socket.js';
import { follow, until as untilWithin, World, type Door } from './support/world.js';

const until = (condition: () => boolean | Promise<boolean>): Promise<void> => untilWithin(condition, 30_000);

let world: World;
beforeAll(async () => {
  world = await World.build();
});
afterAll(() => world.close());

function measured(door: Door): (name: string) => Promise<number> {
  const metrics = new Metrics();
  registerMetrics(metrics, door.gateway.metrics);
  return async (name) => {
    const text = await metrics.registry.metrics();
    return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1] ?? NaN);
  };
}
const watch = (stream: string): string => `42["watch",${JSON.stringify({ stream, epoch: 1, after: 0 })}]`;

describe('the gateway’s figures', () => {
  it('show a socket that does not read, and that it was closed', async () => {
    const door = await world.door({ limits: { slowFor: 300 } });
    const figure = measured(door);
    const id = newId();
    await world.addCase(id);
    const raw = await RawSocket.enter(door.url, `person:${world.member}`);
    raw.text(watch(`case:${id}`));
    await until(async () => (await figure('consilium_live_watchers')) === 1);
    expect(await figure('consilium_live_sockets')).toBe(1);
    raw.pause();
    while ((await figure('consilium_live_closed_as_slow_total')) === 0)
      await world.comment(door.doorbells, 'x'.repeat(200_000), 'BOARD', id);
    expect(await figure('consilium_live_slowed_total')).toBeGreaterThan(0);
    expect(await figure('consilium_live_delivery_lag_seconds_count')).toBeGreaterThan(0);
    raw.destroy();
    await until(async () => (await figure('consilium_live_sockets')) === 0);
  }, 120_000);

  it('hold what screens say, once for each; what nobody asked for moves nothing', async () => {
    const door = await world.door();
    const figure = measured(door);
    const id = newId();
    await world.addCase(id);
    const stream = `case:${id}`;
    const painted = (then: () => void): void => void setImmediate(then);
    const token = `person:${world.member}`;
    const seeing = world.keep(new LiveClient({ url: door.url, token, painted }));
    const blind = world.keep(new LiveClient({ url: door.url, token }));
    const [one, other] = [follow(seeing, stream), follow(blind, stream)];
    const raw = await RawSocket.enter(door.url, token);
    raw.text(watch(stream));
    await until(async () => (await figure('consilium_live_watchers')) === 3);
    raw.text(`42["shown",{"stream":"${stream}","seq":1}]`);
    // Messages of a socket are taken in their order: when this one is counted, that one has been taken before anybody was asked.
    raw.text(`42["shown",null]`);
    await until(async () => (await figure('consilium_live_malformed_messages_total')) === 1);
    await world.comment(door.doorbells, 'seen', 'BOARD', id);
    await until(() => one.seqs.length === 1 && other.seqs.length === 1 && raw.events('facts').length === 1);
    await until(async () => (await figure('consilium_live_write_to_screen_seconds_count')) === 1);
    expect(raw.events<{ confirm?: number }>('facts')[0]!.confirm).toBe(1);
    // A client that shouts is heard once.
    for (let index = 0; index < 10; index++) raw.text(`42["shown",{"stream":"${stream}","seq":1}]`);
    raw.text(`42["shown",{"stream":"${stream}","seq":7}]`);
    raw.text(`42["shown",{"stream":"case:${world.case}","seq":1}]`);
    for (const wrong of ['{"stream":1,"seq":1}', `{"stream":"${stream}","seq":1,"more":1}`, 'null']) raw.text(`42["shown",${wrong}]`);
    for (const wrong of ['{"traceparent":"x","took":1}', `{"traceparent":"00-${'1'.repeat(32)}-${'1'.repeat(16)}-01","took":-1}`])
      raw.text(`42["requested",${wrong}]`);
    await until(async () => (await figure('consilium_live_malformed_messages_total')) === 6);
    expect(await figure('consilium_live_write_to_screen_seconds_count')).toBe(2);
  }, 120_000);

  it('count a doorbell that never rang, and none that did', async () => {
    const door = await world.door({ sweepEvery: 40 });
    const figure = measured(door);
    const seen = follow(world.withToken(door, `person:${world.member}`), `case:${world.case}`);
    await until(async () => (await figure('consilium_live_watchers')) === 1);
    for (let index = 0; index < 20; index++) await world.comment(door.doorbells, 'rung');
    await until(() => seen.facts.length === 20);
    const { gateway } = door;
    const after = gateway.metrics.broadcasts;
    await world.comment(new Doorbells(), 'not rung');
    await until(async () => (await figure('consilium_live_unrung_facts_total')) > 0);
    expect(gateway.metrics.broadcasts).toBeGreaterThan(after);
    expect(await figure('consilium_live_unrung_facts_total')).toBe(1);
  }, 120_000);
});
