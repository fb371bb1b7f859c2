import { defineRefusals } from '#kernel';

export const caseRefusals = defineRefusals({
  CONSENT_WITHDRAWN_ALREADY: {
    category: 'CONFLICT',
    rule: 'REC-5',
    message: 'Somebody has recorded already that the patient withdrew. Read it first.',
  },
  CONSENT_REASON_MISSING: {
    category: 'BAD_INPUT',
    rule: 'REC-5',
    message: 'Say what the patient said, in at most 2,000 characters.',
  },
  CASE_NOT_FOUND: { category: 'NOT_FOUND', message: 'There is no such case, or you may not see it.' },
  BOARD_NOT_FOUND: { category: 'NOT_FOUND', message: 'There is no such board.' },
  REVIEW_NOT_FOUND: { category: 'NOT_FOUND', message: 'There is no such review, or you may not see it.' },
  REFERRAL_QUESTION_MISSING: { category: 'BAD_INPUT', rule: 'CASE-1', message: 'Say what the board is asked: the question is empty.' },
  REFERRAL_REASON_MISSING: { category: 'BAD_INPUT', rule: 'CASE-1', message: 'Say why this needs a board: the reason is empty.' },
  REFERRAL_DRAFT_NOT_FOUND: {
    category: 'NOT_FOUND',
    rule: 'CASE-13',
    message: 'There is no such draft of yours; it may have been submitted or thrown away.',
  },
  REFERRAL_DRAFT_STALE: {
    category: 'CONFLICT',
    rule: 'CASE-13',
    message: 'Another window has saved this draft meanwhile. Read it before you throw it away.',
  },
  REFERRAL_DRAFT_INVALID: { category: 'BAD_INPUT', rule: 'CASE-13', message: 'There is nothing in this draft, or far too much.' },
  REFERRAL_DRAFTS_TOO_MANY: {
    category: 'REFUSED',
    rule: 'CASE-13',
    message: 'You have begun too many referrals. Submit or throw away one of them first.',
  },
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
  REVIEW_SUPERSEDED: { category: 'REFUSED', rule: 'CASE-10', message: 'A later review of this case has been opened; this one is history.' },
  CLOSE_INVALID: { category: 'BAD_INPUT', rule: 'CASE-7', message: 'Close with a coded reason; OTHER needs words too.' },
  REOPEN_INVALID: {
    category: 'BAD_INPUT',
    rule: 'CASE-10',
    message: 'Say why the case is taken up again. What its next review is about can be given only where one opens at once.',
  },
  INFORMATION_INVALID: {
    category: 'BAD_INPUT',
    rule: 'CASE-3',
    message: 'A part of the request or the answer is missing or too long; the path names it.',
  },
  INFORMATION_ITEM_NOT_FOUND: { category: 'NOT_FOUND', rule: 'CASE-3', message: 'There is no such request on this case.' },
  INFORMATION_ITEM_SETTLED: {
    category: 'CONFLICT',
    rule: 'CASE-3',
    message: 'This request has been answered or withdrawn already.',
  },
  ALERT_NOT_FOUND: { category: 'NOT_FOUND', rule: 'CASE-9', message: 'There is no such alert, or you may not see it.' },
  ALERT_FORBIDDEN: {
    category: 'FORBIDDEN',
    rule: 'CASE-9',
    message: 'Those whom the alert names answer it, and the chair, the deputy and the coordinators.',
  },
  ALERT_ANSWERED: { category: 'CONFLICT', rule: 'CASE-9', message: 'Somebody has answered this alert already.' },
  ALERT_ANSWER_INVALID: { category: 'BAD_INPUT', rule: 'CASE-9', message: 'Say what is being done, in at most 2,000 characters.' },
  WITHDRAW_REASON_MISSING: { category: 'BAD_INPUT', rule: 'CASE-7', message: 'Say why the referral is withdrawn.' },
});
