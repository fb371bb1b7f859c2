import { ApolloClient, ApolloLink, gql, InMemoryCache } from '@apollo/client';
import { describe, expect, it } from '@jest/globals';
import type { RequestedMessage } from '#contracts';
import { of } from 'rxjs';
import { Tracing } from './tracing.js';

const traceparent = /^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/;

function setUp() {
  const tracing = new Tracing();
  const told: RequestedMessage[] = [];
  tracing.report = (request) => void told.push(request);
  const sent: Record<string, string>[] = [];
  const answer = { traced: false };
  const desk = new ApolloLink((operation) => {
    sent.push({ ...(operation.getContext()['headers'] as Record<string, string> | undefined) });
    const headers: Record<string, string> = answer.traced ? { traceresponse: `00-${'1'.repeat(32)}-${'1'.repeat(16)}-01` } : {};
    operation.setContext({ response: new Response('', { headers }) });
    return of({ data: { __typename: 'Query' } });
  });
  const client = new ApolloClient({ cache: new InMemoryCache(), link: ApolloLink.from([tracing.link, desk]) });
  const ask = () =>
    client.query({
      query: gql`
        {
          __typename
        }
      `,
      fetchPolicy: 'no-cache',
    });
  return { ask, sent, told, answer };
}

describe('a page', () => {
  it('adds nothing to its requests until the desk says that it traces, and never when it does not', async () => {
    const { ask, sent, told } = setUp();
    for (let index = 0; index < 3; index++) await ask();
    expect(sent).toEqual([{}, {}, {}]);
    expect(told).toEqual([]);
  });

  it('begins a trace with each request from then on, each with ids of its own, and tells how long those took that are kept', async () => {
    const { ask, sent, told, answer } = setUp();
    answer.traced = true;
    await ask();
    await ask();
    answer.traced = false;
    await ask();
    answer.traced = true;
    await ask();
    expect(sent.map(({ traceparent: own }) => traceparent.test(own ?? ''))).toEqual([false, true, true, true]);
    expect(new Set(sent.map(({ traceparent: own }) => own)).size).toBe(4);
    expect(told.map(({ traceparent: own }) => own)).toEqual([sent[1]!['traceparent'], sent[3]!['traceparent']]);
    for (const { took } of told) expect(took).toBeGreaterThanOrEqual(0);
  });
});
