import type { RefusalDefinition } from '#kernel';

/** What may be said no to once a decision stands: actions, implementation, the patient's answer, conditions. */
export const followThroughCodes = {
  DECISION_NOT_STANDING: {
    category: 'CONFLICT',
    rule: 'DEC-6',
    message: 'Another decision stands by now. Read it, then say it of that one.',
  },
  DECISION_MISSING: { category: 'REFUSED', rule: 'DEC-10', message: 'No decision has been made on this case yet.' },
  FOLLOW_THROUGH_FORBIDDEN: {
    category: 'FORBIDDEN',
    message: 'Only those who vote on this case, its chair and coordinator, and those who refer for its organisation say this.',
  },
  FOLLOW_THROUGH_CASE_STATE: { category: 'REFUSED', message: 'In the state the case is in nothing is agreed or reported on its decision.' },
  FOLLOW_THROUGH_INVALID: { category: 'BAD_INPUT', message: 'A part of the input is missing or out of range; the path names it.' },
  ACTION_NOT_FOUND: { category: 'NOT_FOUND', message: 'There is no such action, or you may not see it.' },
  ACTION_FORBIDDEN: {
    category: 'FORBIDDEN',
    message: 'Its owner completes an action; the chair, the deputy, a coordinator and whoever added it change it.',
  },
  ACTION_OWNER_UNFIT: {
    category: 'BAD_INPUT',
    message: 'An action has exactly one owner: a person who takes part in this case, or somebody named on the referring side.',
  },
  ACTION_ENDED: { category: 'CONFLICT', message: 'The action is done or cancelled already.' },
  ACTION_STALE: {
    category: 'CONFLICT',
    rule: 'CASE-5',
    message: 'The action has changed since you read it. Read the current version, then decide again.',
  },
  STEP_UNKNOWN: {
    category: 'BAD_INPUT',
    rule: 'DEC-10',
    message: 'The decision that stands has no such step, or nothing to carry out in it.',
  },
  IMPLEMENTATION_REASON_MISSING: {
    category: 'BAD_INPUT',
    rule: 'DEC-10',
    message:
      'What was done in part or not at all needs a coded reason; the reason OTHER, and taking back a step that was done, need a note.',
  },
  CONDITION_NOT_FOUND: { category: 'NOT_FOUND', message: 'There is no such condition, or you may not see it.' },
  CONDITION_FORBIDDEN: {
    category: 'FORBIDDEN',
    rule: 'DEC-8',
    message: 'Those who vote on this case, its chair and coordinator set conditions and enter results.',
  },
  CONDITION_CLINICIAN_ONLY: {
    category: 'FORBIDDEN',
    rule: 'DEC-8',
    message: 'The clinician who is named on the condition confirms it; the chair or deputy may in their place.',
  },
  CONDITION_CLINICIAN_UNFIT: {
    category: 'BAD_INPUT',
    rule: 'DEC-8',
    message: 'The clinician who confirms a condition must vote on this case.',
  },
  CONDITION_RESOLVED: { category: 'CONFLICT', rule: 'DEC-8', message: 'The condition has been resolved or has expired already.' },
  CONDITION_WITHOUT_RESULT: { category: 'REFUSED', rule: 'DEC-8', message: 'No result has arrived yet: there is nothing to confirm.' },
  CONDITION_OVERRIDE_REASON_MISSING: {
    category: 'BAD_INPUT',
    rule: 'DEC-8',
    message: 'Resolving a condition otherwise than its result says needs a reason.',
  },
  CONDITION_STALE: {
    category: 'CONFLICT',
    rule: 'CASE-5',
    message: 'The condition has changed since you read it. Read the current version, then decide again.',
  },
} as const satisfies Record<string, RefusalDefinition>;
