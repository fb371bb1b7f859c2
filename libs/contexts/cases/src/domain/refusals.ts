import { defineRefusals } from '#kernel';

export const caseRefusals = defineRefusals({
  CASE_NOT_FOUND: { category: 'NOT_FOUND', message: 'There is no such case, or you may not see it.' },
  BOARD_NOT_FOUND: { category: 'NOT_FOUND', message: 'There is no such board.' },
  REVIEW_NOT_FOUND: { category: 'NOT_FOUND', message: 'There is no such review, or you may not see it.' },
  REFERRAL_QUESTION_MISSING: { category: 'BAD_INPUT', rule: 'CASE-1', message: 'Say what the board is asked: the question is empty.' },
  REFERRAL_REASON_MISSING: { category: 'BAD_INPUT', rule: 'CASE-1', message: 'Say why this needs a board: the reason is empty.' },
  REFERRAL_INVALID: { category: 'BAD_INPUT', message: 'A part of the referral is out of range; the path names it.' },
  QUESTION_KIND_UNKNOWN: { category: 'BAD_INPUT', message: "The board's charter has no such kind of question." },
  ORGANISATION_AMBIGUOUS: {
    category: 'BAD_INPUT',
    message: 'You refer for more than one organisation: say which one with organisationId.',
  },
  REFERRING_FORBIDDEN: { category: 'FORBIDDEN', message: 'You may not submit referrals for this organisation.' },
  CASE_FORBIDDEN: { category: 'FORBIDDEN', message: 'Your role on this board does not allow this.' },
  TRIAGE_FORBIDDEN: { category: 'FORBIDDEN', rule: 'CASE-4', message: 'Only a coordinator or the chair triages.' },
  TRIAGE_NEEDS_ONE_OUTCOME: { category: 'BAD_INPUT', rule: 'CASE-4', message: 'Give exactly one of accept, returnFor and decline.' },
  TRIAGE_INVALID: { category: 'BAD_INPUT', rule: 'CASE-4', message: 'A part of the triage is missing or out of range; the path names it.' },
  ASKED_MEMBER_UNFIT: {
    category: 'BAD_INPUT',
    rule: 'OPIN-5',
    message: 'Whom you ask for an opinion must vote on this board for that discipline.',
  },
  CASE_STALE: {
    category: 'CONFLICT',
    rule: 'CASE-5',
    message: 'The case has changed since you read it. Read the current version, then decide again.',
  },
  CASE_STATE_FORBIDS: { category: 'REFUSED', message: 'This cannot be done in the state the case is in.' },
  WITHDRAW_REASON_MISSING: { category: 'BAD_INPUT', rule: 'CASE-7', message: 'Say why the referral is withdrawn.' },
});
