import { defineRefusals } from '#kernel';

export const opinionRefusals = defineRefusals({
  RECOMMENDATION_EMPTY: { category: 'BAD_INPUT', rule: 'DEC-9', message: 'A recommendation needs at least one step.' },
  RECOMMENDATION_TOO_LONG: { category: 'BAD_INPUT', rule: 'DEC-9', message: 'The recommendation has more steps than a plan may have.' },
  RECOMMENDATION_KIND_UNKNOWN: { category: 'BAD_INPUT', rule: 'DEC-9', message: 'This kind of step is not known.' },
  RECOMMENDATION_FIELD_MISSING: { category: 'BAD_INPUT', rule: 'DEC-9', message: 'A step of this kind needs this field.' },
  RECOMMENDATION_FIELD_MISPLACED: { category: 'BAD_INPUT', rule: 'DEC-9', message: 'This field does not belong to a step of this kind.' },
  RECOMMENDATION_FIELD_TOO_LONG: { category: 'BAD_INPUT', rule: 'DEC-9', message: 'This field is longer than it may be.' },
  RECOMMENDATION_SIDE_UNKNOWN: { category: 'BAD_INPUT', rule: 'DEC-9', message: 'The side is one of the named sides, never free text.' },
  RECOMMENDATION_FIRST_STEP_CONCURRENT: {
    category: 'BAD_INPUT',
    rule: 'DEC-9',
    message: 'The first step has none before it and cannot be done alongside one.',
  },
  RECOMMENDATION_NO_PREFERENCE_NOT_ALONE: {
    category: 'BAD_INPUT',
    rule: 'DEC-9',
    message: 'No preference stands alone: it has no other steps and no details.',
  },
  RECOMMENDATION_NO_PREFERENCE_IN_PROPOSAL: {
    category: 'BAD_INPUT',
    rule: 'DEC-9',
    message: 'No preference can be an opinion, but not a proposal.',
  },
  RECOMMENDATION_PROCEDURE_UNKNOWN: { category: 'BAD_INPUT', rule: 'DEC-9', message: 'This procedure is not in the catalogue.' },
  OPINION_NOT_YOURS_TO_GIVE: {
    category: 'FORBIDDEN',
    rule: 'OPIN-1',
    message: 'Only a member or guest of the board who has a discipline gives an opinion.',
  },
  OPINION_REVIEW_CLOSED: { category: 'REFUSED', rule: 'OPIN-3', message: 'This review no longer takes opinions.' },
  OPINION_REVIEW_SUPERSEDED: {
    category: 'REFUSED',
    rule: 'CASE-10',
    message: 'A later review of this case is open: opinions are asked for and given there.',
  },
  OPINION_FIGURE_OUT_OF_RANGE: { category: 'BAD_INPUT', rule: 'OPIN-1', message: 'This figure is outside its range.' },
  OPINION_RATIONALE_MISSING: { category: 'BAD_INPUT', rule: 'OPIN-1', message: 'An opinion needs a rationale.' },
  OPINION_FIELD_TOO_LONG: { category: 'BAD_INPUT', rule: 'OPIN-1', message: 'This field is longer than it may be.' },
  REVIEW_STALE: {
    category: 'CONFLICT',
    rule: 'CASE-5',
    message: 'The review has changed since you read it. Read the current version, then decide again.',
  },
  OPINION_NOT_ASKED_OF_YOU: {
    category: 'FORBIDDEN',
    rule: 'OPIN-5',
    message: 'Only whoever was asked for this opinion, and has not been answered for, declines to give it.',
  },
  OPINION_REASSIGNING_FORBIDDEN: {
    category: 'FORBIDDEN',
    rule: 'OPIN-5',
    message: 'Only the chair, the deputy or a coordinator asks somebody else for an opinion.',
  },
  OPINION_REQUEST_NOT_OPEN: {
    category: 'NOT_FOUND',
    rule: 'OPIN-5',
    message: 'This discipline is not asked for an opinion in this review, or has answered.',
  },
  OPINION_REQUEST_MOVED: {
    category: 'CONFLICT',
    rule: 'CASE-5',
    message: 'Somebody else has been asked meanwhile. Read who is asked now, then decide again.',
  },
  OPINION_REQUEST_UNFIT: {
    category: 'BAD_INPUT',
    rule: 'OPIN-5',
    message: 'Whoever is asked sits on the board for this discipline, is not away, and does not stand in for themselves.',
  },
  OPINION_REQUEST_REASON_MISSING: { category: 'BAD_INPUT', rule: 'OPIN-5', message: 'Say why, so that somebody else can be asked.' },
  OPINION_REQUEST_REASON_TOO_LONG: { category: 'BAD_INPUT', rule: 'OPIN-5', message: 'The reason is longer than it may be.' },
  UNSEAL_REVIEW_CLOSED: { category: 'REFUSED', rule: 'OPIN-4', message: 'The case is not in review, so there is nothing to unseal for.' },
  UNSEAL_NOT_YOURS: { category: 'FORBIDDEN', rule: 'OPIN-4', message: 'Only the chair or a deputy unseals a review.' },
  UNSEAL_NOT_SEALED: { category: 'CONFLICT', rule: 'OPIN-4', message: 'This review is not sealed.' },
  UNSEAL_REASON_NEEDED: {
    category: 'REFUSED',
    rule: 'OPIN-4',
    message: 'Required disciplines have neither answered nor are overdue: unsealing now needs a reason.',
  },
  UNSEAL_REASON_TOO_LONG: { category: 'BAD_INPUT', rule: 'OPIN-4', message: 'The reason is longer than it may be.' },
});
