import { describe, expect, it } from '@jest/globals';
import {
  assertCurrentReferralDraft,
  assertRoomForReferralDraft,
  longestReferralDraft,
  mostReferralDrafts,
  referralDraftContent,
  savesOver,
} from './referral-draft.js';

const code = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

describe('a referral that is not submitted', () => {
  it('[CASE-13] keeps what was typed, blanks and all, and leaves out only what cannot be stored', () => {
    expect(referralDraftContent(' half a ')).toBe(' half a ');
    expect(referralDraftContent('a\u0000b\ud800')).toBe('ab\ufffd');
    expect(code(() => referralDraftContent(' \n'))).toBe('REFERRAL_DRAFT_INVALID');
    expect(referralDraftContent('x'.repeat(longestReferralDraft))).toHaveLength(longestReferralDraft);
    expect(code(() => referralDraftContent('x'.repeat(longestReferralDraft + 1)))).toBe('REFERRAL_DRAFT_INVALID');
  });

  it('[CASE-13] is saved over only by whoever saw its latest version', () => {
    const known = { draftId: 'a', version: 2 };
    expect([savesOver(known, { version: 2 }), savesOver(known, { version: 3 }), savesOver(known, null), savesOver(null, null)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('[CASE-13] is thrown away as it was seen, and there are not endlessly many', () => {
    expect(code(() => assertCurrentReferralDraft({ version: 2 }, 2))).toBeUndefined();
    expect(code(() => assertCurrentReferralDraft({ version: 2 }, 1))).toBe('REFERRAL_DRAFT_STALE');
    expect(code(() => assertRoomForReferralDraft(mostReferralDrafts - 1))).toBeUndefined();
    expect(code(() => assertRoomForReferralDraft(mostReferralDrafts))).toBe('REFERRAL_DRAFTS_TOO_MANY');
  });
});
