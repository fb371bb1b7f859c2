import { describe, expect, it } from '@jest/globals';
import * as Y from 'yjs';
import { textOf } from '../../libs/contexts/decisions/src/domain/wording.js';
import { beginning, sharedWords, wordingField } from '../../apps/web/src/live/shared-words.js';

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
let state = seed;
const random = (below: number): number => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
const words = ['', ' ', 'Function first.', 'Rechte L5-Wurzel – näher', '- dash', '1. one', 'a\u00a0b', '😀'];

function paragraph(): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  const parts = Array.from({ length: random(4) }, () =>
    random(3) === 0 ? new Y.XmlElement('hardBreak') : new Y.XmlText(words[random(words.length)]),
  );
  element.insert(0, parts);
  return element;
}
function list(depth: number): Y.XmlElement {
  const element = new Y.XmlElement(random(2) ? 'bulletList' : 'orderedList');
  const items = Array.from({ length: 1 + random(3) }, () => {
    const item = new Y.XmlElement('listItem');
    item.insert(0, [paragraph(), ...(depth < 3 && random(3) === 0 ? [list(depth + 1)] : [])]);
    return item;
  });
  element.insert(0, items);
  return element;
}

describe('the words of a text written together', () => {
  it('[DEC-16] are on the page what they are on the desk, whatever is written', () => {
    console.log(`seed ${seed}`);
    for (let round = 0; round < 300; round++) {
      const document = new Y.Doc();
      for (let blocks = random(6); blocks > 0; blocks--)
        document.getXmlFragment(wordingField).push([random(3) === 0 ? list(0) : paragraph()]);
      expect([seed, round, sharedWords(document)]).toEqual([seed, round, textOf(document)]);
    }
  });

  it('begin with what was put to the vote, once, however many begin it', () => {
    const rationale = 'Function first.\nThen look again.\n\n- right L5\n- no steroid';
    const document = new Y.Doc();
    for (let times = 0; times < 3; times++) Y.applyUpdate(document, beginning(rationale, 2));
    expect(sharedWords(document)).toBe(rationale);
  });
});
