import { execFile } from 'node:child_process';
import { get } from 'node:http';
import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decodeJwt, decodeProtectedHeader, exportJWK, generateKeyPair } from 'jose';
import { demoToken } from '../../../apps/standalone/src/identity-provider/demo-token.js';
import { keyFile } from '../../../apps/standalone/src/identity-provider/keys.js';
import { openHouse, type House } from './house.js';
import { askToken, assertion, keyIn, signed, type Forgery } from './tokens.js';

interface Answer {
  readonly status: number;
  readonly challenge: string | null;
  readonly body: { error?: { code: string; facts: { fault?: string } } } & Record<string, unknown>;
}

describe('bearer tokens', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
    await writeFile(join(house.dataDir, 'running.json'), JSON.stringify({ address: house.address, pid: process.pid }));
  });
  afterAll(() => house.close());

  const ask = async (token: string, door = '/doors/both', headers: Record<string, string> = {}): Promise<Answer> => {
    const response = await fetch(house.address + door, { headers: { authorization: `Bearer ${token}`, ...headers } });
    return {
      status: response.status,
      challenge: response.headers.get('www-authenticate'),
      body: (await response.json()) as Answer['body'],
    };
  };
  const refusedFor = async (fault: string, token: string): Promise<void> => {
    const { status, challenge, body } = await ask(token);
    expect([status, body.error?.code, body.error?.facts.fault, challenge]).toEqual([
      401,
      'TOKEN_INVALID',
      fault,
      `Bearer error="invalid_token", error_description="${fault}"`,
    ]);
  };
  const forged = async (fault: string, forgery: Forgery): Promise<void> => refusedFor(fault, await signed(house, forgery));

  it('of a person name the person', async () => {
    const { status, body } = await ask(await signed(house));
    expect([status, body]).toEqual([200, { kind: 'person', id: await house.personId('radiologist') }]);
  });

  it('of a person stand as long as the issuer may name the person', async () => {
    const identified = await house.authenticator.identify({
      method: 'GET',
      headers: {},
      token: await signed(house, { claims: { sub: 'outsider' } }),
    });
    const grants = [identified!.grant, 'identity:["https://elsewhere.example","outsider"]'];
    expect(await house.authenticator.sessionAlive(grants)).toEqual(new Set([identified!.grant]));
    await house.database.query("update person_identity set subject = 'was-outsider' where subject = 'outsider'");
    expect(await house.authenticator.sessionAlive(grants)).toEqual(new Set());
  });

  it('need neither our origin nor JSON', async () => {
    const response = await fetch(`${house.address}/doors/people`, {
      method: 'POST',
      body: 'x',
      headers: {
        authorization: `Bearer ${await signed(house)}`,
        'content-type': 'text/plain',
        origin: 'https://elsewhere.example',
        'sec-fetch-site': 'cross-site',
      },
    });
    expect(response.status).toBe(201);
  });

  it('from another issuer are refused', () => forged('issuer', { claims: { iss: 'https://elsewhere.example' } }));
  it('for another audience are refused', () => forged('audience', { claims: { aud: 'https://elsewhere.example/graphql' } }));
  it('for nobody in particular are refused', () => forged('audience', { without: ['aud'] }));
  it('of another type, such as an ID token, are refused', () => forged('type', { header: { typ: 'JWT' } }));
  it('that are expired are refused', async () => {
    const now = Math.floor(house.clock.now().getTime() / 1_000);
    await forged('expired', { claims: { iat: now - 100, exp: now - 10 } });
  });
  it('that are not valid yet are refused', async () => {
    await forged('notYetValid', { claims: { nbf: Math.floor(house.clock.now().getTime() / 1_000) + 60 } });
  });
  it('that never expire, or lack who and for whom, are refused', async () => {
    for (const name of ['exp', 'iat', 'sub', 'client_id']) await forged('claims', { without: [name] });
    await forged('claims', { claims: { client_id: 7 as never } });
    await forged('claims', { claims: { scope: ['referrals:write'] as never } });
  });

  it('without a signature are refused', async () => {
    const [, payload] = (await signed(house)).split('.');
    const header = Buffer.from(JSON.stringify({ alg: 'none', typ: 'at+jwt' })).toString('base64url');
    await refusedFor('malformed', `${header}.${payload}.`);
    await refusedFor('algorithm', `${header}.${payload}.AAAA`);
  });

  it('signed with another algorithm are refused, whoever holds the key', async () => {
    // The public key as a shared secret: believed by verifiers that let the token choose its algorithm.
    const { kty: _kty, ...publicKey } = await keyIn(house, 'provider');
    const secret = { kty: 'oct', k: Buffer.from(JSON.stringify(publicKey)).toString('base64url') };
    await forged('algorithm', { header: { alg: 'HS256' }, key: secret });
    const { privateKey } = await generateKeyPair('RS256', { extractable: true });
    await forged('algorithm', { header: { alg: 'RS256' }, key: await exportJWK(privateKey) });
  });

  it('signed by somebody else are refused', async () => {
    const { privateKey } = await generateKeyPair('ES256', { extractable: true });
    const other = await exportJWK(privateKey);
    await forged('signature', { key: other });
    await forged('signature', { key: other, header: { kid: 'unknown' } });
    const [header, , signature] = (await signed(house)).split('.');
    const payload = (await signed(house, { claims: { sub: 'chair' } })).split('.')[1];
    await refusedFor('signature', `${header}.${payload}.${signature}`);
  });

  it('in another spelling of the same bytes are refused', async () => {
    const token = await signed(house);
    expect((await ask(token)).status).toBe(200);
    // 64 bytes end in a character of which only two bits count: others read the same to a lenient decoder.
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const last = alphabet.indexOf(token.at(-1)!);
    const respelled = token.slice(0, -1) + alphabet[last ^ 1];
    expect(Buffer.from(respelled.split('.')[2]!, 'base64url').equals(Buffer.from(token.split('.')[2]!, 'base64url'))).toBe(true);
    await refusedFor('malformed', respelled);
    for (const nonsense of [`${token}=`, token.replace('-', '+'), `${token}.x`, 'x', 'a.b', `..`, 'x'.repeat(9_000)])
      if (nonsense !== token) await refusedFor('malformed', nonsense);
  });

  it('are believed until they expire, not longer', async () => {
    const token = await signed(house);
    expect((await ask(token)).status).toBe(200);
    house.clock.advance(299_000);
    expect((await ask(token)).status).toBe(200);
    // Five seconds are allowed for clocks that differ.
    house.clock.advance(7_000);
    await refusedFor('expired', token);
  });

  it('of somebody unknown are refused', () => forged('unknownSubject', { claims: { sub: 'stranger' } }));

  it('of an unknown person do not become the hospital system that fetched them', () =>
    forged('unknownSubject', { claims: { sub: 'stranger', client_id: 'hospital-system', scope: 'referrals:write' } }));

  it('together with the cookie are refused', async () => {
    const { status, body } = await ask(await signed(house), '/doors/both', { cookie: `__Host-consilium=${'A'.repeat(43)}` });
    expect([status, body.error?.code]).toEqual([400, 'CREDENTIALS_TWICE']);
  });

  describe('of a hospital system', () => {
    const fetched = async (scope?: string): Promise<string> => {
      const { body } = await askToken(house, await assertion(house, 'hospital-system', 'hospital-system'), {
        grant_type: 'client_credentials',
        ...(scope ? { scope } : {}),
      });
      return body['access_token'] as string;
    };

    it('come from client credentials, signed ES256 for this API', async () => {
      const token = await fetched('referrals:write');
      expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'ES256', typ: 'at+jwt' });
      expect(decodeJwt(token)).toMatchObject({
        iss: house.issuer,
        aud: house.audience,
        sub: 'hospital-system',
        client_id: 'hospital-system',
      });
      const { body } = await ask(token);
      expect(body).toMatchObject({ kind: 'serviceAccount', organisationId: house.organisationId, scopes: ['referrals:write'] });
    });

    it('carry the scopes that both the token and the account have', async () => {
      expect((await ask(await fetched())).body.error?.code).toBe('SCOPE_MISSING');
      // The account has only referrals:write, whatever the provider grants.
      const both = await fetched('referrals:read referrals:write');
      expect((await ask(both)).body['scopes']).toEqual(['referrals:write']);
      const { status, body } = await ask(both, '/doors/services');
      expect([status, body.error?.code]).toEqual([403, 'SCOPE_MISSING']);
      expect((await ask(both, '/doors/people')).body.error?.code).toBe('PEOPLE_ONLY');
    });

    it('end with the account, though they have not expired', async () => {
      const token = await fetched('referrals:write');
      const headers = { authorization: `Bearer ${token}` };
      const identified = await house.authenticator.identify({ method: 'GET', headers });
      expect(await house.authenticator.sessionAlive([identified!.grant])).toEqual(new Set([identified!.grant]));
      await house.database.query('update service_account set revoked_at = now() where client_id = $1', ['hospital-system']);
      try {
        house.clock.advance(1_001);
        await refusedFor('unknownSubject', token);
        expect(await house.authenticator.sessionAlive([identified!.grant])).toEqual(new Set());
      } finally {
        await house.database.query('update service_account set revoked_at = null where client_id = $1', ['hospital-system']);
        house.clock.advance(1_001);
      }
    });

    it('are given once per assertion, also when it arrives ten times together', async () => {
      const once = await assertion(house, 'hospital-system', 'hospital-system');
      const answers = await Promise.all(Array.from({ length: 10 }, () => askToken(house, once, { grant_type: 'client_credentials' })));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(9).fill(401)]);
      expect((await askToken(house, once, { grant_type: 'client_credentials' })).status).toBe(401);
    });

    it('are not given for assertions of others, for others, or that live long', async () => {
      const grant = { grant_type: 'client_credentials' };
      const far = Math.floor(Date.now() / 1_000) + 3_600;
      const wrong = [
        await assertion(house, 'hospital-system', 'demo-cli'),
        await assertion(house, 'hospital-system', 'hospital-system', { aud: 'https://elsewhere.example' }),
        await assertion(house, 'hospital-system', 'hospital-system', { exp: far }),
        await assertion(house, 'hospital-system', 'hospital-system', { jti: undefined as never }),
      ];
      for (const one of wrong) expect((await askToken(house, one, grant)).body).toMatchObject({ error: 'invalid_client' });
      const without = await fetch(`${house.issuer}/token`, {
        method: 'POST',
        body: new URLSearchParams({ ...grant, client_id: 'hospital-system' }),
      });
      expect(without.status).toBe(401);
    });
  });

  describe('of the demo’s command line', () => {
    it('are for any of its people and its hospital system', async () => {
      expect(decodeJwt(await demoToken(house.dataDir, 'chair'))).toMatchObject({ sub: 'chair', aud: house.audience });
      expect((await ask(await demoToken(house.dataDir, 'referrer'))).body).toEqual({
        kind: 'person',
        id: await house.personId('referrer'),
      });
      expect((await ask(await demoToken(house.dataDir, 'hospital-system'))).body).toMatchObject({ kind: 'serviceAccount' });
    });

    it('need its key, which nobody else on the machine can read', async () => {
      const grant = { grant_type: 'urn:consilium:grant-type:demo-person', user_name: 'chair' };
      const other = await askToken(house, await assertion(house, 'hospital-system', 'hospital-system'), grant);
      expect(other.status).toBe(400);
      expect(
        (await askToken(house, await assertion(house, 'consilium-demo-cli', 'demo-cli'), { ...grant, user_name: 'stranger' })).status,
      ).toBe(400);
      for (const holder of ['provider', 'demo-cli', 'hospital-system', 'consilium-web'] as const)
        expect((await stat(keyFile(house.dataDir, holder))).mode & 0o777).toBe(0o600);
      expect((await stat(join(house.dataDir, 'identity'))).mode & 0o777).toBe(0o700);
    });

    it('say in one line what is wrong', async () => {
      await expect(demoToken(house.dataDir, 'nobody')).rejects.toThrow(
        /^Nobody in the demo is called "nobody"\. There are: chair, .*hospital-system\.$/,
      );
      await expect(demoToken(join(house.dataDir, 'elsewhere'), 'chair')).rejects.toThrow(/^The demo is not running/);
    });

    it('are printed alone, or one line on the error output and status 1', async () => {
      const run = (dataDir: string, ...given: string[]): Promise<{ code: unknown; stdout: string; stderr: string }> =>
        new Promise((resolve) => {
          const options = { env: { ...process.env, CONSILIUM_DATA_DIR: dataDir } };
          const script = ['--import', './scripts/run-typescript.mjs', 'apps/standalone/src/token.ts', ...given];
          execFile(process.execPath, script, options, (error, stdout, stderr) => resolve({ code: error?.code ?? 0, stdout, stderr }));
        });
      // Three processes on a busy machine: more than the usual five seconds.
      const [good, ...bad] = await Promise.all([
        run(house.dataDir, '--as', 'pain-specialist'),
        run(house.dataDir, '--as', 'nobody'),
        run(house.dataDir, '--for', 'chair'),
      ]);
      expect(good).toEqual({ code: 0, stderr: '', stdout: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+\n$/) });
      expect((await ask(good!.stdout.trim())).status).toBe(200);
      for (const { code, stdout, stderr } of bad)
        expect([code, stdout, stderr.split('\n').length, stderr]).toEqual([
          1,
          '',
          2,
          expect.stringMatching(/^(Nobody|Say for whom|The demo is not running)/),
        ]);
    }, 30_000);
  });

  it('come from the address that the issuer names, whatever address it is asked under', async () => {
    const metadata = await new Promise<string>((resolve, reject) => {
      const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' };
      get(`${house.issuer}/.well-known/openid-configuration`, { headers }, (response) => {
        let text = '';
        response.on('data', (part: Buffer) => (text += part.toString())).on('end', () => resolve(text));
      }).on('error', reject);
    });
    expect(metadata).not.toContain('evil');
    expect(JSON.parse(metadata)).toMatchObject({
      issuer: house.issuer,
      token_endpoint: `${house.issuer}/token`,
      jwks_uri: `${house.issuer}/jwks`,
    });
  });

  it('cannot be checked while the provider is away, which is not the client’s fault', async () => {
    const lonely = await openHouse({ issuer: 'http://localhost:9' });
    try {
      const response = await fetch(`${lonely.address}/doors/both`, { headers: { authorization: `Bearer ${await signed(lonely)}` } });
      expect([response.status, ((await response.json()) as Answer['body']).error?.code]).toEqual([503, 'IDENTITY_PROVIDER_UNREACHABLE']);
      const page = await fetch(`${lonely.address}/auth/sign-in`, { redirect: 'manual' });
      expect([page.status, await page.text()]).toEqual([503, expect.stringContaining('does not answer')]);
    } finally {
      await lonely.close();
    }
  });
});
