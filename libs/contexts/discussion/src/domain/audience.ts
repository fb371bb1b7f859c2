import type { Refusal } from '#kernel';
import { discussionRefusals } from './refusals.js';

const { refuse } = discussionRefusals;

/** Who reads a thread, for ever: the board alone, or the referring organisation too. */
export type Audience = 'BOARD' | 'REFERRER';

/** What somebody is to the discussion of one case. The commands and the `may…` fields fill in the same facts. */
export interface Participant {
  /** Full member of the case's board, or guest of the case: reads both audiences. */
  readonly readsAsBoard: boolean;
  /** The same, and takes part: an observer reads and does not write. */
  readonly writesAsBoard: boolean;
  /** Follows the referring organisation's cases: reads what is shared with the referrer. */
  readonly readsAsReferrer: boolean;
  /** Refers for that organisation; administering it gives no clinical voice. */
  readonly writesAsReferrer: boolean;
}

export const mayReadThread = (who: Participant, audience: Audience): boolean =>
  who.readsAsBoard || (audience === 'REFERRER' && who.readsAsReferrer);

/** Who is on the board's side of a case is there also when their own hospital referred it (live.md: the board's stream wins). */
export const mayWriteTo = (who: Participant, audience: Audience): boolean =>
  who.readsAsBoard ? who.writesAsBoard : audience === 'REFERRER' && who.writesAsReferrer;

/** Why this person may not write for this audience, or null. */
export const whyNotWrite = (who: Participant, audience: Audience): Refusal | null =>
  mayWriteTo(who, audience) ? null : refuse('COMMENT_FORBIDDEN');

const path = ['input', 'audience'];

/** The audience of a new thread: chosen by the board's side, never by the referrer's (DISC-1). */
export function audienceOfNewThread(who: Participant, asked: Audience | null): Audience {
  if (who.readsAsBoard) {
    if (asked === null) throw refuse('COMMENT_AUDIENCE_MISSING', { path });
    return asked;
  }
  if (asked === 'BOARD') throw refuse('COMMENT_AUDIENCE_FORBIDDEN', { path });
  return 'REFERRER';
}

/** A reply takes its thread's audience; asking for the other one is refused, because its author would be read by other people than meant. */
export function audienceOfReply(thread: Audience, asked: Audience | null): Audience {
  if (asked !== null && asked !== thread) throw refuse('COMMENT_AUDIENCE_FIXED', { path });
  return thread;
}
