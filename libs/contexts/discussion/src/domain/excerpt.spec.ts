import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { excerptOf, type Excerpt, type ExcerptSource } from './excerpt.js';

const texts = (...all: [ExcerptSource, string][]) => all.map(([source, text]) => ({ source, text }));
const of = (asked: string, ...all: [ExcerptSource, string][]) => excerptOf({ asked, texts: texts(...all) });
/** Matches in brackets. */
const marked = ({ parts }: Excerpt) => parts.map(({ text, matched }) => (matched ? `[${text}]` : text)).join('');

describe('an excerpt', () => {
  it.each([
    ['lumbar', 'A lumbar injection?', 'A [lumbar] injection?'],
    ['lumb INJ', 'A lumbar injection?', 'A [lumbar] [injection]?'],
    ['injections', 'One injection, two injections', 'One [injection], two [injections]'],
    ['muller', 'After Dr. Müller-Lüdenscheidt', 'After Dr. [Müller]-Lüdenscheidt'],
    ['strasse', 'Weiße Straße', 'Weiße [Straße]'],
    ['l4/5', 'Stenosis at L4/5', 'Stenosis at [L4]/5'],
    ['"quoted" \\ <b>', 'He quoted <b>it</b>', 'He [quoted] <b>it</b>'],
    ['a', 'a text', 'a text'],
    ['', 'a text', 'a text'],
    ['nothing of this', 'a text', 'a text'],
  ])('[DISC-6] of %j in %j marks what was asked for', (asked, text, shown) => {
    expect(marked(of(asked, ['QUESTION', text]))).toBe(shown);
  });

  it('[DISC-6] is of the text that shows most of what was asked for, and of the first of equals', () => {
    const all: [ExcerptSource, string][] = [
      ['PATIENT', 'OKAFOR, Ada'],
      ['QUESTION', 'Is a block indicated?'],
      ['DISCUSSION', 'Ada wants no block'],
    ];
    expect(of('okafor', ...all).source).toBe('PATIENT');
    expect(of('block', ...all).source).toBe('QUESTION');
    expect(of('ada block', ...all).source).toBe('DISCUSSION');
    expect(of('nothing', ...all).source).toBe('PATIENT');
  });

  it('[DISC-6] of a long text shows what stands around the first match', () => {
    const text = `${'before '.repeat(40)}needle ${'after '.repeat(80)}needle`;
    const shown = marked(of('needle', ['DISCUSSION', text]));
    expect(shown).toMatch(/^…(before )+\[needle\] (after )+/);
    expect(shown).toMatch(/…$/);
    expect(shown.length).toBeLessThan(270);
  });

  it('[DISC-6] says nothing that is not in the text, and marks nothing else than words of it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'grapheme' }), fc.string({ maxLength: 400, unit: 'grapheme' }), (asked, text) => {
        const { parts } = of(asked, ['QUESTION', text]);
        const inside = parts
          .map((part) => part.text)
          .join('')
          .replace(/^…|…$/g, '');
        return text.toWellFormed().includes(inside.toWellFormed()) && parts.every((part) => !part.matched || text.includes(part.text));
      }),
    );
  });
});
