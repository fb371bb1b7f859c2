import type { LetterDocument } from '../domain/letter-document.js';

/** What may be put in other words before signing, by key. */
export const freeParagraphs = ({ blocks }: LetterDocument): { key: string; text: string }[] =>
  blocks.flatMap((block) => (block.kind === 'PARAGRAPH' && block.key !== undefined ? [{ key: block.key, text: block.text }] : []));
