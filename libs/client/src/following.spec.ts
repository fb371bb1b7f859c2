import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { LiveClient, type ClientMessages, type LiveFact, type LiveTransport, type TransportEvents, type WatchAnswer } from '#contracts';
import { fileCursors, follow, FollowingEnded, memoryCursors, type CursorStore, type FollowOptions } from './index.js';

/** One stream's log behind a gateway made of its messages: sends what follows the watched place, in pieces. */
class Log implements LiveTransport {
  epoch = 1;
  facts: LiveFact[] = [];
  refusing = false;
  watches: number[] = [];
  #events: TransportEvents | undefined;
  #sent: number | null = null;
  open(events: TransportEvents): void {
    this.#events = events;
    this.#sent = null;
    queueMicrotask(() => events.opened());
  }
  close(): void {
    this.#events = undefined;
  }
  send<Name extends keyof ClientMessages>(name: Name, ...args: Parameters<ClientMessages[Name]>): void {
    if (name === 'unwatch') this.#sent = null;
    if (name !== 'watch') return;
    const [{ epoch, after }, ack] = args as unknown as [{ epoch: number; after: number }, (answer: WatchAnswer) => void];
    this.watches.push(after);
    if (this.refusing) return ack({ ok: false, code: 'NOT_FOUND' });
    ack({ ok: true, epoch: this.epoch, head: this.facts.length });
    this.#sent = after;
    if (epoch !== this.epoch) return this.restored();
    this.deliver();
  }
  append(count: number): void {
    for (let n = 0; n < count; n++)
      this.facts.push({
        seq: this.facts.length + 1,
        type: 'caseTriaged',
        version: 1,
        at: '',
        content: [],
        refetch: [`case_${this.facts.length + 1}`],
      });
    this.deliver();
  }
  deliver(): void {
    if (this.#sent === null) return;
    const facts = this.facts.slice(this.#sent);
    this.#sent = this.facts.length;
    if (facts.length > 0) this.#events?.message('facts', { stream: 'organisation:a', epoch: this.epoch, head: this.facts.length, facts });
  }
  /** A backup was restored: what came after it is gone. */
  restored(): void {
    this.#sent = null;
    this.#events?.message('resync', { stream: 'organisation:a', epoch: this.epoch, head: this.facts.length });
  }
  end(): void {
    this.#events?.message('ended', { stream: 'organisation:a', code: 'NOT_FOUND' });
  }
  get head() {
    return { epoch: this.epoch, head: this.facts.length };
  }
}

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
};

describe('following a stream', () => {
  let folder: string;
  let log: Log;
  let live: LiveClient;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'consilium-client-'));
    log = new Log();
    live = new LiveClient({ url: 'http://x', transport: log, random: () => 0 });
  });
  afterEach(async () => {
    live.close();
    await rm(folder, { recursive: true });
  });
  const started = (options: Partial<FollowOptions> & { cursors?: CursorStore } = {}) => {
    const seen: number[] = [];
    const starts: string[] = [];
    const following = follow(live, 'organisation:a', {
      start: async (why) => {
        starts.push(why);
        return log.head;
      },
      facts: (facts) => void seen.push(...facts.map(({ seq }) => seq)),
      ...options,
    });
    return { following, seen, starts };
  };

  it('begins with the state, then hands over every later fact once and in order, and keeps how far it has come', async () => {
    log.append(3);
    const cursors = fileCursors(join(folder, 'cursors.json'));
    const { following, seen, starts } = started({ cursors, batch: 2 });
    await until(() => log.watches.length === 1);
    log.append(5);
    await until(() => following.position?.head === 8);
    expect([starts, seen]).toEqual([['first'], [4, 5, 6, 7, 8]]);
    await following.stop();
    await following.done;
    expect(JSON.parse(await readFile(join(folder, 'cursors.json'), 'utf8'))).toEqual({ 'organisation:a': { epoch: 1, head: 8 } });
  });

  it('resumes where a program before it was, and reads no state again', async () => {
    log.append(6);
    await fileCursors(join(folder, 'cursors.json')).write('organisation:a', { epoch: 1, head: 4 });
    const { following, seen, starts } = started({ cursors: fileCursors(join(folder, 'cursors.json')) });
    await until(() => following.position?.head === 6);
    expect([starts, seen]).toEqual([[], [5, 6]]);
    await following.stop();
  });

  it('hands the same facts over again when dealing with them failed, and keeps no position before', async () => {
    let failures = 2;
    const troubles: unknown[] = [];
    const seen: number[] = [];
    const cursors = memoryCursors();
    const { following } = started({
      cursors,
      facts: async (facts) => {
        seen.push(...facts.map(({ seq }) => seq));
        if (failures-- > 0) throw new Error('the database of the hospital is away');
      },
      trouble: (error) => {
        troubles.push(error);
        expect(following.position).toEqual({ epoch: 1, head: 0 });
      },
    });
    await until(() => log.watches.length === 1);
    log.append(2);
    await until(() => following.position?.head === 2);
    expect([seen, troubles.length]).toEqual([[1, 2, 1, 2, 1, 2], 2]);
    await following.stop();
  });

  it('reads the state again after a restored backup, and goes on from there in the new epoch', async () => {
    log.append(5);
    const cursors = memoryCursors();
    const { following, seen, starts } = started({ cursors });
    await until(() => log.watches.length === 1);
    log.epoch = 2;
    log.facts.splice(3);
    log.restored();
    await until(() => following.position?.epoch === 2 && log.watches.length === 2);
    log.append(1);
    await until(() => following.position?.head === 4);
    expect([starts, seen, await cursors.read('organisation:a')]).toEqual([['first', 'resync'], [4], { epoch: 2, head: 4 }]);
    await following.stop();
  });

  it('leaves out what waited when the state is read again: it belongs to a history that is no longer', async () => {
    const gate = Promise.withResolvers<void>();
    const seen: number[] = [];
    const { following } = started({
      batch: 1,
      facts: async (facts) => {
        await gate.promise;
        seen.push(...facts.map(({ seq }) => seq));
      },
    });
    await until(() => log.watches.length === 1);
    log.append(4);
    await until(() => log.watches.length === 1);
    log.epoch = 2;
    log.facts.splice(1);
    log.restored();
    gate.resolve();
    await until(() => log.watches.length === 2);
    log.append(1);
    await until(() => following.position?.epoch === 2 && following.position.head === 2);
    expect(seen).toEqual([1, 2]);
    await following.stop();
  });

  it('lets the stream go when too much waits, and takes it up again from the kept position', async () => {
    const gate = Promise.withResolvers<void>();
    const seen: number[] = [];
    const { following } = started({
      facts: async (facts) => {
        await gate.promise;
        seen.push(...facts.map(({ seq }) => seq));
      },
    });
    await until(() => log.watches.length === 1);
    log.append(1_001);
    log.append(2_000);
    gate.resolve();
    await until(() => following.position?.head === 3_001);
    expect(log.watches).toEqual([0, 1_001]);
    expect(seen).toEqual(Array.from({ length: 3_001 }, (_, index) => index + 1));
    await following.stop();
  });

  it('fails when the right to the stream ends, after what came before was dealt with', async () => {
    const { following, seen } = started();
    await until(() => log.watches.length === 1);
    log.append(2);
    log.end();
    await expect(following.done).rejects.toBeInstanceOf(FollowingEnded);
    expect([seen, following.position]).toEqual([[1, 2], { epoch: 1, head: 2 }]);
    log.refusing = true;
    await expect(started().following.done).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('does not take a damaged file for an empty one', async () => {
    await writeFile(join(folder, 'cursors.json'), '{"organisation:a": {"epoch": 1}}');
    await expect(fileCursors(join(folder, 'cursors.json')).read('organisation:a')).rejects.toThrow('does not hold cursors');
  });

  it('misses nothing and keeps the order, whatever fails and whenever it is started again', async () => {
    const act = fc.oneof(
      fc.record({ kind: fc.constant('append' as const), count: fc.integer({ min: 1, max: 5 }) }),
      fc.constant({ kind: 'fail' as const }),
      fc.constant({ kind: 'failStore' as const }),
      fc.constant({ kind: 'restart' as const }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
        log = new Log();
        live = new LiveClient({ url: 'http://x', transport: log, random: () => 0 });
        const kept = memoryCursors();
        const seen: number[] = [];
        const failing = { facts: 0, store: 0 };
        const begin = () =>
          follow(live, 'organisation:a', {
            batch: 3,
            patience: { first: 1 },
            cursors: {
              read: kept.read,
              write: async (stream, position) => {
                if (failing.store-- > 0) throw new Error('disk');
                await kept.write(stream, position);
              },
            },
            start: async () => ({ epoch: 1, head: 0 }),
            facts: async (facts) => {
              if (failing.facts-- > 0) throw new Error('handler');
              await Promise.resolve();
              seen.push(...facts.map(({ seq }) => seq));
            },
          });
        let following = begin();
        for (const one of acts) {
          if (one.kind === 'append') log.append(one.count);
          if (one.kind === 'fail') failing.facts = 1;
          if (one.kind === 'failStore') failing.store = 1;
          if (one.kind === 'restart') {
            await following.stop();
            following = begin();
          }
          await new Promise((resolve) => setImmediate(resolve));
        }
        await until(() => following.position?.head === log.facts.length);
        await following.stop();
        live.close();
        // What was dealt with and not kept may come again; nothing may be left out or come before its time.
        let next = 1;
        for (const seq of seen) {
          expect(seq).toBeLessThanOrEqual(next);
          next = Math.max(next, seq + 1);
        }
        expect(next).toBe(log.facts.length + 1);
      }),
      { numRuns: 40 },
    );
  }, 20_000);
});
