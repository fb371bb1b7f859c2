import { describe, expect, it } from '@jest/globals';
import { Turns } from './turns.js';

/** A desk that takes a change only against the version that stands, as the API does. */
class Desk {
  version = 1;
  readonly seen: number[] = [];
  readonly change = (version: number): Promise<number | null> => {
    this.seen.push(version);
    return Promise.resolve(version === this.version ? ++this.version : null);
  };
}

describe('changes of one meeting, one after the other', () => {
  it('makes each against what the one before has made, also where the screen has not heard of it', async () => {
    const desk = new Desk();
    const turns = new Turns(1);
    await Promise.all([turns.take(desk.change), turns.take(desk.change), turns.take(desk.change)]);
    expect(desk.seen).toEqual([1, 2, 3]);
  });

  it('begins one only when the one before is over', async () => {
    const turns = new Turns(1);
    const order: string[] = [];
    const { promise, resolve } = Promise.withResolvers<void>();
    const first = turns.take(async () => (await promise, order.push('first'), 2));
    const second = turns.take(() => (order.push('second'), Promise.resolve(3)));
    resolve();
    await Promise.all([first, second]);
    expect(order).toEqual(['first', 'second']);
  });

  it('is not taken back by a page that was read before the last change', async () => {
    const desk = new Desk();
    const turns = new Turns(1);
    await turns.take(desk.change);
    turns.show(1);
    await turns.take(desk.change);
    expect(desk.seen).toEqual([1, 2]);
  });

  it('goes on from what the screen shows after a refusal, also where that is lower: a backup was restored', async () => {
    const desk = new Desk();
    const turns = new Turns(9);
    turns.show(1);
    await turns.take(desk.change);
    await turns.take(desk.change);
    expect([desk.seen, desk.version]).toEqual([[9, 1], 2]);
  });

  it('goes on after one that broke, which says so to whoever asked for it', async () => {
    const desk = new Desk();
    const turns = new Turns(1);
    const broken = turns.take(() => Promise.reject(new Error('broken')));
    const next = turns.take(desk.change);
    await expect(broken).rejects.toThrow('broken');
    await next;
    expect(desk.version).toBe(2);
  });
});
