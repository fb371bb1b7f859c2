import { readFile } from 'node:fs/promises';
import { importJWK, SignJWT, type JWK, type JWTPayload } from 'jose';
import { newId } from '#kernel';
import { keyFile, type KeyHolder } from '../../../apps/standalone/src/identity-provider/keys.js';
import type { House } from './house.js';

export const keyIn = async (house: House, holder: KeyHolder): Promise<JWK> =>
  JSON.parse(await readFile(keyFile(house.dataDir, holder), 'utf8')) as JWK;

export interface Forgery {
  readonly claims?: JWTPayload;
  readonly header?: { alg?: string; typ?: string; kid?: string };
  readonly without?: readonly string[];
  readonly key?: JWK;
}

/** What the provider would sign for a person, with the provider's own key, except for what a test changes. */
export async function signed(house: House, { claims = {}, header = {}, without = [], key }: Forgery = {}): Promise<string> {
  const provider = await keyIn(house, 'provider');
  const now = Math.floor(house.clock.now().getTime() / 1_000);
  const payload: JWTPayload = {
    iss: house.issuer,
    aud: house.audience,
    sub: 'radiologist',
    client_id: 'consilium-demo-cli',
    iat: now,
    exp: now + 300,
    jti: newId(),
    ...claims,
  };
  for (const name of without) delete payload[name];
  return new SignJWT(payload)
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', ...(provider.kid ? { kid: provider.kid } : {}), ...header })
    .sign(await importJWK(key ?? provider, header.alg ?? 'ES256'));
}

/** A client's proof of itself to the token endpoint. */
export async function assertion(house: House, clientId: string, holder: KeyHolder, claims: JWTPayload = {}): Promise<string> {
  const key = await keyIn(house, holder);
  const now = Math.floor(Date.now() / 1_000);
  return new SignJWT({ iss: clientId, sub: clientId, aud: house.issuer, jti: newId(), iat: now, exp: now + 60, ...claims })
    .setProtectedHeader({ alg: 'ES256', ...(key.kid ? { kid: key.kid } : {}) })
    .sign(await importJWK(key, 'ES256'));
}

export async function askToken(
  house: House,
  clientAssertion: string,
  body: Record<string, string>,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(`${house.issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: clientAssertion,
      ...body,
    }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}
