import type { Refusal } from '#kernel';
import { lettersRefusals } from './refusals.js';

const { refuse } = lettersRefusals;

export const letterKinds = ['REFERRER', 'PATIENT'] as const;
export type LetterKind = (typeof letterKinds)[number];

/** WITHHELD_UNTIL is signed, and waits for the patient to be told or for its date, whichever comes first. */
export const letterStatuses = ['DRAFT', 'WITHHELD_UNTIL', 'RELEASED', 'CANCELLED'] as const;
export type LetterStatus = (typeof letterStatuses)[number];

export const cancelCodes = ['DECISION_SUPERSEDED', 'CORRECTED', 'PATIENT_DIED', 'NOT_WANTED'] as const;
export type CancelCode = (typeof cancelCodes)[number];

/** What the rules ask about a letter. The commands and the `may…` fields fill in the same facts. */
export interface LetterAtHand {
  readonly kind: LetterKind;
  readonly status: LetterStatus;
  readonly version: number;
  /** The decision that it tells still stands. */
  readonly stands: boolean;
  readonly patientDied: boolean;
  /** A correction of it has been begun. */
  readonly corrected: boolean;
  /** It names people besides its addressee, and the patient's data may not go further (REC-5). */
  readonly copiesWithoutConsent: boolean;
}

export interface Asking {
  readonly chairs: boolean;
  readonly coordinates: boolean;
}

const whyNotOpen = ({ status }: LetterAtHand): Refusal | null =>
  status === 'DRAFT' ? null : refuse(status === 'CANCELLED' ? 'LETTER_CANCELLED' : 'LETTER_FROZEN');
const whyNotTell = ({ kind, stands, patientDied }: LetterAtHand): Refusal | null => {
  if (kind === 'PATIENT' && patientDied) return refuse('LETTER_PATIENT_DIED');
  return stands ? null : refuse('LETTER_SUPERSEDED');
};

/** MEET-6: why this person may not change the free paragraphs, or null. */
export function whyNotEdit({ chairs, coordinates }: Asking, letter: LetterAtHand): Refusal | null {
  if (!chairs && !coordinates) return refuse('LETTER_FORBIDDEN');
  return whyNotOpen(letter);
}

/** MEET-6, CASE-11: why this person may not sign it, or null. */
export function whyNotSign({ chairs }: Asking, letter: LetterAtHand): Refusal | null {
  if (!chairs) return refuse('LETTER_CHAIR_ONLY');
  return whyNotOpen(letter) ?? whyNotTell(letter) ?? (letter.copiesWithoutConsent ? refuse('LETTER_CONSENT_MISSING') : null);
}

/** MEET-6: why this person may not begin a letter that supersedes it, or null. */
export function whyNotCorrect({ chairs, coordinates }: Asking, letter: LetterAtHand): Refusal | null {
  if (!chairs && !coordinates) return refuse('LETTER_FORBIDDEN');
  if (letter.status === 'DRAFT') return refuse('LETTER_NOT_SIGNED');
  if (letter.status === 'CANCELLED') return refuse('LETTER_CANCELLED');
  return letter.corrected ? refuse('LETTER_CORRECTED_ALREADY') : whyNotTell(letter);
}

/** MEET-6: why this person may not take back what nobody outside the board has seen, or null. */
export function whyNotCancel({ chairs }: Asking, { status }: LetterAtHand): Refusal | null {
  if (!chairs) return refuse('LETTER_CHAIR_ONLY');
  if (status === 'CANCELLED') return refuse('LETTER_CANCELLED');
  return status === 'RELEASED' ? refuse('LETTER_FROZEN') : null;
}

/** CASE-5 */
export function whyStale({ version }: LetterAtHand, given: number): Refusal | null {
  return version === given ? null : refuse('LETTER_STALE', { currentVersion: version });
}

export interface Release {
  readonly status: 'WITHHELD_UNTIL' | 'RELEASED';
  readonly until: Date | null;
}

const day = 86_400_000;

/**
 * MEET-6: what a signature does. Nobody learns by post what they should be told by a person: a letter waits until the patient has been
 * told or the charter's delay, counted from the decision, has passed. An emergency waits for nothing.
 */
export function releaseAfterSigning(
  { priority, told, ratifiedAt, delayDays }: { priority: string | null; told: boolean; ratifiedAt: Date; delayDays: number },
  now: Date,
): Release {
  if (priority === 'P1' || told) return { status: 'RELEASED', until: null };
  const until = new Date(ratifiedAt.getTime() + delayDays * day);
  return until <= now ? { status: 'RELEASED', until: null } : { status: 'WITHHELD_UNTIL', until };
}

/** Who may record that the patient was told: whoever votes, chairs or coordinates, and the side that refers. */
export function whyNotRecordTold(who: { votes: boolean; chairs: boolean; coordinates: boolean; refers: boolean }): Refusal | null {
  return who.votes || who.chairs || who.coordinates || who.refers ? null : refuse('PATIENT_TOLD_FORBIDDEN');
}

/** A day from the decision's until today: what lies outside is a slip of the pen. */
export function toldOn(given: string | null, decidedOn: string, today: string): string {
  const on = given ?? today;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(on) || on < decidedOn || on > today) throw refuse('PATIENT_TOLD_DATE', { path: ['input', 'toldOn'] });
  return on;
}
