import { discussionRefusals } from './refusals.js';
import { commentLimits } from './markdown.js';

const { refuse } = discussionRefusals;

// One per thread that somebody has begun to answer, with room for what several windows kept beside each other.
export const mostDrafts = 40;

/** What somebody has typed and not sent: kept as it was typed, so that the cursor finds its place again (DISC-5). */
export function draftBody(typed: string): string {
  const path = ['input', 'body'];
  // Postgres stores neither NUL nor half a surrogate pair.
  const text = typed.replaceAll('\u0000', '').toWellFormed();
  if (text.trim() === '') throw refuse('DRAFT_EMPTY', { path });
  if (text.length > commentLimits.characters) throw refuse('COMMENT_TOO_LONG', { path, maximum: commentLimits.characters });
  return text;
}

/** What a window knows of the draft that it saves: which one, and its version when it last read or wrote it. */
export interface KnownDraft {
  readonly draftId: string;
  readonly version: number;
}

/**
 * Two windows at once: whoever saves over the version that they saw replaces it; whoever does not keeps their text in a draft beside it,
 * because nothing that was typed is thrown away, and no text is merged silently. A draft that was sent or discarded meanwhile is the
 * same: what is typed still becomes a new one.
 */
export const saveOver = (known: KnownDraft | null, current: { readonly version: number } | null): 'REPLACE' | 'BESIDE' =>
  known !== null && current !== null && current.version === known.version ? 'REPLACE' : 'BESIDE';

export function assertRoomForDraft(kept: number): void {
  if (kept >= mostDrafts) throw refuse('DRAFTS_TOO_MANY', { maximum: mostDrafts });
}

/** Throwing away takes what was seen, not what another window has typed since. */
export function assertCurrentDraft(current: { readonly version: number }, version: number): void {
  if (current.version !== version) throw refuse('DRAFT_STALE', { currentVersion: current.version });
}
