import { defineRefusals } from '#kernel';
import { followThroughCodes } from './follow-through-refusals.js';

export const decisionRefusals = defineRefusals({
  ...followThroughCodes,
  PROPOSAL_NOT_FOUND: { category: 'NOT_FOUND', message: 'There is no such proposal, or you may not see it.' },
  PROPOSAL_FORBIDDEN: {
    category: 'FORBIDDEN',
    message: 'Only those who vote on this case, its chair and its coordinator propose; only the chair or deputy amends a decision.',
  },
  PROPOSAL_WHILE_SEALED: {
    category: 'REFUSED',
    rule: 'OPIN-4',
    message: 'Nothing is proposed while the opinions are sealed. Unseal the review first.',
  },
  PROPOSAL_REVIEW_STALE: {
    category: 'CONFLICT',
    rule: 'CASE-5',
    message: 'The review has changed since you read it. Read the current version, then decide again.',
  },
  PROPOSAL_REVIEW_SUPERSEDED: { category: 'REFUSED', message: 'A later review of this case is open: propose there.' },
  PROPOSAL_CASE_STATE: { category: 'REFUSED', message: 'In the state the case is in nothing is proposed, voted on or ratified.' },
  PROPOSAL_RATIONALE_MISSING: { category: 'BAD_INPUT', message: 'Say why this is proposed: the rationale is empty.' },
  PROPOSAL_WORDING_MOVED: {
    category: 'CONFLICT',
    rule: 'DEC-16',
    message: 'The text written together is another one by now. Read it, then put it to the vote.',
  },
  WORDING_TOO_LONG: { category: 'BAD_INPUT', rule: 'DEC-16', message: 'The text written together is longer than a rationale may be.' },
  WORDING_UPDATE_TOO_LARGE: {
    category: 'BAD_INPUT',
    rule: 'DEC-16',
    message: 'That is more at once than a text written together takes in.',
  },
  WORDING_UPDATE_UNREADABLE: {
    category: 'BAD_INPUT',
    rule: 'DEC-16',
    message: 'What was sent does not fit the text written together. Open it again.',
  },
  WORDING_FULL: {
    category: 'REFUSED',
    rule: 'DEC-16',
    message: 'So much was written and deleted that this text takes no more. Put it to the vote as it is.',
  },
  PROPOSAL_TEXT_TOO_LONG: { category: 'BAD_INPUT', message: 'A text is longer than it may be; the path names it.' },
  PROPOSAL_REVISED: {
    category: 'CONFLICT',
    rule: 'DEC-2',
    message: 'The proposal has been revised since you read it. Read the current revision, then decide again.',
  },
  PROPOSAL_ALREADY_RATIFIED: {
    category: 'CONFLICT',
    rule: 'DEC-11',
    message: 'This proposal has been ratified already. Read the decision.',
  },
  BALLOT_FORBIDDEN: { category: 'FORBIDDEN', message: 'Only members and guests of this case who hold a discipline vote on it.' },
  BALLOT_NOT_TO_CONFIRM: {
    category: 'NOT_FOUND',
    rule: 'DEC-12',
    message: 'Nobody has taken a ballot of yours by phone for this revision.',
  },
  VOTE_OPEN_FORBIDDEN: {
    category: 'FORBIDDEN',
    rule: 'DEC-2',
    message: 'Only the chair, the deputy or a coordinator keeps a vote open for those who were not there.',
  },
  VOTE_OPEN_UNTIL_INVALID: {
    category: 'BAD_INPUT',
    rule: 'DEC-2',
    message: 'A vote stays open until a time to come, at most sixty days from now.',
  },
  BALLOT_CONFLICTED: {
    category: 'REFUSED',
    rule: 'DEC-4',
    message: 'A declared conflict of interest takes the vote in this case, as the charter says; the discussion stays open.',
  },
  CHAIR_CONFLICTED: {
    category: 'REFUSED',
    rule: 'DEC-4',
    message: 'A declared conflict of interest keeps you from chairing this case: the deputy does.',
  },
  BALLOT_OVERTAKEN: {
    category: 'CONFLICT',
    rule: 'DEC-2',
    message: 'Another vote of yours stands than the one this was to replace. Read it, then say which of them counts.',
  },
  BALLOT_REASON_MISSING: { category: 'BAD_INPUT', rule: 'DEC-3', message: 'Objecting and recusing need a reason.' },
  BALLOT_FOR_OTHERS_FORBIDDEN: {
    category: 'FORBIDDEN',
    rule: 'DEC-12',
    message: 'Only the chair, the deputy or a coordinator enters a ballot given by phone.',
  },
  BALLOT_BY_PHONE_NEEDS_P1: { category: 'REFUSED', rule: 'DEC-12', message: 'A ballot is taken by phone only for an emergency (P1).' },
  BALLOT_VOTER_UNFIT: { category: 'REFUSED', rule: 'DEC-12', message: 'The person on the phone does not vote on this case.' },
  BALLOT_GIVEN_IN_PERSON: {
    category: 'REFUSED',
    rule: 'DEC-12',
    message: 'This person has voted or confirmed themselves: only they change that ballot.',
  },
  DISSENT_NOT_FOUND: { category: 'NOT_FOUND', rule: 'DEC-3', message: 'This person has no objection standing against this revision.' },
  DISSENT_REWORDED: {
    category: 'CONFLICT',
    rule: 'DEC-3',
    message: 'The objection gives another reason than the one you read. Read it, then acknowledge it.',
  },
  DISSENT_CHAIR_ONLY: { category: 'FORBIDDEN', rule: 'DEC-3', message: 'Only the chair or deputy acknowledges a dissent.' },
  RATIFICATION_CHAIR_ONLY: { category: 'FORBIDDEN', rule: 'DEC-1', message: 'Only the chair or deputy ratifies.' },
  DECISION_QUORUM_NOT_MET: { category: 'REFUSED', rule: 'DEC-1', message: 'The quorum is not met. What is missing is named.' },
  DECISION_NOT_READY_TO_CLOSE: {
    category: 'REFUSED',
    rule: 'DEC-7',
    message: 'It cannot be closed without a meeting yet, or not at all. What stands in the way is named.',
  },
  DECISION_NOT_CARRIED: { category: 'REFUSED', rule: 'DEC-1', message: 'More approvals than objections are needed.' },
  DECISION_SPLIT_REASON_MISSING: {
    category: 'REFUSED',
    rule: 'DEC-1',
    message: 'Approvals and objections are equal: only a declared split with the reason of the chair ratifies this.',
  },
  DECISION_DISSENT_UNACKNOWLEDGED: { category: 'REFUSED', rule: 'DEC-3', message: 'An objection has not been acknowledged by the chair.' },
  SAFETY_OVERRIDE_MISSING: {
    category: 'REFUSED',
    rule: 'DEC-5',
    message: 'A safety result of stop or defer needs the reason why the board goes on in spite of it.',
  },
  DECISION_NOT_FOUND: { category: 'NOT_FOUND', message: 'There is no such decision, or you may not see it.' },
  SUSPENSION_CHAIR_ONLY: {
    category: 'FORBIDDEN',
    rule: 'DEC-6',
    message: 'Only the chair or deputy suspends a decision, or lets it be carried out again.',
  },
  SUSPENSION_SUPERSEDED: { category: 'REFUSED', rule: 'DEC-6', message: 'A later decision supersedes this one.' },
  SUSPENSION_NOT_UNDER_REVIEW: {
    category: 'REFUSED',
    rule: 'DEC-6',
    message: 'Only a decision whose case is under review again is suspended. Reopen the case first, or amend the decision.',
  },
  SUSPENSION_STANDS: { category: 'CONFLICT', rule: 'DEC-6', message: 'This decision is suspended already.' },
  SUSPENSION_NOT_STANDING: { category: 'REFUSED', rule: 'DEC-6', message: 'This decision is not suspended.' },
  SUSPENSION_REASON_MISSING: { category: 'BAD_INPUT', rule: 'DEC-6', message: 'Say why; whoever would carry it out reads it.' },
  SAFETY_FORBIDDEN: {
    category: 'FORBIDDEN',
    rule: 'DEC-13',
    message: 'Only those who vote on this case, its chair and its coordinator enter safety results and advice.',
  },
  SAFETY_RESULT_NOT_FOUND: { category: 'NOT_FOUND', rule: 'DEC-13', message: 'No result of this rule is entered in this review.' },
  SAFETY_RESULT_STANDS: {
    category: 'REFUSED',
    rule: 'DEC-13',
    message: 'A result of stop or defer is not entered again as a lesser one: a voting member overrides it with a reason.',
  },
  SAFETY_RESULT_BLOCKS_NOTHING: { category: 'REFUSED', rule: 'DEC-13', message: 'Only a result of stop or defer needs an override.' },
  SAFETY_OVERRIDE_FORBIDDEN: {
    category: 'FORBIDDEN',
    rule: 'DEC-13',
    message: 'Only a member who votes on this case overrides a safety result.',
  },
  SAFETY_SECOND_SIGNATURE_NEEDED: {
    category: 'REFUSED',
    rule: 'DEC-13',
    message: 'A result of stop needs the signature of a second voting member, who is somebody else.',
  },
  DECISION_SAFETY_NOT_SETTLED: {
    category: 'REFUSED',
    rule: 'DEC-13',
    message: 'A safety result of stop or defer stands in the way. Each is named with what it needs.',
  },
  DECISION_RECORD_INVALID: {
    category: 'BAD_INPUT',
    rule: 'DEC-5',
    message: 'A part of the record is unknown or out of range; the path names it.',
  },
});
