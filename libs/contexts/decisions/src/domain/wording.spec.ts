import { describe, expect, it } from '@jest/globals';
import * as Y from 'yjs';
import { documentOf, emptyState, lackedBy, largestUpdate, stateOf, takeIn, textOf, vectorOf, wordingField } from './wording.js';

function paragraph(words: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  element.insert(0, [new Y.XmlText(words)]);
  return element;
}
function list(kind: 'bulletList' | 'orderedList', ...items: readonly (string | Y.XmlElement)[][]): Y.XmlElement {
  const element = new Y.XmlElement(kind);
  items.forEach((blocks, index) => {
    const item = new Y.XmlElement('listItem');
    item.insert(
      0,
      blocks.map((block) => (typeof block === 'string' ? paragraph(block) : block)),
    );
    element.insert(index, [item]);
  });
  return element;
}
function written(...blocks: Y.XmlElement[]): Y.Doc {
  const document = new Y.Doc();
  document.getXmlFragment(wordingField).insert(0, blocks);
  return document;
}
const fresh = () => documentOf(emptyState(), []);

describe('a text written together', () => {
  it('[DEC-16] reads as paragraphs and marked lines, which a letter prints as they stand', () => {
    const steps = list('orderedList', ['Physiotherapy first'], ['Injection', list('bulletList', ['right L5'], ['no steroid'])]);
    expect(textOf(written(paragraph('Function first.'), paragraph('  '), steps, paragraph('Review in May.')))).toBe(
      'Function first.\n\n1. Physiotherapy first\n2. Injection\n   - right L5\n   - no steroid\n\nReview in May.',
    );
    expect(textOf(fresh())).toBe('');
  });

  it('[DEC-16] takes the same update twice and two orders of the same updates, and comes out the same', () => {
    const one = written(paragraph('From one.'));
    const other = written(paragraph('From the other.'));
    const [a, b] = [stateOf(one), stateOf(other)];
    const [there, back] = [fresh(), fresh()];
    for (const update of [a, b, a]) expect(takeIn(there, update)).toBeNull();
    for (const update of [b, a]) expect(takeIn(back, update)).toBeNull();
    expect(textOf(there)).toBe(textOf(back));
    expect(textOf(there)).toContain('From one.');
    expect(textOf(there)).toContain('From the other.');
  });

  it('[DEC-16] refuses what is too large, too long, not an update, or builds on what is not here', () => {
    expect(takeIn(fresh(), new Uint8Array(largestUpdate + 1))?.code).toBe('WORDING_UPDATE_TOO_LARGE');
    expect(takeIn(fresh(), stateOf(written(paragraph('x'.repeat(8_001)))))?.code).toBe('WORDING_TOO_LONG');
    expect(takeIn(fresh(), stateOf(written(paragraph('x'.repeat(8_000)))))).toBeNull();
    for (const bytes of [[], [1], [255, 255, 255, 255], [1, 1, 9, 0, 200, 3]])
      expect(takeIn(fresh(), Uint8Array.from(bytes))?.code).toBe('WORDING_UPDATE_UNREADABLE');
    const document = written(paragraph('first'));
    const before = vectorOf(document);
    document.getXmlFragment(wordingField).insert(1, [paragraph('second')]);
    expect(takeIn(fresh(), lackedBy(document, before))?.code).toBe('WORDING_UPDATE_UNREADABLE');
    const elsewhere = new Y.Doc();
    elsewhere.getText('another').insert(0, 'hidden');
    expect(takeIn(fresh(), stateOf(elsewhere))?.code).toBe('WORDING_UPDATE_UNREADABLE');
    let deep = list('bulletList', ['inmost']);
    for (let depth = 0; depth < 12; depth++) deep = list('bulletList', [deep]);
    expect(takeIn(fresh(), stateOf(written(deep)))?.code).toBe('WORDING_UPDATE_UNREADABLE');
  });

  it('[DEC-16] gives everything to whoever says something unreadable about what they have', () => {
    const document = written(paragraph('whole'));
    const all = lackedBy(document, Uint8Array.from([255, 255, 255]));
    expect(textOf(documentOf(emptyState(), [all]))).toBe('whole');
  });
});
