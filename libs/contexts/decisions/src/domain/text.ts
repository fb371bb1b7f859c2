import { storableText } from '#kernel';
import { decisionRefusals } from './refusals.js';

/** Text as it can be stored, or null when nothing is left; `path` is where it stands in the input. */
export function storedText(value: string | null | undefined, maximum: number, ...path: (string | number)[]): string | null {
  const text = storableText(value) ?? null;
  if (text !== null && text.length > maximum)
    throw decisionRefusals.refuse('PROPOSAL_TEXT_TOO_LONG', { path: ['input', ...path], maximum });
  return text;
}
