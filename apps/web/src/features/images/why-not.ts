import type { Why } from './archive.js';

/** An image that came and cannot be unpacked is another matter than one that did not come. */
export type NotShown = Why | 'unreadable';

/** The loader rejects with the request where none came, wrapped by whoever passes it on; with anything else where it could not be read. */
export function whyNot(error: unknown): NotShown {
  const request = requestOf(error);
  if (!request) return 'unreadable';
  if (request.status === 404) return 'missing';
  if (request.status === 503) return 'away';
  return request.status === 429 ? 'busy' : 'offline';
}

function requestOf(error: unknown): XMLHttpRequest | null {
  for (let at = error, depth = 0; typeof at === 'object' && at !== null && depth < 4; depth += 1) {
    if (at instanceof XMLHttpRequest) return at;
    const { error: inner, request, cause } = at as { error?: unknown; request?: unknown; cause?: unknown };
    at = inner ?? request ?? cause;
  }
  return null;
}
