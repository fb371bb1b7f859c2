import { describe, expect, it, jest } from '@jest/globals';
import { buildSchema, parse, validate, specifiedRules, NoUnusedFragmentsRule, visit } from 'graphql';
import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import {
  factTypes,
  fragments,
  LiveClient,
  referenceTypes,
  type ClientMessages,
  type ConnectionState,
  type FactDelivery,
  type LiveFact,
  type LiveTransport,
  type TransportEvents,
  type WatchAnswer,
} from './index.js';

const fact = (seq: number): LiveFact => ({
  seq,
  type: 'commentAdded',
  version: 1,
  at: '2026-11-22T10:00:00.000Z',
  content: [],
  refetch: [],
});
const range = (from: number, to: number): LiveFact[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => fact(from + index));

/** A gateway made of nothing but its messages. */
class FakeGateway implements LiveTransport {
  events!: TransportEvents;
  opened = 0;
  watches: { stream: string; epoch: number; after: number; ack: (answer: WatchAnswer) => void }[] = [];
  sent: { name: string; message: unknown }[] = [];
  open(events: TransportEvents): void {
    this.events = events;
    this.opened++;
  }
  close(): void {}
  send<Name extends keyof ClientMessages>(name: Name, ...args: Parameters<ClientMessages[Name]>): void {
    if (name === 'watch') {
      const [message, ack] = args as unknown as Parameters<ClientMessages['watch']>;
      this.watches.push({ ...message, ack: ack! });
    } else this.sent.push({ name, message: args[0] });
  }
  facts(facts: LiveFact[], epoch = 1, stream = 'case:a', head = facts.at(-1)?.seq ?? 0): void {
    this.events.message('facts', { stream, epoch, head, facts });
  }
}

function setUp() {
  const gateway = new FakeGateway();
  const client = new LiveClient({ url: 'http://x', transport: gateway, random: () => 0 });
  const seen: number[] = [];
  const states: ConnectionState[] = [];
  client.onState((state) => states.push(state));
  const watch = (after = 0, resync = async () => ({ epoch: 2, head: 100 })) =>
    client.watch('case:a', { epoch: 1, after }, { facts: (facts) => seen.push(...facts.map(({ seq }) => seq)), resync });
  return { gateway, client, seen, states, watch };
}

describe('the live client', () => {
  it('drops repeats, keeps the order, and asks again from its cursor at a gap instead of skipping', () => {
    const { gateway, client, seen, watch } = setUp();
    gateway.events.opened();
    const watching = watch();
    gateway.watches[0]!.ack({ ok: true, epoch: 1, head: 3 });
    gateway.facts(range(1, 3));
    gateway.facts(range(2, 4));
    gateway.facts(range(6, 7));
    expect(seen).toEqual([1, 2, 3, 4]);
    expect(watching.head).toBe(4);
    expect(gateway.watches.at(-1)).toMatchObject({ stream: 'case:a', epoch: 1, after: 4 });
    expect(gateway.watches).toHaveLength(2);
    gateway.facts(range(6, 7));
    expect(gateway.watches).toHaveLength(2);
    gateway.watches[1]!.ack({ ok: true, epoch: 1, head: 7 });
    gateway.facts(range(5, 7));
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7]);
    client.close();
  });

  it('returns from a break with backoff and jitter and goes on from its cursor', () => {
    jest.useFakeTimers();
    try {
      const { gateway, client, seen, watch } = setUp();
      gateway.events.opened();
      watch();
      gateway.watches[0]!.ack({ ok: true, epoch: 1, head: 2 });
      gateway.facts(range(1, 2));
      for (const wait of [125, 250, 500, 1000, 2000, 4000, 5000, 5000]) {
        gateway.events.closed(null);
        const before = gateway.opened;
        jest.advanceTimersByTime(wait - 1);
        expect(gateway.opened).toBe(before);
        jest.advanceTimersByTime(1);
        expect(gateway.opened).toBe(before + 1);
      }
      gateway.events.opened();
      expect(gateway.watches.at(-1)).toMatchObject({ after: 2 });
      gateway.facts(range(3, 3));
      expect(seen).toEqual([1, 2, 3]);
      client.close();
    } finally {
      jest.useRealTimers();
    }
  });

  it('says whether it is live, catching up and by how much, or offline and why', () => {
    const { gateway, client, states, watch } = setUp();
    expect(client.state).toEqual({ status: 'offline', code: null });
    gateway.events.opened();
    watch();
    gateway.watches[0]!.ack({ ok: true, epoch: 1, head: 5 });
    expect(client.state).toEqual({ status: 'catchingUp', behind: 5 });
    gateway.facts(range(1, 3), 1, 'case:a', 5);
    expect(client.state).toEqual({ status: 'catchingUp', behind: 2 });
    gateway.facts(range(4, 5));
    expect(client.state).toEqual({ status: 'live' });
    expect(states.at(-1)).toBe(client.state);
    gateway.events.closed('UNAUTHENTICATED');
    expect(client.state).toEqual({ status: 'offline', code: 'UNAUTHENTICATED' });
    client.close();
  });

  it('reads a new snapshot when told to, or when the facts are of another epoch, and watches from where that was read', async () => {
    const { gateway, client, seen, watch } = setUp();
    gateway.events.opened();
    const watching = watch(7);
    gateway.watches[0]!.ack({ ok: true, epoch: 2, head: 100 });
    gateway.events.message('resync', { stream: 'case:a', epoch: 2, head: 100 });
    gateway.facts(range(101, 102), 2);
    await Promise.resolve();
    await Promise.resolve();
    expect(gateway.watches.at(-1)).toMatchObject({ epoch: 2, after: 100 });
    expect(watching).toMatchObject({ epoch: 2, head: 100 });
    gateway.watches.at(-1)!.ack({ ok: true, epoch: 2, head: 102 });
    gateway.facts(range(101, 102), 2);
    expect(seen).toEqual([101, 102]);
    gateway.facts(range(1, 1), 3);
    await Promise.resolve();
    await Promise.resolve();
    expect(watching).toMatchObject({ epoch: 2, head: 100 });
    client.close();
  });

  it('keeps a cursor for each watch of one stream and asks from the hindmost', () => {
    const { gateway, client, seen, watch } = setUp();
    gateway.events.opened();
    watch(5);
    gateway.watches[0]!.ack({ ok: true, epoch: 1, head: 6 });
    gateway.facts(range(6, 6));
    const late: number[] = [];
    const second = client.watch(
      'case:a',
      { epoch: 1, after: 2 },
      { facts: (facts) => late.push(...facts.map(({ seq }) => seq)), resync: async () => ({ epoch: 1, head: 0 }) },
    );
    expect(gateway.watches.at(-1)).toMatchObject({ after: 2 });
    // From the earlier watch, before the answer to the later one: a gap for the second cursor, and no reason to ask again.
    gateway.facts(range(7, 7));
    expect(gateway.watches).toHaveLength(2);
    gateway.watches[1]!.ack({ ok: true, epoch: 1, head: 7 });
    gateway.facts(range(3, 7));
    expect(seen).toEqual([6, 7]);
    expect(late).toEqual([3, 4, 5, 6, 7]);
    second.stop();
    expect(gateway.sent).toEqual([]);
    client.close();
  });

  it('takes a snapshot when the reader of the facts fails, because a fact that was not applied is a fact lost', async () => {
    const { gateway, client } = setUp();
    gateway.events.opened();
    const resync = jest.fn(async () => ({ epoch: 1, head: 9 }));
    client.watch(
      'case:a',
      { epoch: 1, after: 0 },
      {
        facts: () => {
          throw new Error('view');
        },
        resync,
      },
    );
    gateway.watches[0]!.ack({ ok: true, epoch: 1, head: 1 });
    gateway.facts(range(1, 1));
    await Promise.resolve();
    expect(resync).toHaveBeenCalledTimes(1);
    client.close();
  });

  it('ends a stream that it may not see, and keeps asking where the gateway was only busy', () => {
    jest.useFakeTimers();
    try {
      const { gateway, client } = setUp();
      gateway.events.opened();
      const ended: string[] = [];
      client.watch(
        'case:a',
        { epoch: 1, after: 0 },
        { facts: () => undefined, resync: async () => ({ epoch: 1, head: 0 }), ended: (code) => ended.push(code) },
      );
      gateway.watches[0]!.ack({ ok: false, code: 'RATE_LIMITED' });
      jest.advanceTimersByTime(10_000);
      expect(gateway.watches.length).toBeGreaterThan(1);
      gateway.watches.at(-1)!.ack({ ok: false, code: 'NOT_FOUND' });
      expect(ended).toEqual(['NOT_FOUND']);
      client.close();
    } finally {
      jest.useRealTimers();
    }
  });

  it('ends with exactly what the log holds, whatever is repeated, dropped, broken or cut in between', () => {
    const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
    const step = fc.oneof(
      fc.record({ kind: fc.constant('facts' as const), from: fc.integer({ min: 1, max: 30 }), count: fc.integer({ min: 1, max: 8 }) }),
      fc.record({ kind: fc.constant('break' as const) }),
      fc.record({ kind: fc.constant('serve' as const) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        jest.useFakeTimers();
        try {
          const { gateway, client, seen, watch } = setUp();
          gateway.events.opened();
          watch();
          const serve = () => {
            const asked = gateway.watches.at(-1)!;
            asked.ack({ ok: true, epoch: 1, head: 30 });
            gateway.facts(range(asked.after + 1, 30));
          };
          for (const next of steps) {
            if (next.kind === 'facts') gateway.facts(range(next.from, Math.min(30, next.from + next.count)), 1, 'case:a', 30);
            else if (next.kind === 'serve') serve();
            else {
              gateway.events.closed(null);
              jest.advanceTimersByTime(10_000);
              gateway.events.opened();
            }
            expect(seen).toEqual(range(1, seen.length).map(({ seq }) => seq));
          }
          gateway.events.closed(null);
          jest.advanceTimersByTime(10_000);
          gateway.events.opened();
          serve();
          expect(seen).toEqual(range(1, 30).map(({ seq }) => seq));
          client.close();
        } finally {
          jest.useRealTimers();
        }
      }),
      { seed, numRuns: 300, verbose: 1 },
    );
  });
});

describe('fragments and facts', () => {
  const emitted = new URL('../../schema.graphql', import.meta.url);

  it('are documents of one fragment each, none of whose fields depends on who looks', () => {
    for (const [name, { type, document }] of Object.entries(fragments)) {
      const parsed = parse(document);
      expect(parsed.definitions).toHaveLength(1);
      const [definition] = parsed.definitions;
      if (definition?.kind !== 'FragmentDefinition') throw new Error(name);
      expect(definition.name.value).toBe(name);
      expect(definition.typeCondition.name.value).toBe(type);
      visit(parsed, {
        Field: ({ name: { value } }) => expect(value).not.toMatch(/^(may[A-Z].*|opinions|awaiting.*|viewer|stream|inbox|previousCases)$/),
      });
    }
  });

  (existsSync(emitted) ? it : it.skip)('fit the emitted schema', () => {
    const schema = buildSchema(readFileSync(emitted, 'utf8'));
    const rules = specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule);
    for (const { document } of Object.values(fragments)) expect(validate(schema, parse(document), rules).map(String)).toEqual([]);
  });

  it('name only fragments of the type that their reference points at', () => {
    for (const byKind of Object.values(factTypes))
      for (const delivery of Object.values(byKind) as { hydrate?: [keyof typeof fragments, keyof typeof referenceTypes][] }[])
        for (const [fragment, key] of delivery.hydrate ?? []) expect([key, referenceTypes[key]]).toEqual([key, fragments[fragment].type]);
  });

  it('never bring the board side to a referrer', () => {
    const forReferrers = (Object.values(factTypes) as FactDelivery[]).flatMap((byKind) =>
      [byKind.referral, byKind.organisation].flatMap((delivery) => (delivery?.hydrate ?? []).map(([fragment]) => fragment)),
    );
    expect(new Set(forReferrers)).toEqual(new Set(['LiveReferral', 'LiveCaseStage', 'LiveComment', 'LiveDiscussion', 'LiveThread']));
  });
});
