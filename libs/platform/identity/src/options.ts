import type { CryptoKey } from 'jose';
import type { DataSource } from 'typeorm';
import type { Clock } from '#kernel';
import { StartupProblem } from '#config';

export type TokenAlgorithm = 'ES256' | 'PS256' | 'RS256';

/** How this server proves to the issuer that it is the registered client. */
export type ClientAuthentication =
  | { readonly kind: 'key'; readonly key: CryptoKey; readonly keyId?: string | undefined }
  | { readonly kind: 'secret'; readonly secret: string }
  | { readonly kind: 'none' };

export interface IdentityOptions {
  /** The writer role's connections: sessions are written here. */
  readonly database: DataSource;
  /** Our own origin as browsers see it, such as `https://consilium.hospital.example` or `http://localhost:3000`. */
  readonly publicUrl: string;
  /** The OpenID provider: its metadata is read from `/.well-known/openid-configuration` below it. */
  readonly issuer: string;
  /** Where this process reaches the issuer when that is not the issuer's own address: the demo's provider answers in the same process. */
  readonly reachIssuerAt?: string | undefined;
  readonly clientId: string;
  readonly clientAuthentication: ClientAuthentication;
  /** The `aud` of access tokens for this API. */
  readonly audience: string;
  /** Algorithms of access and ID tokens that are believed; whatever the token says of itself. Default: ES256 alone. */
  readonly algorithms?: readonly TokenAlgorithm[] | undefined;
  /** 32 bytes that encrypt the cookie of a sign-in under way; the same in every process of one installation. */
  readonly cookieKey: Uint8Array;
  readonly clock?: Clock | undefined;
}

export const identityOptions = Symbol('IdentityOptions');

/** Plain http is believed only inside one machine: browsers keep `Secure` cookies over http for this name alone. */
export const isLocalhost = (url: URL): boolean => url.hostname === 'localhost' || url.hostname.endsWith('.localhost');

/** One line per wrong setting, said at start rather than at the first sign-in. */
export function checkIdentityOptions(options: IdentityOptions): void {
  for (const [setting, address] of [
    ['PUBLIC_URL', options.publicUrl],
    ['OIDC_ISSUER', options.issuer],
  ] as const) {
    const url = URL.canParse(address) ? new URL(address) : null;
    if (!url || !/^https?:$/.test(url.protocol)) throw new StartupProblem(`${setting} is not an http or https address.`);
  }
  const issuer = new URL(options.issuer);
  if (issuer.protocol === 'http:' && !isLocalhost(issuer))
    throw new StartupProblem('OIDC_ISSUER must be an https address: over plain http anybody on the way could sign in as anybody.');
  if (options.cookieKey.byteLength !== 32) throw new StartupProblem('SESSION_SECRET must be 32 bytes.');
  if (options.audience === '') throw new StartupProblem('OIDC_AUDIENCE must name this API.');
}
