import { describe, expect, it } from '@jest/globals';
import type { Connection } from './connection.js';
import { LiveMetrics } from './metrics.js';
import { Screens } from './screens.js';
import type { Feed } from './streams/feed.js';
import type { ReadyFact } from './streams/ring.js';

const feed = { stream: 'case:1' } as Feed;
const fact = (seq: number, at = 0): ReadyFact => ({ fact: { seq } as ReadyFact['fact'], bytes: 1, patients: [], at });
const someone = (): Connection => ({}) as Connection;

describe('what screens tell', () => {
  const begin = () => {
    let now = 1_000_000;
    const seen: number[] = [];
    const metrics = new LiveMetrics();
    metrics.observe = {
      delivered: () => undefined,
      hydrated: () => undefined,
      swept: () => undefined,
      shown: (seconds) => void seen.push(seconds),
    };
    return { screens: new Screens(metrics, () => now), seen, pass: (milliseconds: number) => (now += milliseconds), now: () => now };
  };

  it('is asked of all when few watch, and of twenty when many do', () => {
    const { screens } = begin();
    expect(screens.ask(feed, [fact(1)], 0)).toBeUndefined();
    expect(screens.ask(feed, [fact(1)], 3)).toBe(1);
    expect(screens.ask(feed, [fact(2)], 1_000)).toBe(0.02);
  });

  it('is asked five times a second at most, or fifty where a trace wants to know', () => {
    const { screens, pass } = begin();
    const asks = (from: number, spans?: ReadonlyMap<number, never>): number =>
      Array.from({ length: 80 }, (_, index) => screens.ask(feed, [fact(from + index)], 1, spans)).filter((part) => part !== undefined)
        .length;
    expect(asks(1)).toBe(5);
    pass(1_000);
    expect(asks(100, new Map(Array.from({ length: 80 }, (_, index) => [100 + index, {} as never])))).toBe(50);
  });

  it('counts once for each socket, twenty times for each broadcast, within half a minute, and only when it was asked', () => {
    const { screens, seen, pass, now } = begin();
    const one = someone();
    screens.shown(one, 'case:1', 1);
    expect(seen).toEqual([]);
    screens.ask(feed, [fact(1, now() - 40)], 1);
    pass(60);
    screens.shown(one, 'case:1', 1);
    screens.shown(one, 'case:1', 1);
    screens.shown(someone(), 'case:2', 1);
    screens.shown(someone(), 'case:1', 2);
    expect(seen).toEqual([0.1]);
    for (let index = 0; index < 50; index++) screens.shown(someone(), 'case:1', 1);
    expect(seen).toHaveLength(20);
    screens.ask(feed, [fact(2, now())], 1);
    pass(30_001);
    screens.shown(one, 'case:1', 2);
    expect(seen).toHaveLength(20);
  });
});
