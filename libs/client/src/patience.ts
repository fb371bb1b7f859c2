/** How often and how long to try. Times in milliseconds. */
export interface Patience {
  /** Requests at most, the first one counted. */
  readonly attempts: number;
  /** The first wait; each further one is twice as long. */
  readonly first: number;
  readonly longest: number;
  /** A `Retry-After` beyond this is not waited for: the refusal is thrown, and the program decides. */
  readonly longestAsked: number;
  /** How long one request may take. */
  readonly timeout: number;
}

export const defaultPatience: Patience = { attempts: 6, first: 250, longest: 10_000, longestAsked: 60_000, timeout: 30_000 };

/** Between half and the whole of the doubled wait: after an outage many clients must not return in one instant. */
export const waitBefore = (attempt: number, { first, longest }: Patience, random: () => number): number => {
  const whole = Math.min(longest, first * 2 ** (attempt - 1));
  return whole / 2 + (whole / 2) * random();
};

/** Milliseconds of a `Retry-After`: seconds or an HTTP date; null for what is neither. */
export function retryAfter(header: string | null, now: number): number | null {
  if (header === null || header.trim() === '') return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1_000);
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

/** Ends early, with the signal's reason, when it aborts. */
export async function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  const abort = () => reject(signal!.reason as Error);
  signal?.addEventListener('abort', abort, { once: true });
  await promise.finally(() => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  });
}
