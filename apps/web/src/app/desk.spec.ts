import { CombinedGraphQLErrors, gql, type DocumentNode } from '@apollo/client';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Positions } from '../live/positions.js';
import { quietly } from '../live/quietly.js';
import { Tracing } from '../live/tracing.js';
import { Unread } from '../live/unread.js';
import { until } from '../../../../test/support/until.js';
import { openDesk } from './desk.js';

const named = (document: DocumentNode, hash: string): DocumentNode => Object.assign(document, { __meta__: { hash: `sha256:${hash}` } });
const Version = named(gql`query Version($id: ID!) { version(id: $id) { id stream { id epoch head } } }`, 'a'.repeat(64)); // prettier-ignore
interface Answer {
  readonly version: { readonly id: string; readonly stream: { readonly id: string; readonly epoch: number; readonly head: number } };
}
const headIn = (data: unknown): number => (data as Answer).version.stream.head;

/** What the API would have answered at the moment in which it was asked, given when the test says so. */
class Api {
  state = 1;
  readonly asked: (() => void)[] = [];
  away = false;
  readonly fetch = (): Promise<Response> => {
    if (this.away) return Promise.reject(new TypeError('Failed to fetch'));
    const data: Answer = { version: { id: 'm', stream: { id: 'meeting:m', epoch: 1, head: this.state } } };
    return new Promise((resolve) => {
      this.asked.push(() => resolve(Response.json({ data })));
    });
  };
}
const nextTask = () => new Promise((resolve) => setTimeout(resolve));

describe('the way to the API', () => {
  const real = globalThis.fetch;
  let api: Api;
  let client: ReturnType<typeof openDesk>;
  let positions: Positions;
  let unread: Unread;
  /** A page that shows it: what stood on the screen, in order. */
  const shown = (id = 'm') => {
    const heads: number[] = [];
    const query = client.watchQuery<Answer>({ query: Version, variables: { id } });
    query.subscribe(({ data }) => void (data && heads.push(headIn(data))));
    return { heads, query };
  };
  beforeEach(() => {
    api = new Api();
    globalThis.fetch = api.fetch;
    positions = new Positions();
    unread = new Unread();
    client = openDesk(positions, new Tracing(), unread, () => undefined);
  });
  afterEach(() => {
    globalThis.fetch = real;
    client.stop();
  });

  it('asks once for what is asked at the same moment', async () => {
    const both = Promise.all([1, 2].map(() => client.query({ query: Version, variables: { id: 'm' }, fetchPolicy: 'network-only' })));
    await nextTask();
    expect(api.asked.length).toBe(1);
    api.asked[0]!();
    expect((await both).map(({ data }) => headIn(data))).toEqual([1, 1]);
  });

  it('asks anew because of a fact, also while an earlier question is on its way: that one may be answered from before the fact', async () => {
    const { heads, query } = shown();
    await nextTask();
    api.state = 2;
    const again = query.refetch();
    await nextTask();
    expect(api.asked.length).toBe(2);
    for (const answer of api.asked) answer();
    await again;
    expect(heads.at(-1)).toBe(2);
  });

  it('asks anew where an answer is older than the facts on the screen, which never goes back', async () => {
    const { heads } = shown();
    await nextTask();
    positions.applied('meeting:m', 2);
    api.state = 2;
    api.asked[0]!();
    await until(() => api.asked.length === 2, 'it is asked anew');
    api.asked[1]!();
    await until(() => heads.at(-1) === 2, 'what stands now is on the screen');
    expect(heads).toEqual([2]);
  });

  it('asks anew where an answer is older than that of a later question, or of an act', async () => {
    const { heads, query } = shown();
    await nextTask();
    api.state = 2;
    quietly(query.refetch());
    await until(() => api.asked.length === 2, 'the later question');
    api.asked[1]!();
    await until(() => heads.at(-1) === 2, 'its answer is on the screen');
    api.asked[0]!();
    await until(() => api.asked.length === 3, 'the first one is asked anew');
    api.asked[2]!();
    await nextTask();
    expect(heads).not.toContain(1);
  });

  it('shows what facts overtake again and again all the same, and tells of it', async () => {
    const told: string[] = [];
    positions.onStale((stream) => told.push(stream));
    const { heads } = shown();
    for (let asked = 0; heads.length === 0; asked++) {
      await until(() => api.asked.length > asked, 'it is asked');
      expect(told).toEqual([]);
      api.state = asked + 2;
      positions.applied('meeting:m', api.state);
      api.asked[asked]!();
      await nextTask();
    }
    expect([api.asked.length, heads, told]).toEqual([4, [4], ['meeting:m']]);
  });

  it('shows what is written while a read is on its way: an act’s answer and a fact’s content do not wait for it', async () => {
    const { heads, query } = shown();
    await nextTask();
    api.asked[0]!();
    await until(() => heads.length === 1, 'the first answer');
    await nextTask();
    quietly(query.refetch());
    client.writeQuery({
      query: Version,
      variables: { id: 'm' },
      data: { version: { id: 'm', stream: { id: 'meeting:m', epoch: 1, head: 5 } } },
    });
    await until(() => heads.at(-1) === 5, 'what was written is on the screen');
    expect(api.asked.length).toBe(2);
  });

  it('repeats by itself a read that a fact gave rise to and nobody answered, and keeps what it has until then', async () => {
    const { heads, query } = shown();
    await nextTask();
    api.asked[0]!();
    await until(() => heads.length === 1, 'the first answer');
    api.state = 2;
    api.away = true;
    await expect(query.refetch()).rejects.toThrow('Failed to fetch');
    expect(headIn(query.getCurrentResult().data)).toBe(1);
    api.away = false;
    await until(() => api.asked.length === 2, 'it is asked again');
    api.asked[1]!();
    await until(() => heads.at(-1) === 2, 'what stands now is on the screen');
    expect(query.getCurrentResult().error).toBeUndefined();
  });

  it('repeats what a fact asks for beside the page’s query, until it is answered', async () => {
    const part = () => client.query({ query: Version, variables: { id: 'part' }, fetchPolicy: 'network-only' });
    api.away = true;
    let tried = 0;
    unread.read(() => (tried++, part()));
    await until(() => tried === 2, 'it is tried again');
    api.away = false;
    await until(() => api.asked.length === 1, 'and again');
    api.asked[0]!();
    await nextTask();
    unread.hurry();
    await nextTask();
    expect(tried).toBe(3);
  });

  it('does not repeat what somebody said no to', async () => {
    const no = new CombinedGraphQLErrors({
      errors: [{ message: 'No such case.', extensions: { code: 'CASE_NOT_FOUND', category: 'NOT_FOUND' } }],
    });
    let tried = 0;
    unread.read(() => (tried++, Promise.reject(no)));
    await nextTask();
    unread.hurry();
    await nextTask();
    expect(tried).toBe(1);
  });

  it('opens what could not be opened when the connection is back, and not before: it said so, and how to try', async () => {
    api.away = true;
    const { heads, query } = shown();
    await until(() => query.getCurrentResult().error !== undefined, 'nobody answered');
    api.away = false;
    // Both have failed when something is repeated by itself: it is the one that has something to lose.
    const other = shown('n');
    await until(() => api.asked.length === 1, 'the other one is asked for');
    api.asked[0]!();
    await until(() => other.heads.length === 1, 'the other one is on the screen');
    api.away = true;
    await expect(other.query.refetch()).rejects.toThrow('Failed to fetch');
    api.away = false;
    await until(() => api.asked.length > 1, 'what is on the screen is repeated');
    api.asked[1]!();
    await until(() => other.query.getCurrentResult().error === undefined, 'it is answered');
    expect([query.getCurrentResult().error === undefined, api.asked.length]).toEqual([false, 2]);
    unread.hurry();
    await until(() => api.asked.length === 3, 'it is opened');
    api.asked[2]!();
    await until(() => heads.at(-1) === 1, 'it is there');
  });
});
