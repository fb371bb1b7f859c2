import { gql, type DocumentNode } from '@apollo/client';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Positions } from '../live/positions.js';
import { Tracing } from '../live/tracing.js';
import { Unread } from '../live/unread.js';
import { until } from '../../../../test/support/until.js';
import { openDesk } from './desk.js';

const named = (document: DocumentNode, hash: string): DocumentNode => Object.assign(document, { __meta__: { hash: `sha256:${hash}` } });
const Version = named(gql`query Version($id: ID!) { version(id: $id) { stream { id epoch head } } }`, 'a'.repeat(64)); // prettier-ignore
interface Answer {
  readonly version: { readonly stream: { readonly id: string; readonly epoch: number; readonly head: number } };
}
const headIn = (data: unknown): number => (data as Answer).version.stream.head;

/** What the API would have answered at the moment in which it was asked, given when the test says so. */
class Api {
  state = 1;
  readonly asked: (() => void)[] = [];
  away = false;
  readonly fetch = (): Promise<Response> => {
    if (this.away) return Promise.reject(new TypeError('Failed to fetch'));
    const data: Answer = { version: { stream: { id: 'meeting:m', epoch: 1, head: this.state } } };
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
    const query = client.watchQuery<Answer>({ query: Version, variables: { id }, fetchPolicy: 'network-only' });
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

  it('asks anew where an answer is older than the facts on the screen, and is not answered the same again', async () => {
    const { heads, query } = shown();
    positions.onStale(() => void query.refetch().catch(() => undefined));
    await nextTask();
    positions.applied('meeting:m', 2);
    api.state = 2;
    api.asked[0]!();
    await nextTask();
    expect(api.asked.length).toBe(2);
    api.asked[1]!();
    await until(() => heads.at(-1) === 2, 'what stands now is on the screen');
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
