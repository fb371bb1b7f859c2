import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Refusal } from '#kernel';
import {
  audienceOfNewThread,
  audienceOfReply,
  mayReadThread,
  mayWriteTo,
  whyNotWrite,
  type Audience,
  type Participant,
} from './audience.js';
import { assertCurrentText, deleteComment, earlierText, editComment, whyNotEdit, type Comment } from './comment.js';
import { assertMentionsFew, mostMentions, peopleToTell } from './mentions.js';

const nobody: Participant = { readsAsBoard: false, writesAsBoard: false, readsAsReferrer: false, writesAsReferrer: false };
const member: Participant = { ...nobody, readsAsBoard: true, writesAsBoard: true };
const observer: Participant = { ...nobody, readsAsBoard: true };
const referrer: Participant = { ...nobody, readsAsReferrer: true, writesAsReferrer: true };
const administrator: Participant = { ...nobody, readsAsReferrer: true };
const both: Participant = { readsAsBoard: true, writesAsBoard: true, readsAsReferrer: true, writesAsReferrer: true };

const refused = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return error instanceof Refusal ? error.code : error;
  }
};

describe('who reads and writes a thread', () => {
  it.each<[string, Participant, Audience, boolean, boolean]>([
    ['a member', member, 'BOARD', true, true],
    ['a member', member, 'REFERRER', true, true],
    ['an observer', observer, 'BOARD', true, false],
    ['an observer', observer, 'REFERRER', true, false],
    ['a referrer', referrer, 'BOARD', false, false],
    ['a referrer', referrer, 'REFERRER', true, true],
    ['a member of both sides', both, 'BOARD', true, true],
    ['an observer whose hospital referred', { ...referrer, readsAsBoard: true }, 'REFERRER', true, false],
    ['an administrator of the organisation', administrator, 'REFERRER', true, false],
    ['an administrator of the organisation', administrator, 'BOARD', false, false],
    ['an outsider', nobody, 'REFERRER', false, false],
  ])('[DISC-1] %s (%j) on %s: reads %s, writes %s', (_, who, audience, reads, writes) => {
    expect(mayReadThread(who, audience)).toBe(reads);
    expect(mayWriteTo(who, audience)).toBe(writes);
    expect(whyNotWrite(who, audience)?.code).toBe(writes ? undefined : 'COMMENT_FORBIDDEN');
  });

  it('[DISC-1] nobody writes what they may not read', () => {
    const side = fc.record({ reads: fc.boolean(), writes: fc.boolean() });
    fc.assert(
      fc.property(side, side, fc.constantFrom<Audience>('BOARD', 'REFERRER'), (board, organisation, audience) => {
        const who: Participant = {
          readsAsBoard: board.reads,
          writesAsBoard: board.reads && board.writes,
          readsAsReferrer: organisation.reads,
          writesAsReferrer: organisation.reads && organisation.writes,
        };
        return !mayWriteTo(who, audience) || mayReadThread(who, audience);
      }),
    );
  });

  it("[DISC-1] the board's side chooses a new thread's audience, the referrer's side has only its own", () => {
    expect(audienceOfNewThread(member, 'BOARD')).toBe('BOARD');
    expect(audienceOfNewThread(both, 'REFERRER')).toBe('REFERRER');
    expect(refused(() => audienceOfNewThread(member, null))).toBe('COMMENT_AUDIENCE_MISSING');
    expect(audienceOfNewThread(referrer, null)).toBe('REFERRER');
    expect(audienceOfNewThread(referrer, 'REFERRER')).toBe('REFERRER');
    expect(refused(() => audienceOfNewThread(referrer, 'BOARD'))).toBe('COMMENT_AUDIENCE_FORBIDDEN');
  });

  it('[DISC-1] a reply has the audience of its thread, and asking for the other one is refused', () => {
    expect(audienceOfReply('BOARD', null)).toBe('BOARD');
    expect(audienceOfReply('REFERRER', 'REFERRER')).toBe('REFERRER');
    expect(refused(() => audienceOfReply('REFERRER', 'BOARD'))).toBe('COMMENT_AUDIENCE_FIXED');
    expect(refused(() => audienceOfReply('BOARD', 'REFERRER'))).toBe('COMMENT_AUDIENCE_FIXED');
  });
});

describe('a comment', () => {
  const created = new Date('2026-11-03T10:00:00Z');
  const now = new Date('2026-11-03T11:00:00Z');
  const comment: Comment = { authorId: 'a', body: 'first', version: 1, editedAt: null, deletedAt: null };

  it('[DISC-2] is edited and deleted by its author alone, and not after it was deleted', () => {
    expect(whyNotEdit(comment, 'a')).toBeNull();
    expect(whyNotEdit(comment, 'b')?.code).toBe('COMMENT_NOT_YOURS');
    expect(whyNotEdit(comment, null)?.code).toBe('COMMENT_NOT_YOURS');
    expect(whyNotEdit({ ...comment, deletedAt: now }, 'a')?.code).toBe('COMMENT_DELETED');
  });

  it('[DISC-2] keeps each earlier text with when it was written', () => {
    const edited = editComment(comment, 'second', now);
    expect(edited).toEqual({ ...comment, body: 'second', version: 2, editedAt: now });
    expect(earlierText(comment, created)).toEqual({ version: 1, body: 'first', writtenAt: created });
    expect(earlierText(edited, created)).toEqual({ version: 2, body: 'second', writtenAt: now });
  });

  it('[DISC-2] deleted, leaves a tombstone without its text', () => {
    expect(deleteComment(comment, now)).toEqual({ ...comment, body: '', version: 2, deletedAt: now });
  });

  it('[DISC-2] refuses an edit of a text that is no longer there, with the current version', () => {
    expect(() => assertCurrentText(comment, 1)).not.toThrow();
    let facts;
    try {
      assertCurrentText({ version: 3 }, 2);
    } catch (error) {
      facts = (error as Refusal).facts;
    }
    expect(facts).toEqual({ currentVersion: 3 });
  });
});

describe('mentions', () => {
  it('[DISC-3] tell each person named once, but not the author', () => {
    expect(peopleToTell(['b', 'c', 'b', 'a'], new Set(['a', 'b', 'c']), 'a')).toEqual(['b', 'c']);
  });

  it('[DISC-3] refuse somebody who may not read the thread and an id that is nobody’s alike, and say which', () => {
    for (const stranger of ['x', null]) {
      let refusal;
      try {
        peopleToTell(['b', stranger], new Set(['b']), 'a');
      } catch (error) {
        refusal = error as Refusal;
      }
      expect([refusal?.code, refusal?.facts]).toEqual(['MENTION_NOT_A_READER', { path: ['input', 'mentions', 1] }]);
    }
  });

  it('[DISC-3] are few', () => {
    expect(() => assertMentionsFew(Array(mostMentions).fill('b'))).not.toThrow();
    expect(refused(() => assertMentionsFew(Array(mostMentions + 1).fill('b')))).toBe('MENTIONS_TOO_MANY');
  });
});
