import type { IncomingHttpHeaders } from 'node:http';
import { identityRefusals, tokenInvalid } from './refusals.js';

/** What a door sees of whoever knocks: a Fastify request, Node's own request, or a socket handshake fits. */
export interface Approach {
  readonly method?: string | undefined;
  readonly headers: IncomingHttpHeaders;
  /** A bearer token given beside the headers (a socket handshake's `auth`). */
  readonly token?: string | undefined;
}

export type Credentials = { readonly kind: 'cookie'; readonly value: string } | { readonly kind: 'bearer'; readonly token: string } | null;

/** `__Host-`: the browser itself sees to Secure, Path=/ and that no other host, not even a subdomain, set it. */
export const sessionCookie = '__Host-consilium';
export const signInCookie = '__Host-consilium-sign-in';
/** Tells the page that asking who is there is worth it; holds nothing, opens nothing, and is the one cookie that scripts can read. */
export const hereCookie = '__Host-consilium-here';
/** Says that somebody signed out in this browser; holds nothing about whom. */
export const signedOutCookie = '__Host-consilium-signed-out';

// 32 random bytes; anything else was never ours and is not looked up.
const cookieValue = /^[A-Za-z0-9_-]{43}$/;

/** Every value sent under a name. A browser never sends two of a `__Host-` cookie, so two are somebody's trick. */
export function cookiesNamed(name: string, header: string | undefined): string[] {
  if (header === undefined) return [];
  return header
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
}

/** The one credential of a request. A cookie of the wrong shape is nobody's; a wrong Authorization header is refused aloud. */
export function credentialsOf({ headers, token }: Approach): Credentials {
  const cookies = cookiesNamed(sessionCookie, headers.cookie);
  const bearers = [headers.authorization, token].filter((value) => value !== undefined);
  if ((cookies.length > 0 && bearers.length > 0) || bearers.length > 1) throw identityRefusals.refuse('CREDENTIALS_TWICE');
  if (token !== undefined) return { kind: 'bearer', token };
  if (headers.authorization !== undefined) {
    const [, bearer] = /^Bearer ([^\s]+)$/i.exec(headers.authorization) ?? [];
    if (bearer === undefined) throw tokenInvalid('malformed');
    return { kind: 'bearer', token: bearer };
  }
  const [value, ...more] = cookies;
  return value !== undefined && more.length === 0 && cookieValue.test(value) ? { kind: 'cookie', value } : null;
}
