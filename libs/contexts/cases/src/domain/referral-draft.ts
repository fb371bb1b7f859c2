import { caseRefusals } from './refusals.js';

const { refuse } = caseRefusals;

/** What somebody has begun at the same time is a handful; more is a client that goes wrong. */
export const mostReferralDrafts = 50;
/** A referral at its longest, with room for what the form keeps beside it. */
export const longestReferralDraft = 200_000;

/** [CASE-13] Kept as it was typed; only what Postgres cannot store is left out: NUL, and half a surrogate pair. */
export function referralDraftContent(typed: string): string {
  const path = ['input', 'content'];
  const content = typed.replaceAll('\u0000', '').toWellFormed();
  if (content.trim() === '') throw refuse('REFERRAL_DRAFT_INVALID', { path });
  if (content.length > longestReferralDraft) throw refuse('REFERRAL_DRAFT_INVALID', { path, maximum: longestReferralDraft });
  return content;
}

/** What a window knows of the draft that it saves: which one, and its version when it last read or wrote it. */
export interface KnownReferralDraft {
  readonly draftId: string;
  readonly version: number;
}

/**
 * [CASE-13] Whoever saves over the version that they saw replaces it. Whoever does not keeps what they typed in a draft beside it: nothing
 * that was typed is thrown away, and two referrals are never mixed into one.
 */
export const savesOver = (known: KnownReferralDraft | null, current: { readonly version: number } | null): boolean =>
  known !== null && current !== null && current.version === known.version;

export function assertRoomForReferralDraft(kept: number): void {
  if (kept >= mostReferralDrafts) throw refuse('REFERRAL_DRAFTS_TOO_MANY', { maximum: mostReferralDrafts });
}

/** [CASE-13] Throwing away takes what was seen, not what another window has typed since. */
export function assertCurrentReferralDraft(current: { readonly version: number }, version: number): void {
  if (current.version !== version) throw refuse('REFERRAL_DRAFT_STALE', { currentVersion: current.version });
}
