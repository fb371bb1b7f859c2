import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  ConsiliumRefusal,
  ConsiliumUnreachable,
  createConsilium,
  MeDocument,
  WithdrawReferralDocument,
  type ConsiliumOptions,
} from './index.js';

interface Scripted {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  /** Text as it is, anything else as JSON; nothing cuts the connection. */
  readonly body?: unknown;
}
const refusal = (code: string, category: string, facts: Record<string, unknown> = {}) => ({
  errors: [{ message: 'No.', extensions: { code, category, facts } }],
});
const good: Scripted = { body: { data: { viewer: null } } };
const cut: Scripted = {};

describe('the client asks over HTTP', () => {
  let server: Server;
  let url: string;
  let script: Scripted[] = [];
  let heard: { authorization: string | undefined; body: { query: string; variables: unknown } }[] = [];
  beforeAll(async () => {
    server = createServer(async (request: IncomingMessage, response) => {
      let text = '';
      for await (const part of request.setEncoding('utf8')) text += part as string;
      heard.push({ authorization: request.headers.authorization, body: JSON.parse(text) as never });
      const { status = 200, headers = {}, body } = script.shift() ?? cut;
      if (body === undefined) return response.destroy();
      response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => void server.close());
  afterEach(() => {
    script = [];
    heard = [];
  });
  const client = (options: Partial<ConsiliumOptions> = {}) =>
    createConsilium({ url, token: 't', random: () => 0, patience: { first: 1, longest: 4, longestAsked: 80, attempts: 4 }, ...options });
  const withdraw = (idempotencyKey?: string) => ({
    input: { caseId: 'case_1', version: 1, reason: 'x', ...(idempotencyKey && { idempotencyKey }) },
  });

  it.each([
    ['a broken connection', cut],
    ['a proxy without a service behind it', { status: 503, body: '<html>503</html>' }],
    ['too much in a short time', { status: 429, body: refusal('RATE_LIMITED', 'RATE_LIMITED', { retryAfterSeconds: 0.01 }) }],
    ['an unforeseen error', { status: 200, body: refusal('INTERNAL', 'INTERNAL') }],
  ])('repeats a read and a command with a key after %s, and never a command without one', async (_what, first: Scripted) => {
    script = [first, good];
    await expect(client().query(MeDocument)).resolves.toEqual({ viewer: null });
    script = [first, good];
    await expect(client().mutate(WithdrawReferralDocument, withdraw('key'))).resolves.toEqual({ viewer: null });
    expect(heard).toHaveLength(4);
    expect(heard[2]!.body).toEqual(heard[3]!.body);
    script = [first, good];
    await expect(client().mutate(WithdrawReferralDocument, withdraw())).rejects.toThrow();
    expect(heard).toHaveLength(5);
  });

  it.each(['CONFLICT', 'REFUSED', 'NOT_FOUND', 'BAD_INPUT', 'FORBIDDEN', 'TOO_COSTLY'])('takes %s for an answer', async (category) => {
    script = [{ body: { ...refusal('CASE_STALE', category, { currentVersion: 7 }), data: { withdrawReferral: null } } }, good];
    const refused = await client()
      .mutate(WithdrawReferralDocument, withdraw('key'))
      .catch((error: unknown) => error as ConsiliumRefusal);
    expect(refused).toBeInstanceOf(ConsiliumRefusal);
    expect(refused).toMatchObject({ code: 'CASE_STALE', category, status: 200, currentVersion: 7, data: { withdrawReferral: null } });
    expect(heard).toHaveLength(1);
  });

  it('waits as long as the service asks, by header or by fact, and gives up when that is too long', async () => {
    for (const headers of [{ 'retry-after': '0.05' }, { 'retry-after': new Date(Date.now() + 50).toUTCString() }]) {
      script = [{ status: 503, headers, body: 'later' }, good];
      const began = performance.now();
      await client().query(MeDocument);
      if (headers['retry-after'] === '0.05') expect(performance.now() - began).toBeGreaterThan(48);
    }
    script = [{ status: 429, headers: { 'retry-after': '3600' }, body: refusal('RATE_LIMITED', 'RATE_LIMITED') }, good];
    heard = [];
    await expect(client().query(MeDocument)).rejects.toMatchObject({ code: 'RATE_LIMITED', status: 429 });
    expect(heard).toHaveLength(1);
  });

  it('gives up after its attempts, and says how many', async () => {
    const given = await client()
      .query(MeDocument)
      .catch((error: unknown) => error as ConsiliumUnreachable);
    expect(given).toBeInstanceOf(ConsiliumUnreachable);
    expect(given).toMatchObject({ attempts: 4 });
    expect(heard).toHaveLength(4);
  });

  it('asks for another token once when one is refused, also for a command without a key', async () => {
    const asked: (string | undefined)[] = [];
    const token = async (rejected?: string) => {
      asked.push(rejected);
      return rejected === undefined ? 'old' : 'new';
    };
    const invalid = { status: 401, body: refusal('TOKEN_INVALID', 'UNAUTHENTICATED') };
    script = [invalid, good];
    await client({ token }).mutate(WithdrawReferralDocument, withdraw());
    expect(asked).toEqual([undefined, 'old']);
    expect(heard.map(({ authorization }) => authorization)).toEqual(['Bearer old', 'Bearer new']);
    script = [invalid, invalid, good];
    await expect(client({ token }).query(MeDocument)).rejects.toMatchObject({ code: 'TOKEN_INVALID' });
    script = [invalid, good];
    await expect(client().query(MeDocument)).rejects.toMatchObject({ code: 'TOKEN_INVALID' });
  });

  it('ends at once when its signal does, also while it waits', async () => {
    const ending = new AbortController();
    const patient = client({ patience: { first: 60_000, longest: 60_000 } });
    const asked = patient.query(MeDocument, {}, { signal: ending.signal });
    setTimeout(() => ending.abort(new Error('enough')), 20);
    await expect(asked).rejects.toThrow('enough');
    expect(heard).toHaveLength(1);
  });

  it('refuses to repeat a mutation as if it were a query', async () => {
    await expect(client().query('# comment\nmutation M { a }')).rejects.toThrow(TypeError);
    expect(heard).toHaveLength(0);
  });

  it('does not repeat what something in between refuses', async () => {
    script = [{ status: 404, body: '<html>not here</html>' }, good];
    await expect(client().query(MeDocument)).rejects.toMatchObject({ name: 'ConsiliumUnreachable', attempts: 1 });
    expect(heard).toHaveLength(1);
  });

  it('never follows a redirect with a token', async () => {
    script = Array.from({ length: 4 }, () => ({ status: 307, headers: { location: `${url}/elsewhere` }, body: 'go' }));
    await expect(client().query(MeDocument)).rejects.toBeInstanceOf(ConsiliumUnreachable);
    expect(heard).toHaveLength(4);
  });
});
