import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { startApi, type Api } from '../../support/api.js';

describe('GraphQL over HTTP', () => {
  let api: Api;
  beforeAll(async () => void (api = await startApi()), 60_000);
  afterAll(() => api?.close());

  it('passes the public audit suite without an error', async () => {
    const found: string[] = [];
    for (const audit of serverAudits({ url: `${api.address}/graphql`, fetchFn: fetch })) {
      const result = await audit.fn();
      if (result.status !== 'ok') found.push(`${result.status} ${audit.id}: ${audit.name} (${'reason' in result ? result.reason : ''})`);
    }
    expect(found.filter((line) => line.startsWith('error'))).toEqual([]);
    // The suite would like 200 for a malformed request from a client that accepts application/json only. We answer 4xx to everybody, so
    // that a hospital's gateway sees a failure as one.
    expect(found.filter((line) => line.startsWith('warn')).map((line) => line.slice(5, 9))).toEqual(['572B', 'FDE2', '7B9B']);
  }, 60_000);

  it('answers a small document that unfolds to a million fields with 400 and little work', async () => {
    const fragments = Array.from(
      { length: 21 },
      (_, n) => `fragment f${n} on BoardCase { ${n === 20 ? 'id' : `...f${n + 1} ...f${n + 1}`} }`,
    ).join(' ');
    const began = process.cpuUsage();
    const reply = await api.ask('radiologist', `{ boardCase(id: "x") { ...f0 } } ${fragments}`);
    expect([reply.status, reply.errors[0]?.extensions.code]).toEqual([400, 'QUERY_TOO_COSTLY']);
    expect(process.cpuUsage(began).user).toBeLessThan(250_000);
  });

  it.each([
    ['a syntax error', '{ boardCase( }', 400, 'QUERY_INVALID'],
    ['an unknown field', '{ nobody }', 400, 'QUERY_INVALID'],
    ['a missing variable', 'query ($id: ID!) { boardCase(id: $id) { id } }', 400, 'QUERY_INVALID'],
    ['too many tokens', `{ ${'a '.repeat(7_000)} }`, 400, 'QUERY_INVALID'],
    ['a list of ids that is too long', `{ nodes(ids: [${'"x",'.repeat(101)}]) { id } }`, 200, 'PAGE_SIZE'],
    ['a page that is too large', '{ viewer { inbox { openOpinions(first: 101) { edges { cursor } } } } }', 200, 'PAGE_SIZE'],
  ])('answers %s in words and with a code of the closed list', async (_what, query, status, code) => {
    const reply = await api.ask('radiologist', query);
    expect([reply.status, reply.errors[0]?.extensions.code]).toEqual([status, code]);
    expect(reply.text).not.toMatch(/ at .*\.(ts|js):\d+/);
  });

  it('asks for a token at every door but the open ones', async () => {
    const nobody = await api.ask(null, '{ viewer { person { name } } }');
    expect([nobody.status, nobody.errors[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    const mutation = await api.ask(
      null,
      'mutation { withdrawReferral(input: { caseId: "x", version: 1, reason: "x" }) { boardCase { id } } }',
    );
    expect(mutation.status).toBe(401);
    const system = await api.ask('hospital-system', '{ viewer { person { name } } }');
    expect([system.status, system.errors[0]?.extensions.code]).toEqual([403, 'PEOPLE_ONLY']);
    expect((await api.ask(null, '{ refusals { code rule } }')).errors).toEqual([]);
  });

  it.each([
    ['a NUL', 'a\u0000b'],
    ['half of a character', 'a\ud83db'],
  ])('refuses %s in a text with a word about it', async (_what, text) => {
    const reply = await api.ask('hospital-system', 'query ($id: ID!) { boardCase(id: $id) { id } }', { id: text });
    expect([reply.status, reply.errors[0]?.extensions.code]).toEqual([400, 'TEXT_NOT_STORABLE']);
  });

  it('answers variables of any depth without falling over', async () => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${await api.token('hospital-system')}` };
    const deep = `${'['.repeat(400_000)}${']'.repeat(400_000)}`;
    const body = `{"query":"query ($id: ID!) { boardCase(id: $id) { id } }","variables":{"id":${deep}}}`;
    expect((await fetch(`${api.address}/graphql`, { method: 'POST', headers, body })).status).toBe(400);
  });

  it('says what a request cost', async () => {
    expect(JSON.parse((await api.ask('radiologist', '{ procedures { id } }')).text)).toMatchObject({ extensions: { cost: 101 } });
  });

  it('does not mutate by GET, and answers a malformed body without echoing it', async () => {
    const token = await api.token('hospital-system');
    const mutation = encodeURIComponent(
      'mutation { withdrawReferral(input: { caseId: "x", version: 1, reason: "x" }) { boardCase { id } } }',
    );
    const get = await fetch(`${api.address}/graphql?query=${mutation}`, { headers: { authorization: `Bearer ${token}` } });
    expect(get.status).toBe(405);
    const body = await fetch(`${api.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: '{"query": "CANARY-7f3',
    });
    expect(body.status).toBe(400);
    expect(await body.text()).not.toContain('CANARY');
  });
});
