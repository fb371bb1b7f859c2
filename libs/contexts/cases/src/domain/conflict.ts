import { barsChairing, organises, type CharterContent, type ConflictKind, type ConflictTreatment, type Standing } from '#boards';
import { storableText, type Refusal } from '#kernel';
import { conflictRefusals } from './conflict-refusals.js';

/** A declared conflict of interest: what it is about, and what the charter made of it then. */
export interface Conflict {
  readonly kind: ConflictKind;
  readonly treatment: ConflictTreatment;
  readonly barsChairing: boolean;
  readonly note: string;
}

const { refuse } = conflictRefusals;
export const longestConflictText = 2_000;

type Who = Pick<Standing, 'personId' | 'reads' | 'chairs' | 'coordinates'>;

/** DEC-4: why this person may not declare a conflict for that one, or null. Whoever reads declares their own, an observer too. */
export function whyNotDeclare(by: Who, about: Pick<Standing, 'personId' | 'reads'>): Refusal | null {
  if (by.personId !== about.personId && !organises(by)) return refuse('CONFLICT_FORBIDDEN');
  return about.reads ? null : refuse('CONFLICT_PERSON_UNFIT');
}

/** DEC-4: whoever is kept away does not let themselves in again, and what somebody else declared about one is not one's own to take back. */
export function whyNotWithdraw(by: Who, declared: { readonly personId: string; readonly declaredBy: string }): Refusal | null {
  if (declared.personId !== by.personId) return organises(by) ? null : refuse('CONFLICT_FORBIDDEN');
  return declared.declaredBy === by.personId ? null : refuse('CONFLICT_WITHDRAWAL_FORBIDDEN');
}

export function declareConflict(charter: CharterContent, kind: ConflictKind, note: string): Conflict {
  const treatment = charter.conflicts[kind];
  return { kind, treatment, barsChairing: barsChairing(kind, treatment), note: said(note, 'note', 'CONFLICT_NOTE_MISSING') };
}

export const withdrawalReason = (reason: string): string => said(reason, 'reason', 'CONFLICT_REASON_MISSING');

function said(text: string, name: string, missing: 'CONFLICT_NOTE_MISSING' | 'CONFLICT_REASON_MISSING'): string {
  const stored = storableText(text);
  const path = ['input', name];
  if (stored === undefined) throw refuse(missing, { path });
  if (stored.length > longestConflictText) throw refuse('CONFLICT_TEXT_TOO_LONG', { path, maximum: longestConflictText });
  return stored;
}
