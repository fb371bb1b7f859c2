import type { Refusal } from '#kernel';
import { organises, type Standing } from './membership.js';
import { boardRefusals } from './refusals.js';

// A guest comes for one case; whoever is needed for longer joins the board.
const longestDays = 366;
const ended: ReadonlySet<string> = new Set(['CLOSED', 'DECLINED', 'WITHDRAWN']);

/** BOARD-4: why this person may not invite somebody to a case in this state, or null. */
export function whyNotInvite(
  by: Pick<Standing, 'chairs' | 'coordinates'>,
  { status, consentWithdrawn }: { readonly status: string; readonly consentWithdrawn: boolean },
): Refusal | null {
  if (!organises(by)) return boardRefusals.refuse('BOARD_INVITATION_FORBIDDEN');
  // Nothing is left to be seen or said there; who was invited reads until their date.
  if (ended.has(status)) return boardRefusals.refuse('GUEST_CASE_OVER', { status });
  // REC-5: whoever was invited before reads until their date; nobody else gets it, and nobody for longer.
  return consentWithdrawn ? boardRefusals.refuse('GUEST_CONSENT_WITHDRAWN') : null;
}

/** An invitation ends at a time that comes, within a year. */
export function assertExpiry(expiresAt: Date, now: Date): void {
  const days = (expiresAt.getTime() - now.getTime()) / 86_400_000;
  if (!(days > 0 && days <= longestDays)) throw boardRefusals.refuse('GUEST_EXPIRY_INVALID', { path: ['input', 'expiresAt'] });
}
