import type { NodeType } from '#kernel';

/**
 * What may wait for somebody, under which rule, and which kind of record it is about. When the patient has died only what is `afterDeath` still
 * waits: what people said to each other, and what completes the record (CASE-11).
 */
export const itemKinds = {
  ALERT: { rule: 'CASE-9', subject: 'CaseAlert' },
  OPINION: { rule: 'OPIN-5', subject: 'Review' },
  QUESTION: { rule: 'DISC-4', subject: 'Thread', afterDeath: true },
  MENTION: { rule: 'DISC-3', subject: 'Comment', afterDeath: true },
  BALLOT: { rule: 'DEC-2', subject: 'Proposal' },
  BALLOT_TO_CONFIRM: { rule: 'DEC-12', subject: 'Proposal', afterDeath: true },
  CLOSING: { rule: 'DEC-7', subject: 'Proposal' },
  LETTER_TO_SIGN: { rule: 'MEET-6', subject: 'Letter', afterDeath: true },
  ACTION: { rule: 'DEC-5', subject: 'Action' },
  CONDITION_EXPIRES: { rule: 'DEC-8', subject: 'Condition' },
  CONDITION_TO_CONFIRM: { rule: 'DEC-8', subject: 'Condition' },
  IMPLEMENTATION_OVERDUE: { rule: 'DEC-10', subject: 'Decision' },
} as const satisfies Record<string, { readonly rule: string; readonly subject: NodeType; readonly afterDeath?: true }>;

export type ItemKind = keyof typeof itemKinds;
export const kindsOfItems = Object.keys(itemKinds) as ItemKind[];
export const afterDeath = kindsOfItems.filter((kind) => 'afterDeath' in itemKinds[kind]);
