import { defineRefusals } from '#kernel';

export const discussionRefusals = defineRefusals({
  COMMENT_EMPTY: { category: 'BAD_INPUT', rule: 'DISC-2', message: 'The comment has no text.' },
  COMMENT_TOO_LONG: { category: 'BAD_INPUT', rule: 'DISC-2', message: 'The comment is longer than it may be.' },
  COMMENT_FORMATTING_TOO_DENSE: {
    category: 'BAD_INPUT',
    rule: 'DISC-2',
    message: 'The comment has more nesting or more emphasis marks than anybody could read. Simplify its formatting.',
  },
  COMMENT_FORBIDDEN: { category: 'FORBIDDEN', rule: 'DISC-1', message: 'You may read this case, but not write here.' },
  COMMENT_AUDIENCE_MISSING: {
    category: 'BAD_INPUT',
    rule: 'DISC-1',
    message: 'Say for whom the thread is: the board, or the referrer too.',
  },
  COMMENT_AUDIENCE_FORBIDDEN: {
    category: 'FORBIDDEN',
    rule: 'DISC-1',
    message: "What the referrer's side writes is read by the referrer's side: there is no other audience to choose.",
  },
  COMMENT_AUDIENCE_FIXED: {
    category: 'REFUSED',
    rule: 'DISC-1',
    message: 'A reply has the audience of its thread. Leave the audience out, or start another thread.',
  },
  COMMENT_QUESTION_IN_REPLY: {
    category: 'BAD_INPUT',
    rule: 'DISC-4',
    message: 'A question to a discipline starts a thread of its own, so that it can be resolved.',
  },
  COMMENT_NOT_FOUND: { category: 'NOT_FOUND', message: 'There is no such comment, or you may not see it.' },
  COMMENT_NOT_YOURS: { category: 'FORBIDDEN', rule: 'DISC-2', message: 'Only its author edits or deletes a comment.' },
  COMMENT_DELETED: { category: 'CONFLICT', rule: 'DISC-2', message: 'This comment has been deleted.' },
  COMMENT_STALE: {
    category: 'CONFLICT',
    rule: 'DISC-2',
    message: 'The comment has changed since you read it. Read the current version, then decide again.',
  },
  MENTION_NOT_A_READER: {
    category: 'REFUSED',
    rule: 'DISC-3',
    message: 'Somebody you mention may not read this thread and was not told. Leave them out, or ask in a thread that they may read.',
  },
  MENTIONS_TOO_MANY: { category: 'BAD_INPUT', rule: 'DISC-3', message: 'A comment mentions at most this many people.' },
  THREAD_NOT_FOUND: { category: 'NOT_FOUND', message: 'There is no such thread, or you may not see it.' },
  THREAD_ALREADY_RESOLVED: { category: 'CONFLICT', rule: 'DISC-4', message: 'This thread has already been resolved.' },
  THREAD_NOT_RESOLVED: { category: 'CONFLICT', rule: 'DISC-4', message: 'This thread is open: nobody has resolved it.' },
  ANCHOR_MALFORMED: {
    category: 'BAD_INPUT',
    rule: 'DISC-1',
    message: 'This part of the anchor can name nothing, or names a part of something that is left out.',
  },
  ANCHOR_NOT_ONE: { category: 'BAD_INPUT', rule: 'DISC-1', message: 'A thread is anchored to exactly one thing.' },
  ANCHOR_NOT_FOUND: {
    category: 'NOT_FOUND',
    rule: 'DISC-1',
    message: 'What the thread would be anchored to is not in this case, or you may not see it.',
  },
  ANCHOR_BOARD_ONLY: {
    category: 'REFUSED',
    rule: 'DISC-1',
    message: "Opinions and criteria are the board's: a thread on one is for the board alone.",
  },
  ANCHOR_SEALED: {
    category: 'REFUSED',
    rule: 'OPIN-2',
    message: 'The opinions of this review are sealed. Threads on an opinion can be opened once the review is unsealed.',
  },
  COMMENT_ANCHOR_IN_REPLY: {
    category: 'BAD_INPUT',
    rule: 'DISC-1',
    message: 'A reply stands where its thread does. Leave the anchor out, or start another thread.',
  },
  DRAFT_EMPTY: { category: 'BAD_INPUT', rule: 'DISC-5', message: 'There is nothing in the draft to keep. Discard it instead.' },
  DRAFT_NOT_FOUND: { category: 'NOT_FOUND', rule: 'DISC-5', message: 'There is no such draft of yours: it was sent or discarded.' },
  DRAFT_STALE: {
    category: 'CONFLICT',
    rule: 'DISC-5',
    message: 'Another window has saved this draft since you read it. Read it again before you throw it away.',
  },
  DRAFTS_TOO_MANY: { category: 'REFUSED', rule: 'DISC-5', message: 'You keep this many drafts in this case. Send or discard some first.' },
});
