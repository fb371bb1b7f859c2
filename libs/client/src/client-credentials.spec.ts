import { describe, expect, it } from '@jest/globals';
import { createLocalJWKSet, exportJWK, exportPKCS8, generateKeyPair, jwtVerify } from 'jose';
import { clientCredentials, TokenRefused, type ClientCredentials } from './index.js';

const issuer = 'https://identity.example';

/** A provider that believes assertions as RFC 7523 asks for. */
async function provider(life = 100) {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const jwks = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k1' }] });
  const seen = new Set<string>();
  const state = { now: Date.parse('2026-11-22T10:00:00Z'), issued: 0, discoveries: 0, scope: '' as string | null, broken: false };
  const send = (async (address: string, init?: RequestInit) => {
    if (state.broken) throw new TypeError('fetch failed');
    if (address.endsWith('/.well-known/openid-configuration')) {
      state.discoveries++;
      return Response.json({ issuer, token_endpoint: `${issuer}/token` });
    }
    const form = init!.body as URLSearchParams;
    const { payload } = await jwtVerify(form.get('client_assertion')!, jwks, {
      issuer: 'hospital',
      subject: 'hospital',
      audience: issuer,
      currentDate: new Date(state.now),
    });
    if (seen.has(payload.jti!)) return Response.json({ error: 'invalid_client' }, { status: 401 });
    seen.add(payload.jti!);
    state.scope = form.get('scope');
    return Response.json({ access_token: `token-${++state.issued}`, expires_in: life });
  }) as typeof fetch;
  const source = (key: ClientCredentials['key'], more: Partial<ClientCredentials> = {}) =>
    clientCredentials({
      issuer,
      clientId: 'hospital',
      key,
      scopes: ['referrals:read', 'referrals:write'],
      fetch: send,
      now: () => state.now,
      ...more,
    });
  return { state, source, privateKey, jwk: { ...(await exportJWK(privateKey)), kid: 'k1' } };
}

describe('a token by client credentials', () => {
  it('is kept until shortly before it ends, fetched once for many, and anew when it was refused', async () => {
    const { state, source, jwk } = await provider();
    const token = source(jwk);
    expect(await Promise.all([token(), token(), token()])).toEqual(['token-1', 'token-1', 'token-1']);
    expect(state.scope).toBe('referrals:read referrals:write');
    state.now += 89_000;
    expect(await token()).toBe('token-1');
    state.now += 2_000;
    expect(await token()).toBe('token-2');
    expect(await token('token-1')).toBe('token-2');
    expect(await token('token-2')).toBe('token-3');
    expect(state.discoveries).toBe(1);
  });

  it('takes a JWK, PEM text and a key of Web Crypto', async () => {
    const { source, jwk, privateKey } = await provider();
    for (const key of [jwk, await exportPKCS8(privateKey), privateKey]) expect(await source(key, { keyId: 'k1' })()).toMatch(/^token-\d$/);
  });

  it('says what the provider says, and forgets a failed look-up', async () => {
    const { state, source, jwk } = await provider();
    const token = source(jwk);
    state.broken = true;
    await expect(token()).rejects.toMatchObject({ name: 'TokenRefused', reason: null });
    state.broken = false;
    expect(await token()).toBe('token-1');
    const stranger = source(jwk, {
      fetch: (async (address: string) =>
        address.endsWith('configuration')
          ? Response.json({ issuer, token_endpoint: `${issuer}/token` })
          : Response.json({ error: 'invalid_scope' }, { status: 400 })) as typeof fetch,
    });
    await expect(stranger()).rejects.toMatchObject({ reason: 'invalid_scope' });
    const impostor = source(jwk, {
      fetch: (async () => Response.json({ issuer: 'https://elsewhere.example', token_endpoint: 'x' })) as typeof fetch,
    });
    await expect(impostor()).rejects.toBeInstanceOf(TokenRefused);
  });
});
