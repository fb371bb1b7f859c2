import { defineRefusals } from '#kernel';

export const boardRefusals = defineRefusals({
  BOARD_NOT_VISIBLE: { category: 'NOT_FOUND', message: 'There is no such board, or you are not one of its members.' },
  BOARD_CHAIR_ONLY: { category: 'FORBIDDEN', message: 'Only the chair or the deputy changes the members and the charter.' },
  BOARD_INVITATION_FORBIDDEN: { category: 'FORBIDDEN', message: 'Only the chair, the deputy or a coordinator invites a guest.' },
  CHARTER_STALE: {
    category: 'CONFLICT',
    message: 'The charter has been amended since you read it. Read the current version, then amend again.',
  },
  CHARTER_INVALID: { category: 'BAD_INPUT', message: 'A part of the charter is missing, unknown or out of range; the path names it.' },
  CHARTER_REASON_MISSING: { category: 'BAD_INPUT', message: 'Say why the charter is amended.' },
  CHARTER_KIND_UNKNOWN: {
    category: 'REFUSED',
    rule: 'DEC-1',
    message: "The board's charter has no such kind of question, so its quorum is not known.",
  },
  MEMBER_DISCIPLINE_MISSING: { category: 'BAD_INPUT', message: 'A member votes for a discipline: name it.' },
  MEMBER_DISCIPLINE_NOT_HELD: { category: 'BAD_INPUT', message: 'This person does not hold that discipline.' },
  MEMBER_DISCIPLINE_DIFFERS: {
    category: 'BAD_INPUT',
    message: 'One person votes for one discipline on a board, whatever roles they hold.',
  },
  MEMBER_DEPUTY_UNFIT: { category: 'BAD_INPUT', message: 'An observer cannot be deputy, and a board has at most one deputy.' },
  MEMBER_CHAIR_MISSING: { category: 'REFUSED', message: 'A board has exactly one chair: name the next one in the same change.' },
  MEMBER_ALREADY_SEATED: {
    category: 'REFUSED',
    rule: 'BOARD-3',
    message: 'This person already sits on the board: change what they are there.',
  },
  MEMBER_NOT_SEATED: { category: 'NOT_FOUND', rule: 'BOARD-3', message: 'There is no such person on this board.' },
  MEMBER_STALE: {
    category: 'CONFLICT',
    rule: 'CASE-5',
    message: 'This member has been changed since you read it. Read the current state, then change it again.',
  },
  MEMBER_UNKNOWN: { category: 'NOT_FOUND', message: 'There is no such person.' },
  ABSENCE_NOT_YOURS: {
    category: 'FORBIDDEN',
    rule: 'BOARD-6',
    message: 'Everybody records when they are away themselves; for others, the chair, the deputy or a coordinator does.',
  },
  ABSENCE_INVALID: {
    category: 'BAD_INPUT',
    rule: 'BOARD-6',
    message: 'An absence ends today or later, not before it begins, and lasts at most a year.',
  },
  ABSENCE_NONE: { category: 'NOT_FOUND', rule: 'BOARD-6', message: 'This person has no absence that could end.' },
  GUEST_CASE_NOT_FOUND: { category: 'NOT_FOUND', message: 'There is no such case, or you may not see it.' },
  GUEST_CASE_OVER: {
    category: 'REFUSED',
    rule: 'BOARD-4',
    message: 'This case has ended: reopen it before inviting somebody to it.',
  },
  GUEST_CONSENT_WITHDRAWN: {
    category: 'REFUSED',
    rule: 'REC-5',
    message: 'The patient no longer agrees that this is shared further: nobody else is invited, and nobody for longer.',
  },
  GUEST_NOT_INVITED: { category: 'NOT_FOUND', rule: 'BOARD-4', message: 'This person has no invitation to this case that could end.' },
  GUEST_EXPIRY_INVALID: { category: 'BAD_INPUT', message: 'An invitation ends at a time in the next twelve months.' },
  GUEST_IS_MEMBER: { category: 'REFUSED', message: 'This person already sits on the board.' },
});
