import type { Approach } from './approach.js';
import { identityRefusals } from './refusals.js';

const isOurs = (origin: string, publicUrl: string): boolean => URL.canParse(publicUrl) && origin === new URL(publicUrl).origin;

/** Writes by browsers that are not JSON: sign-out only. Browsers send Origin with every POST, so a missing one is not ours. */
export function refuseForeignOrigin({ headers }: Approach, publicUrl: string): void {
  if (headers.origin === undefined || !isOurs(headers.origin, publicUrl)) throw identityRefusals.refuse('ORIGIN_FOREIGN');
}

/**
 * A browser adds the cookie to requests that another site's page makes; this is what tells them apart. Nothing here needs a token in the
 * page: Origin and Sec-Fetch-Site cannot be set by a page's script.
 */
export function refuseForeign(approach: Approach, publicUrl: string): void {
  const { headers } = approach;
  const reads = approach.method === 'GET' || approach.method === 'HEAD';
  const site = headers['sec-fetch-site'];
  // `same-site` is foreign too: another port of this machine, another host of this hospital. `none` is an address typed or a bookmark.
  if (site !== undefined && site !== 'same-origin' && !(reads && site === 'none')) throw identityRefusals.refuse('ORIGIN_FOREIGN');
  // Browsers send Origin, but not all of them Sec-Fetch-Site, with a WebSocket handshake.
  const opensSocket = headers.upgrade?.toLowerCase() === 'websocket';
  if (!reads || opensSocket || headers.origin !== undefined) refuseForeignOrigin(approach, publicUrl);
  else if (site === undefined) throw identityRefusals.refuse('ORIGIN_FOREIGN');
  // A form of another site can post text/plain or a form encoding without asking first; JSON makes the browser ask.
  if (!reads && !isJson(headers['content-type'])) throw identityRefusals.refuse('CONTENT_TYPE_NOT_JSON');
}

const isJson = (contentType: string | undefined): boolean => /^application\/json\s*(;|$)/i.test(contentType ?? '');
