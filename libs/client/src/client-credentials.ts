import { importJWK, importPKCS8, SignJWT, type CryptoKey, type JWK } from 'jose';
import { TokenRefused } from './refusal.js';

export interface ClientCredentials {
  /** The OpenID Connect provider; its metadata lie below `/.well-known/openid-configuration`. */
  readonly issuer: string;
  readonly clientId: string;
  /** The private key whose public half the provider knows: a JWK, or PKCS#8 as PEM text, or a key of Web Crypto. */
  readonly key: JWK | string | CryptoKey;
  readonly scopes?: readonly string[];
  /** Signature algorithm; the JWK's own, or ES256. */
  readonly algorithm?: string;
  /** The key's id; the JWK's own when left out. */
  readonly keyId?: string;
  /** Whom the assertion is for; the issuer when left out. Some providers want the token endpoint. */
  readonly audience?: string;
  /** Further parameters of the token request, such as `resource` or `audience`. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly fetch?: typeof fetch;
  readonly now?: () => number;
}

interface Kept {
  readonly token: string;
  /** In milliseconds since 1970; asked anew from then on. */
  readonly until: number;
}

/** Before this much of its life is over a token is used again; then another is fetched, so that none ends under way. */
const usedLife = 0.9;
/** What is taken for a token's life when the provider does not say; RFC 6749 leaves it out "at the server's discretion". */
const unknownLife = 60;

/**
 * A token source by client credentials with `private_key_jwt` (RFC 7523): `createConsilium({ url, token: clientCredentials({ … }) })`.
 * Keeps the token until shortly before it ends; requests that come together share one fetch.
 */
export function clientCredentials(client: ClientCredentials): (rejected?: string) => Promise<string> {
  const now = client.now ?? Date.now;
  let endpoint: Promise<string> | undefined;
  let kept: Kept | undefined;
  let fetching: Promise<Kept> | undefined;
  const renew = async (): Promise<Kept> => {
    endpoint ??= tokenEndpoint(client);
    const address = await endpoint.catch((error: unknown) => {
      endpoint = undefined;
      throw error;
    });
    return fetchToken(client, address, now);
  };
  return async (rejected) => {
    if (kept !== undefined && kept.token !== rejected && now() < kept.until) return kept.token;
    fetching ??= renew().finally(() => (fetching = undefined));
    kept = await fetching;
    return kept.token;
  };
}

async function tokenEndpoint({ issuer, fetch: send = fetch }: ClientCredentials): Promise<string> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const metadata = await json(await reach(send, address));
  if (metadata['issuer'] !== issuer) throw new TokenRefused(`${address} speaks for another issuer.`, null);
  if (typeof metadata['token_endpoint'] !== 'string') throw new TokenRefused(`${address} names no token endpoint.`, null);
  return metadata['token_endpoint'];
}

async function fetchToken(client: ClientCredentials, endpoint: string, now: () => number): Promise<Kept> {
  const asked = now();
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    ...(client.scopes && { scope: client.scopes.join(' ') }),
    ...client.parameters,
    client_id: client.clientId,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: await assertion(client, asked),
  });
  const response = await reach(client.fetch ?? fetch, endpoint, { method: 'POST', body });
  const answer = await json(response);
  if (typeof answer['access_token'] !== 'string') {
    const reason = typeof answer['error'] === 'string' ? answer['error'] : null;
    throw new TokenRefused(`The identity provider gives no token: ${reason ?? `HTTP ${response.status}`}.`, reason);
  }
  const life = Number(answer['expires_in'] ?? unknownLife);
  return { token: answer['access_token'], until: asked + life * 1_000 * usedLife };
}

/** Good for a minute and for one token: each request signs its own. */
async function assertion(client: ClientCredentials, now: number): Promise<string> {
  const { key } = client;
  const jwk = typeof key === 'object' && 'kty' in key ? key : undefined;
  const algorithm = client.algorithm ?? jwk?.alg ?? 'ES256';
  const keyId = client.keyId ?? jwk?.kid;
  const seconds = Math.floor(now / 1_000);
  return new SignJWT()
    .setProtectedHeader({ alg: algorithm, typ: 'JWT', ...(keyId !== undefined && { kid: keyId }) })
    .setIssuer(client.clientId)
    .setSubject(client.clientId)
    .setAudience(client.audience ?? client.issuer)
    .setJti(crypto.randomUUID())
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + 60)
    .sign(jwk ? await importJWK(jwk, algorithm) : typeof key === 'string' ? await importPKCS8(key, algorithm) : (key as CryptoKey));
}

async function reach(send: typeof fetch, address: string, init: RequestInit = {}): Promise<Response> {
  try {
    return await send(address, { ...init, redirect: 'error', signal: AbortSignal.timeout(30_000) });
  } catch (error) {
    throw new TokenRefused(`The identity provider does not answer at ${address}.`, null, { cause: error });
  }
}

const json = async (response: Response): Promise<Record<string, unknown>> =>
  ((await response.json().catch(() => null)) ?? {}) as Record<string, unknown>;
