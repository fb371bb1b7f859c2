import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { pdfText } from '../../../../../test/support/pdf-text.js';
import { bullets, free, heading, numbered, paragraph, table, type LetterDocument } from '../domain/letter-document.js';
import { printPdf, unprintableIn } from './print-pdf.js';

const letter = (more: Partial<LetterDocument> = {}): LetterDocument => ({
  language: 'en',
  title: 'Decision on case SPN-2026-0142',
  date: '2026-11-23',
  from: 'Spine board',
  to: ['Dr Invented', 'Riverside'],
  about: [['Patient', 'EXAMPLE, Invented']],
  copiesTo: [],
  blocks: [heading('Recommendation'), numbered(['First', 'Second']), bullets(['One']), table(['What', 'Who'], [['Call', 'Nurse']]), free('closing', 'End.')],
  ...more,
}); // prettier-ignore
const saying = (text: string) => letter({ blocks: [paragraph(text)] });
const print = (document: LetterDocument, mark: string | null = null) =>
  printPdf(document, { mark, signature: ['Dr Chair', 'Chair, Spine board'] });
const sha = (file: Buffer) => createHash('sha256').update(file).digest('hex');
const known = '237722e798722b86a2125dc20d4246c7a4813030939fc6c5d0597ddcefc03eae';
/** Lines end where the page does, so only the characters are compared. */
const characters = (text: string) => text.replace(/\s+/g, '');

describe('the printed letter', () => {
  it('[MEET-6] is tagged, with language and title, and dated by what it says, not by when it was printed', async () => {
    const file = (await print(letter())).toString('latin1');
    for (const part of [/\/StructTreeRoot/, /\/MarkInfo\s*<<\s*\/Marked true/, /\/Lang \(en\)/, /\/Title \(Decision on case SPN-2026-0142\)/])
      expect(file).toMatch(part);
    for (const tag of ['H1', 'H2', 'P', 'L', 'LI', 'Table', 'TH', 'TD']) expect(file).toMatch(new RegExp(`/S /${tag}\\b`));
    expect((await print(letter({ language: 'de' as 'en' }))).toString('latin1')).toMatch(/\/Lang \(de\)/);
    expect([...file.matchAll(/\/CreationDate \(([^)]*)\)/g)].map(([, at]) => at)).toEqual(['D:20261123000000Z']);
    // No other date either: not of today, unless that is the letter's own.
    expect([...new Set(file.match(/D:\d{8}/g))]).toEqual(['D:20261123']);
  }); // prettier-ignore

  it('[MEET-6] says every word, in order', async () => {
    const words = characters(pdfText(await print(letter({ copiesTo: ['Dr Other'] }), 'Draft, not signed')));
    const order = ['Draft, not signed', 'Spine board', '23 November 2026', 'Dr Invented', 'Riverside', 'Decision on case', 'EXAMPLE, Invented', 'Recommendation', 'First', 'Second', 'One', 'What', 'Call', 'End.', 'Dr Chair', 'Dr Other'];
    const places = order.map((word) => words.indexOf(characters(word)));
    expect(places).not.toContain(-1);
    expect(places.slice(1)).toEqual([...places.slice(1)].sort((a, b) => a - b));
    expect(characters(pdfText(await print(letter())))).not.toContain('Draft');
  }); // prettier-ignore

  it('[MEET-6] is the same bytes when it is made again, after others and in every process', async () => {
    const first = await print(letter());
    await print(saying('something else'));
    expect(sha(await print(letter()))).toBe(sha(first));
    expect(sha(await print(saying('.')))).not.toBe(sha(first));
    // Of another process, on another day. Whoever changes the template, the fonts or Typst changes it: look at the page, then write it down.
    expect(sha(first)).toBe(known);
  });

  it.each([
    '#eval("1 + 1") #sys.version #import "/main.typ"',
    '$x^2$ @ref <label> *bold* _emphasis_ `raw` = heading - item / term: x',
    String.raw`\ \u{41} \n \" " ' ~ -- --- ... // comment /* comment */ #`,
    'https://example.invalid/?a=1&b=2 [content] {code} ${x}',
  ])('[MEET-6] shows what was written and runs none of it: %s', async (text) => {
    const words = characters(pdfText(await print(letter({ blocks: [paragraph(text), bullets([text]), table([text], [[text]])], title: text, from: text }))));
    expect(words.split(characters(text)).length - 1).toBeGreaterThanOrEqual(6);
  }); // prettier-ignore

  it('[MEET-6] prints long texts over as many pages as they need', async () => {
    const text = 'A sentence of the board. '.repeat(410);
    const file = await print(saying(text));
    const words = characters(pdfText(file)).replace(/DecisiononcaseSPN-2026-0142\d\/\d/g, '');
    expect(words.split('Asentenceoftheboard.').length - 1).toBe(410);
    expect(file.toString('latin1').match(/\/Type \/Page\b(?!s)/g)!.length).toBeGreaterThan(1);
  });

  it('[MEET-6] has the letters of names in Latin, Greek, Cyrillic, Devanagari, Thai and Arabic script', async () => {
    const names = ['Zażółć Gęślą', 'Αλέξανδρος', 'Наталья', 'प्रिया शर्मा', 'สมชาย ใจดี', 'فاطمة الزهراء', 'Nguyễn Thị'];
    for (const name of names) expect([name, unprintableIn(saying(name))]).toEqual([name, []]);
    const file = (await print(letter({ blocks: names.map(paragraph) }))).toString('latin1');
    for (const font of ['NotoSans-Regular', 'NotoSansThai', 'NotoSansArabic']) expect(file).toMatch(new RegExp(`\\+${font}`));
  }); // prettier-ignore

  it('[MEET-6] says which characters it cannot print, in their place and at the end, and the preview says it before', async () => {
    const document = letter({ blocks: [paragraph('Glad 😀 to see 漢字 and a\u200bjoiner')], to: ['Mr 😀'] });
    expect(unprintableIn(document)).toEqual(['U+1F600', 'U+6F22', 'U+5B57']);
    const words = characters(pdfText(await print(document)));
    expect(words).toContain('Glad[U+1F600]tosee[U+6F22][U+5B57]');
    expect(words).toContain(characters('cannot be printed here and stand in brackets by their number: U+1F600, U+6F22, U+5B57.'));
    expect(characters(pdfText(await print(saying('plain'))))).not.toContain('brackets');
  });

  it('[MEET-6] is never mixed up with another that is printed at the same time', async () => {
    const texts = Array.from({ length: 8 }, (_, n) => `Letter number ${n} of eight.`);
    const files = await Promise.all(texts.map((text) => print(saying(text))));
    expect(files.map((file, n) => characters(pdfText(file)).includes(characters(texts[n]!)))).toEqual(texts.map(() => true));
  });
});
