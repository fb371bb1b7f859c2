import type { Refusal } from '#kernel';
import { lettersRefusals } from './refusals.js';
import type { Asking } from './letter-life.js';

const { refuse } = lettersRefusals;

/** What the rules ask about minutes. The commands and the `may…` fields fill in the same facts. */
export interface MinutesAtHand {
  readonly status: 'DRAFT' | 'SIGNED';
  readonly version: number;
  /** Whoever asks sees every case in them. */
  readonly whole: boolean;
}

/** MEET-6: why this person may not put the free paragraphs in other words, or null. */
export function whyNotEditMinutes({ chairs, coordinates }: Asking, { status }: MinutesAtHand): Refusal | null {
  if (!chairs && !coordinates) return refuse('MINUTES_FORBIDDEN');
  return status === 'DRAFT' ? null : refuse('MINUTES_FROZEN');
}

/** MEET-6, DEC-4: why this person may not sign them, or null. */
export function whyNotSignMinutes({ chairs }: Asking, { status, whole }: MinutesAtHand): Refusal | null {
  if (!chairs) return refuse('MINUTES_CHAIR_ONLY');
  if (status !== 'DRAFT') return refuse('MINUTES_FROZEN');
  return whole ? null : refuse('MINUTES_NOT_WHOLE');
}

/** CASE-5 */
export const whyMinutesStale = ({ version }: MinutesAtHand, given: number): Refusal | null =>
  version === given ? null : refuse('MINUTES_STALE', { currentVersion: version });
