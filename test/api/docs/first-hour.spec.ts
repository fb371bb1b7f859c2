import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { startApi, type Api } from '../../support/api.js';

const account = '{"query":"{ serviceAccount { scopes } }"}';
const json = { 'content-type': 'application/json' };

/** What somebody gets wrong at first, and how the service says so. */
const mistakes: readonly (readonly [said: string, headers: Record<string, string>, body: string])[] = [
  ['GraphQL operations must contain a non-empty', { 'content-type': 'application/x-www-form-urlencoded' }, account],
  ['Body is not valid JSON', json, '{ query: "{ serviceAccount { scopes } }" }'],
  ['Sign in, or send a bearer token.', { ...json, authorization: 'none' }, account],
  ['The bearer token is not valid here.', { ...json, authorization: 'Bearer ' }, account],
  ['The bearer token is not valid here.', { ...json, authorization: 'eyJ' }, account],
  ['Only a signed-in person may do this, not a service account.', json, '{"query":"{ viewer { person { name } } }"}'],
  ['Cannot query field', json, '{"query":"{ serviceAcount { scopes } }"}'],
  ['Value is not a valid LocalDate', json, JSON.stringify({
    query: 'mutation ($i: SubmitReferralInput!) { submitReferral(input: $i) { boardCase { id } } }',
    variables: { i: { boardId: 'x', question: 'q', reason: 'r', patient: { identifier: '1', name: 'A', birthDate: '1.2.1950', sex: 'f' }, painProfile: { type: 'OTHER', sites: [] } } },
  })],
]; // prettier-ignore

describe('docs/integrators/first-steps.md', () => {
  let api: Api;
  let page: string;
  beforeAll(async () => {
    page = await readFile('docs/integrators/first-steps.md', 'utf8');
    api = await startApi();
  }, 120_000);
  afterAll(() => api?.close());

  it.each(mistakes)('explains "%s"', async (said, headers, body) => {
    expect(page).toContain(`| \`${said}\` |`);
    const all = { authorization: `Bearer ${await api.token('hospital-system')}`, ...headers };
    if (all.authorization === 'none') Reflect.deleteProperty(all, 'authorization');
    const response = await fetch(`${api.address}/graphql`, { method: 'POST', headers: all, body });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(await response.text()).toContain(said);
  });
});
