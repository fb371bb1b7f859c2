import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { LiveClient } from '#contracts';
import type { ApolloClient, DocumentNode } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { draftsBelongTo } from './drafts.js';
import { fresh, overtaken, UnansweredCommands, type Unanswered } from './unanswered.js';

const ballot = {} as DocumentNode;
const command = (more: Partial<Unanswered> = {}): Unanswered => ({
  command: 'CastBallot',
  input: { choice: 'APPROVE' },
  key: 'key-1',
  at: Date.now(),
  refused: null,
  ...more,
});
const refusal = (code: string, category: string) =>
  new CombinedGraphQLErrors({ errors: [{ message: code, extensions: { code, category } }] });

/** What a page is to it: the desk's answers in their order, and whether the connection is there. */
function page(...answers: (Error | 'done')[]) {
  const sent: object[] = [];
  const live = { state: { status: 'live' }, onState: () => () => undefined };
  const mutate = async ({ variables }: { variables: { input: object } }) => {
    sent.push(variables.input);
    const answer = answers.shift() ?? 'done';
    if (answer !== 'done') throw answer;
    return {};
  };
  const commands = new UnansweredCommands({ mutate } as unknown as ApolloClient, live as unknown as LiveClient, { CastBallot: ballot });
  return { sent, live, commands };
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('what nobody has answered', () => {
  const stops: (() => void)[] = [];
  beforeEach(() => {
    const store = Object.create({
      getItem(this: Record<string, string>, name: string) {
        return this[name] ?? null;
      },
      setItem(this: Record<string, string>, name: string, value: string) {
        this[name] = value;
      },
      removeItem(this: Record<string, string>, name: string) {
        delete this[name];
      },
    }) as Storage;
    Object.assign(globalThis, { localStorage: store });
    draftsBelongTo('person_1');
  });
  afterEach(() => {
    stops.splice(0).forEach((stop) => stop());
  });

  it('is sent by the next page, with the same key, and then forgotten', async () => {
    page().commands.remember('ballot.p', command());
    const { commands, sent } = page();
    stops.push(commands.start());
    await settled();
    expect(sent).toEqual([{ choice: 'APPROVE', idempotencyKey: 'key-1' }]);
    expect([commands.all.size, page().commands.all.size]).toEqual([0, 0]);
  });

  it('is nobody else’s: another person on the same device does not send it', () => {
    page().commands.remember('ballot.p', command());
    draftsBelongTo('person_2');
    expect(page().commands.all.size).toBe(0);
  });

  it('waits while the desk is away, and where it answers without judging', async () => {
    const { commands, sent, live } = page(new TypeError('fetch failed'), refusal('RATE_LIMITED', 'RATE_LIMITED'));
    live.state.status = 'offline';
    commands.wait('ballot.p', command());
    commands.start()();
    await settled();
    expect(sent).toEqual([]);
    live.state.status = 'live';
    for (const left of [1, 1, 0]) {
      commands.start()();
      await settled();
      expect(commands.all.size).toBe(left);
    }
    expect(sent.map((input) => (input as { idempotencyKey: string }).idempotencyKey)).toEqual(['key-1', 'key-1', 'key-1']);
  });

  it('says to its author that it was refused, also after a reload, and is not sent again', async () => {
    const { commands } = page(refusal('DECISION_STANDS', 'REFUSED'));
    commands.wait('ballot.p', command());
    commands.start()();
    await settled();
    const next = page();
    next.commands.start()();
    await settled();
    expect(next.sent).toEqual([]);
    expect(next.commands.all.get('ballot.p')?.refused?.code).toBe('DECISION_STANDS');
    next.commands.settle('ballot.p', 'key-1');
    expect(page().commands.all.size).toBe(0);
  });

  it('is not sent by itself when it is older than a sitting', async () => {
    const { commands, sent } = page();
    commands.wait('ballot.p', command({ at: Date.now() - fresh }));
    commands.start()();
    await settled();
    expect(sent).toEqual([]);
    expect(commands.all.get('ballot.p')?.refused?.category).toBe('OVERTAKEN');
  });

  it('names what it takes the place of, for as long as that may have been done', () => {
    const { commands } = page();
    expect(commands.keysOf('ballot.p')).toEqual([]);
    commands.wait('ballot.p', command());
    commands.wait('ballot.p', command({ key: 'key-2', input: { choice: 'OBJECT', replaces: commands.keysOf('ballot.p') } }));
    expect(commands.keysOf('ballot.p')).toEqual(['key-1', 'key-2']);
    commands.wait('ballot.p', command({ key: 'key-2', refused: overtaken }));
    expect(commands.keysOf('ballot.p')).toEqual([]);
  });

  it('is said again with a key of its own by an author who has read why it was refused', async () => {
    const { commands, sent } = page(refusal('BALLOT_OVERTAKEN', 'CONFLICT'));
    commands.wait('ballot.p', command({ input: { choice: 'APPROVE', against: null, replaces: ['key-0'] } }));
    commands.again('ballot.p', { against: 'now' });
    expect(commands.all.get('ballot.p')?.key).toBe('key-1');
    commands.start()();
    await settled();
    commands.again('ballot.p', { against: '2026-03-02T09:00:00.000Z' });
    await settled();
    expect(sent).toEqual([
      { choice: 'APPROVE', against: null, replaces: ['key-0'], idempotencyKey: 'key-1' },
      { choice: 'APPROVE', against: '2026-03-02T09:00:00.000Z', replaces: [], idempotencyKey: expect.not.stringMatching('key-1') },
    ]);
    expect(commands.all.size).toBe(0);
  });

  it('gives way to what its author says next: an answer to the earlier one does not settle the later', async () => {
    const { commands, sent } = page();
    commands.wait('ballot.p', command());
    commands.start()();
    commands.wait('ballot.p', command({ key: 'key-2', input: { choice: 'OBJECT' } }));
    await settled();
    expect(sent).toEqual([
      { choice: 'APPROVE', idempotencyKey: 'key-1' },
      { choice: 'OBJECT', idempotencyKey: 'key-2' },
    ]);
    expect(commands.all.size).toBe(0);
  });
});
