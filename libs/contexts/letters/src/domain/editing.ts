import { storableText } from '#kernel';
import type { LetterDocument } from './letter-document.js';
import { lettersRefusals } from './refusals.js';

const { refuse } = lettersRefusals;

export interface LetterEdit {
  /** Paragraphs that are free, by key; an empty text leaves the paragraph out. */
  readonly paragraphs: readonly { readonly key: string; readonly text: string }[];
  /** Undefined leaves the list as it is. */
  readonly copiesTo?: readonly string[] | undefined;
}

const longestParagraph = 8_000;
const longestName = 200;
const mostCopies = 10;

/** The letter with some of its free paragraphs in other words; what comes from the record stays what the record says. */
export function edited(document: LetterDocument, edit: LetterEdit, consentRecorded: boolean): LetterDocument {
  const texts = new Map(edit.paragraphs.map(({ key, text }, index) => [key, bounded(text, longestParagraph, 'paragraphs', index, 'text')]));
  const keys = new Set(document.blocks.flatMap((block) => (block.kind === 'PARAGRAPH' && block.key !== undefined ? [block.key] : [])));
  const unknown = edit.paragraphs.findIndex(({ key }) => !keys.has(key));
  if (unknown >= 0) throw refuse('LETTER_PARAGRAPH_UNKNOWN', { path: ['input', 'paragraphs', unknown, 'key'], known: [...keys] });
  const copiesTo = edit.copiesTo === undefined ? document.copiesTo : copies(edit.copiesTo);
  if (copiesTo.length > 0 && !consentRecorded) throw refuse('LETTER_CONSENT_MISSING', { path: ['input', 'copiesTo'] });
  const blocks = document.blocks.map((block) =>
    block.kind === 'PARAGRAPH' && block.key !== undefined && texts.has(block.key) ? { ...block, text: texts.get(block.key)! } : block,
  );
  return { ...document, blocks, copiesTo };
}

function copies(names: readonly string[]): string[] {
  if (names.length > mostCopies) throw refuse('LETTER_TEXT_TOO_LONG', { path: ['input', 'copiesTo'], maximum: mostCopies });
  return names.map((name, index) => bounded(name, longestName, 'copiesTo', index)).filter((name) => name !== '');
}

export function bounded(value: string | null | undefined, maximum: number, ...path: (string | number)[]): string {
  const text = storableText(value) ?? '';
  if (text.length > maximum) throw refuse('LETTER_TEXT_TOO_LONG', { path: ['input', ...path], maximum });
  return text;
}

/** A reason that is said. */
export function reasonOf(value: string): string {
  const reason = bounded(value, 2_000, 'reason');
  if (reason === '') throw refuse('LETTER_REASON_MISSING', { path: ['input', 'reason'] });
  return reason;
}
