import { decisionRefusals } from './refusals.js';

/**
 * Text as it can be stored, or null when nothing is left. Postgres refuses NUL in text and lone surrogates in jsonb, and either would
 * surface as an unforeseen error instead of a plain answer.
 */
export function storedText(value: string | null | undefined, maximum: number, ...path: (string | number)[]): string | null {
  const text = value?.replaceAll('\u0000', '').toWellFormed().trim() ?? '';
  if (text.length > maximum) throw decisionRefusals.refuse('PROPOSAL_TEXT_TOO_LONG', { path: ['input', ...path], maximum });
  return text === '' ? null : text;
}
