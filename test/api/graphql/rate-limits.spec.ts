import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { globalId, newId } from '#kernel';
import { budgetsPerMinute } from '#documents';
import { startApi, type Api } from '../../support/api.js';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

// Dear to ask, cheap to answer: none of these is there.
const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on BoardCase { threads(first: 100) { edges { node { id audience } } } } } }`;
const ids = Array.from({ length: 100 }, () => globalId('BoardCase', newId()));

async function ask(who: string | null, asked = query): Promise<{ status: number; comeBack: string | null; cost: number; code?: string; facts: Record<string, unknown> }> {
  const response = await fetch(`${api.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(who !== null && { authorization: `Bearer ${await api.token(who)}` }) },
    body: JSON.stringify({ query: asked, variables: { ids } }),
  });
  const { extensions, errors } = (await response.json()) as { extensions?: { cost: number }; errors?: { extensions: { code: string; facts: Record<string, unknown> } }[] };
  const refusal = errors?.[0]?.extensions;
  return { status: response.status, comeBack: response.headers.get('retry-after'), cost: extensions?.cost ?? 0, ...refusal, facts: refusal?.facts ?? {} };
} // prettier-ignore

describe('who asks too much in a minute', () => {
  it('is told when to come back, in the answer and in the header that proxies read; others go on', async () => {
    const { cost, status } = await ask('chair');
    expect([status, cost > 20_000]).toEqual([200, true]);
    let last = await ask('chair');
    for (let spent = 2 * cost; spent <= budgetsPerMinute.actor + cost && last.status === 200; spent += cost) last = await ask('chair');
    expect(last).toMatchObject({ status: 429, code: 'RATE_LIMITED', facts: { budget: 'actor', retryAfterSeconds: expect.any(Number) } });
    expect(Number(last.comeBack)).toBe(last.facts['retryAfterSeconds']);
    expect(Number(last.comeBack)).toBeGreaterThan(0);
    expect(Number(last.comeBack)).toBeLessThanOrEqual(60);
    expect((await ask('radiologist')).status).toBe(200);
  }, 60_000);

  it('has little without a name', async () => {
    const codes = `{ refusals { ${Array.from({ length: 60 }, (_, n) => `c${n}: code`).join(' ')} } }`;
    const { cost, status } = await ask(null, codes);
    expect(status).toBe(200);
    let last = await ask(null, codes);
    for (let spent = 2 * cost; spent <= budgetsPerMinute.stranger + cost && last.status === 200; spent += cost)
      last = await ask(null, codes);
    expect(last).toMatchObject({ status: 429, facts: { budget: 'stranger' } });
    expect((await ask('radiologist')).status).toBe(200);
  }, 60_000);
});
