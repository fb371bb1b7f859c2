import type { NodeType } from '#kernel';

/** What may wait for somebody, under which rule, and which kind of record it is about. */
export const itemKinds = {
  ALERT: { rule: 'CASE-9', subject: 'CaseAlert' },
  OPINION: { rule: 'OPIN-5', subject: 'Review' },
  QUESTION: { rule: 'DISC-4', subject: 'Thread' },
  MENTION: { rule: 'DISC-3', subject: 'Comment' },
  BALLOT_TO_CONFIRM: { rule: 'DEC-12', subject: 'Proposal' },
  CLOSING: { rule: 'DEC-7', subject: 'Proposal' },
  LETTER_TO_SIGN: { rule: 'MEET-6', subject: 'Letter' },
  ACTION: { rule: 'DEC-5', subject: 'Action' },
  CONDITION_EXPIRES: { rule: 'DEC-8', subject: 'Condition' },
  CONDITION_TO_CONFIRM: { rule: 'DEC-8', subject: 'Condition' },
  IMPLEMENTATION_OVERDUE: { rule: 'DEC-10', subject: 'Decision' },
} as const satisfies Record<string, { readonly rule: string; readonly subject: NodeType }>;

export type ItemKind = keyof typeof itemKinds;
export const kindsOfItems = Object.keys(itemKinds) as ItemKind[];
