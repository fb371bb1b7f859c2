import type { Refused } from '../../live/refusal.js';

/** What became of one case: on the agenda, refused with the reason, or nobody knows because no answer came. */
export interface Put {
  readonly caseId: string;
  readonly state: 'waiting' | 'done' | 'refused' | 'unknown' | 'undone';
  /** Of the agenda, when it is there; null when one may not take it off again. */
  readonly itemId: string | null;
  readonly refused: Refused | null;
  /** Of the try that nobody answered: sent again with the same key and version, it is done once. */
  readonly open: { readonly key: string; readonly version: number } | null;
}

/** The desk, as far as it is needed here; it throws what it refuses. */
export interface AgendaDesk {
  version(): Promise<number>;
  put(caseId: string, version: number, key: string): Promise<{ readonly version: number; readonly itemId: string | null }>;
  why(error: unknown): Refused;
  key(): string;
}

/** Others arrange the same meeting: read its version again and try once more, but not for ever. */
const tries = 4;

export const notYet = (caseId: string): Put => ({ caseId, state: 'waiting', itemId: null, refused: null, open: null });
export const isOpen = ({ state }: Put): boolean => state === 'waiting' || state === 'unknown';

async function putOne(
  desk: AgendaDesk,
  before: Put,
  known: number | null,
): Promise<{ readonly put: Put; readonly version: number | null }> {
  let version = before.open?.version ?? known;
  let key = before.open?.key ?? desk.key();
  for (let left = tries; ; left--) {
    try {
      version ??= await desk.version();
      const done = await desk.put(before.caseId, version, key);
      return { put: { ...before, state: 'done', itemId: done.itemId, refused: null, open: null }, version: done.version };
    } catch (error) {
      const refused = desk.why(error);
      if (refused.category === 'UNREACHABLE' || refused.category === 'INTERNAL')
        return { put: { ...before, state: 'unknown', refused, open: version === null ? null : { key, version } }, version: null };
      if (refused.category !== 'CONFLICT' || left <= 1)
        return { put: { ...before, state: 'refused', refused, open: null }, version: refused.category === 'CONFLICT' ? null : version };
      // Nothing was done: another version makes it another request.
      version = null;
      key = desk.key();
    }
  }
}

/** One after the other, because each changes the version of the meeting; when no answer comes the rest is not tried. */
export async function putAll(desk: AgendaDesk, puts: readonly Put[], report: (put: Put) => void): Promise<void> {
  let version: number | null = null;
  for (const before of puts.filter(isOpen)) {
    const { put, version: next } = await putOne(desk, before, version);
    version = next;
    report(put);
    if (put.state === 'unknown') return;
  }
}
