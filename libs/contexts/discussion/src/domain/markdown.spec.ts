import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Refusal } from '#kernel';
import { commentBody, commentLimits, rawHtmlIn } from './markdown.js';

const code = (typed: string): unknown => {
  try {
    return commentBody(typed);
  } catch (error) {
    return error instanceof Refusal ? error.code : error;
  }
};

describe("a comment's text", () => {
  it.each([
    ['**bold** and `code`', '**bold** and `code`'],
    ['CRP <10, then >40', 'CRP <10, then >40'],
    ['pain<baseline and score>5', 'pain&lt;baseline and score>5'],
    ['<script>alert(1)</script>', '&lt;script>alert(1)&lt;/script>'],
    ['see <img src=x onerror=alert(1)>', 'see &lt;img src=x onerror=alert(1)>'],
    ['> <div>\n> quoted', '> &lt;div>\n> quoted'],
    ['- <b>x</b>', '- &lt;b>x&lt;/b>'],
    ['a <!-- hidden --> b', 'a &lt;!-- hidden --> b'],
    ['`<b>` stays code', '`<b>` stays code'],
    ['```\n<b>\n```', '```\n<b>\n```'],
    ['<https://example.org/guideline>', '<https://example.org/guideline>'],
    ['  trimmed \r\nlines\r ', 'trimmed \nlines'],
    ['nul\u0000 and half \ud83d', 'nul and half \ufffd'],
  ])('[DISC-2] %j is stored as %j', (typed, stored) => {
    expect(commentBody(typed)).toBe(stored);
  });

  it('[DISC-2] a fence that raw HTML had hidden cannot bring raw HTML back', () => {
    const typed = '<div>\n```\n\n```\n<b>bold</b>\n```\n\n<i>x</i>';
    expect(rawHtmlIn(commentBody(typed))).toEqual([]);
  });

  it('[DISC-2] no text, too much text, and formatting that stops a reader are refused', () => {
    expect(code(' \n ')).toBe('COMMENT_EMPTY');
    expect(code('x'.repeat(commentLimits.characters + 1))).toBe('COMMENT_TOO_LONG');
    expect(code('x'.repeat(commentLimits.characters))).toHaveLength(commentLimits.characters);
    expect(code('a*_'.repeat(2000))).toBe('COMMENT_FORMATTING_TOO_DENSE');
    for (const marker of ['> ', '>', '- > ', '1. ', '+ '])
      expect(code(`fine\n${marker.repeat(1000)}x`)).toBe('COMMENT_FORMATTING_TOO_DENSE');
    expect(code('>>> a quote in a quote\n\n- a list\n\n---\n\n* * *')).toContain('quote');
  });

  it('[DISC-2] whatever is typed, what is stored holds no raw HTML, stays as it is when saved again, and loses no character', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<',
        '>',
        '<b>',
        '</b>',
        '<!--',
        '-->',
        '<?',
        '?>',
        '<![CDATA[',
        ']]>',
        '`',
        '```\n',
        '~~~\n',
        '\n',
        '\n\n',
        '    ',
        '\t',
      ),
      fc.constantFrom(
        '> ',
        '- ',
        '1. ',
        '<script>',
        '</script>',
        '<div',
        ' a="',
        '"',
        '\\',
        '&lt;',
        '[x](<',
        ')',
        '<https://x.y>',
        '*',
        '# ',
        '|',
      ),
      fc.string({ maxLength: 5 }),
    );
    const property = fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const typed = pieces.join('');
      let stored: string;
      try {
        stored = commentBody(typed);
      } catch (error) {
        return error instanceof Refusal;
      }
      expect(rawHtmlIn(stored)).toEqual([]);
      expect(commentBody(stored)).toBe(stored);
      const plain = (text: string) => text.replaceAll('&lt;', '<').replaceAll(/\r\n?/g, '\n').trim();
      return plain(stored) === plain(typed);
    });
    fc.assert(property, { numRuns: 2000 });
  });
});
