import { afterEach, describe, expect, it } from '@jest/globals';
import { LiveClient, type ClientMessages, type LiveFact, type LiveTransport, type TransportEvents } from './index.js';

const fact = (seq: number): LiveFact => ({ seq, type: 'noted', version: 1, at: '2026-11-22T10:00:00.000Z', content: [], refetch: [] });

// An unanswered watch is asked again and again.
const open: LiveClient[] = [];
afterEach(() => open.splice(0).forEach((client) => client.close()));

function setUp(more: { painted?: (then: () => void) => void; random?: () => number } = {}) {
  const sent: { name: string; message: unknown }[] = [];
  let events!: TransportEvents;
  const transport: LiveTransport = {
    open: (given) => (events = given),
    close: () => undefined,
    send: <Name extends keyof ClientMessages>(name: Name, ...[message]: Parameters<ClientMessages[Name]>) =>
      void sent.push({ name, message }),
  };
  const client = new LiveClient({ url: 'http://x', transport, random: () => 0, ...more });
  open.push(client);
  events.opened();
  const resync = async () => ({ epoch: 1, head: 0 });
  client.watch('case:a', { epoch: 1, after: 0 }, { facts: () => undefined, resync });
  const facts = (from: number, to: number, confirm?: number): void =>
    events.message('facts', {
      stream: 'case:a',
      epoch: 1,
      head: to,
      facts: Array.from({ length: to - from + 1 }, (_, index) => fact(from + index)),
      ...(confirm !== undefined && { confirm }),
    });
  return { events, facts, shown: () => sent.filter(({ name }) => name === 'shown').map(({ message }) => message) };
}
const atOnce = (then: () => void): void => then();

describe('a client that is asked what its screen shows', () => {
  it('says so once it has painted, by the last number of the message', () => {
    const waiting: (() => void)[] = [];
    const { facts, shown } = setUp({ painted: (then) => void waiting.push(then) });
    facts(1, 3, 1);
    expect(shown()).toEqual([]);
    waiting[0]!();
    expect(shown()).toEqual([{ stream: 'case:a', seq: 3 }]);
  });

  it('says nothing unasked, nothing without a screen, and only as often as it is asked to', () => {
    const quiet = setUp({ painted: atOnce });
    quiet.facts(1, 1);
    expect(quiet.shown()).toEqual([]);
    const blind = setUp();
    blind.facts(1, 1, 1);
    expect(blind.shown()).toEqual([]);
    const lucky = setUp({ painted: atOnce, random: () => 0.3 });
    lucky.facts(1, 1, 0.2);
    lucky.facts(2, 2, 0.4);
    expect(lucky.shown()).toEqual([{ stream: 'case:a', seq: 2 }]);
  });

  it('says nothing of facts that it could not apply, and nothing into a connection that is gone', () => {
    const gap = setUp({ painted: atOnce });
    gap.facts(5, 6, 1);
    expect(gap.shown()).toEqual([]);
    const waiting: (() => void)[] = [];
    const away = setUp({ painted: (then) => void waiting.push(then) });
    away.facts(1, 1, 1);
    away.events.closed(null);
    waiting[0]!();
    expect(away.shown()).toEqual([]);
  });
});
