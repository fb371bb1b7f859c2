import { describe, expect, it } from '@jest/globals';
import { blocksOf } from './sheet-blocks.js';

describe('the preview of a letter', () => {
  it('shows headings, paragraphs, lists and tables of the plain text', () => {
    const text =
      'Board\n2 April 2026\n\nREASONS\nIt helps.\n\nSTEPS\n1. First\n2. Second\n\nBecause:\n- one\n- two\n\nWHO\nWhat | Who\nCall | Dr P';
    expect(blocksOf(text)).toEqual([
      { kind: 'PARAGRAPH', lines: ['Board', '2 April 2026'] },
      { kind: 'HEADING', text: 'REASONS' },
      { kind: 'PARAGRAPH', lines: ['It helps.'] },
      { kind: 'HEADING', text: 'STEPS' },
      { kind: 'NUMBERS', items: ['First', 'Second'] },
      { kind: 'PARAGRAPH', lines: ['Because:'] },
      { kind: 'BULLETS', items: ['one', 'two'] },
      { kind: 'HEADING', text: 'WHO' },
      { kind: 'TABLE', head: ['What', 'Who'], rows: [['Call', 'Dr P']] },
    ]);
  });
  it('loses no word, whatever the text looks like', () => {
    const text = 'A | B\nonly one\n\n12. \n\n\nL4-5\n\nTHE PATIENT’S GOALS\n- Goals: A | B\nafter';
    const words = JSON.stringify(blocksOf(text));
    for (const word of ['A | B', 'only one', 'L4-5', 'THE PATIENT’S GOALS', 'Goals: A | B', 'after']) expect(words).toContain(word);
    expect(blocksOf(' \n\n ')).toEqual([]);
  });
});
