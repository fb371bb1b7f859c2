import type { CharterContent, ConflictKind, ConflictTreatment, Standing } from '#boards';
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
const organises = ({ chairs, coordinates }: Who): boolean => chairs || coordinates;

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

/** `bars` says of a kind and its treatment whether the person may still chair the case: a rule of boards. */
export function declareConflict(
  charter: CharterContent,
  kind: ConflictKind,
  note: string,
  bars: (kind: ConflictKind, treatment: ConflictTreatment) => boolean,
): Conflict {
  const treatment = charter.conflicts[kind];
  return { kind, treatment, barsChairing: bars(kind, treatment), note: said(note, 'note', 'CONFLICT_NOTE_MISSING') };
}

export const withdrawalReason = (reason: string): string => said(reason, 'reason', 'CONFLICT_REASON_MISSING');

function said(text: string, name: string, missing: 'CONFLICT_NOTE_MISSING' | 'CONFLICT_REASON_MISSING'): string {
  const stored = storableText(text);
  const path = ['input', name];
  if (stored === undefined) throw refuse(missing, { path });
  if (stored.length > longestConflictText) throw refuse('CONFLICT_TEXT_TOO_LONG', { path, maximum: longestConflictText });
  return stored;
}
