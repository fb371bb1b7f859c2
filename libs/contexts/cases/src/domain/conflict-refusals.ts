import { defineRefusals } from '#kernel';

export const conflictRefusals = defineRefusals({
  CONFLICT_FORBIDDEN: {
    category: 'FORBIDDEN',
    rule: 'DEC-4',
    message: 'One declares for oneself; for somebody else only the chair, the deputy or a coordinator does.',
  },
  CONFLICT_PERSON_UNFIT: { category: 'REFUSED', rule: 'DEC-4', message: 'This person does not take part in this case.' },
  CONFLICT_NOTE_MISSING: { category: 'BAD_INPUT', rule: 'DEC-4', message: 'Say in a few words what the conflict of interest is.' },
  CONFLICT_TEXT_TOO_LONG: { category: 'BAD_INPUT', message: 'The note or the reason is longer than it may be.' },
  CONFLICT_ALREADY_DECLARED: {
    category: 'CONFLICT',
    rule: 'DEC-4',
    message: 'A conflict of this kind is declared for this person already.',
  },
  CONFLICT_NOT_DECLARED: { category: 'NOT_FOUND', rule: 'DEC-4', message: 'No conflict of this kind stands for this person.' },
  CONFLICT_WITHDRAWAL_FORBIDDEN: {
    category: 'FORBIDDEN',
    rule: 'DEC-4',
    message: 'What somebody else declared about you only somebody else withdraws: the chair, the deputy or a coordinator.',
  },
  CONFLICT_REASON_MISSING: { category: 'BAD_INPUT', rule: 'DEC-4', message: 'Say why the declaration is withdrawn.' },
});
