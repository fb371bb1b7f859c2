import { dayInWords, dayOf } from './letter-document.js';

/** Who stands for it, below the text. The time is in UTC, as everything that is recorded. */
export const signatureOf = (name: string, role: string, board: string, at: Date): string[] => [
  name,
  `${role}, ${board}`,
  `Signed electronically on ${dayInWords(dayOf(at))} at ${at.toISOString().slice(11, 16)} UTC`,
];
