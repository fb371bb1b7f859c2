/** How well a value was checked: read, read in part, from memory, proposed here, inferred by analogy. */
export const marks = ['R', 'Rp', 'M', 'P', 'I'] as const;
export type Mark = (typeof marks)[number];

/** Kept where a guideline says nothing about a procedure: there is no value, so nothing was checked (PROC-2). */
export const unsaid = 'none';

const trailing = /^(.*?) ?\[((?:Rp|R|M|P|I)\b[^\]]*)\]$/;
const anywhere = /\[(?:Rp|R|M|P|I)\b[^\]]*\]/;

export interface MarkedValue {
  readonly value: string;
  /** The mark, and why where that was said: `I: peripheral nerve`. */
  readonly mark: string;
}

/** Splits `low [I: peripheral nerve]`. A text without a mark is what a guideline does not say. */
export function splitMark(text: string): MarkedValue {
  const found = trailing.exec(text);
  return found ? { value: found[1]!, mark: found[2]! } : { value: text, mark: unsaid };
}

/** PROC-1: no value leaves the catalogue without a mark; what carries none in a profile is marked as the catalogue says. */
export const withMark = (text: string, unmarked: Mark): string =>
  anywhere.test(text) ? `${text}; unmarked values [${unmarked}]` : `${text} [${unmarked}]`;
