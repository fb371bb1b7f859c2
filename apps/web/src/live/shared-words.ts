import * as Y from 'yjs';

export const wordingField = 'wording';

const elementsOf = (parent: Y.XmlFragment): Y.XmlElement[] => parent.toArray().filter((child) => child instanceof Y.XmlElement);
const isList = ({ nodeName }: Y.XmlElement): boolean => nodeName === 'bulletList' || nodeName === 'orderedList';

const wordsIn = (node: Y.XmlElement | Y.XmlText | Y.XmlHook): string => {
  if (node instanceof Y.XmlText)
    return (node.toDelta() as { insert: unknown }[]).map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('');
  return node instanceof Y.XmlElement && node.nodeName === 'hardBreak' ? '\n' : '';
};

function linesOf(block: Y.XmlElement): string[] {
  if (!isList(block)) return block.toArray().map(wordsIn).join('').split('\n');
  return elementsOf(block).flatMap((item, index) => {
    const mark = block.nodeName === 'bulletList' ? '- ' : `${index + 1}. `;
    return elementsOf(item)
      .flatMap(linesOf)
      .map((line, at) => `${at === 0 ? mark : ' '.repeat(mark.length)}${line}`);
  });
}

/** The text as the desk reads it when it is put to the vote: it compares, and refuses where the two differ. */
export const sharedWords = (document: Y.Doc): string =>
  elementsOf(document.getXmlFragment(wordingField))
    .map((block) => linesOf(block).join('\n').trimEnd())
    .filter((block) => block.trim() !== '')
    .join('\n\n')
    .trim();

/**
 * The beginning of a text that nobody has touched: what was put to the vote before. Everybody who begins it at the same moment makes the
 * very same update, so that it is there once: the revision stands for the page that writes it.
 */
export function beginning(words: string, revision: number): Uint8Array {
  const document = new Y.Doc();
  document.clientID = revision;
  const paragraphs = words.split(/\n{2,}/).map((block) => {
    const paragraph = new Y.XmlElement('paragraph');
    const parts = block.split('\n').flatMap((line, index) => {
      const text = line === '' ? [] : [new Y.XmlText(line)];
      return index === 0 ? text : [new Y.XmlElement('hardBreak'), ...text];
    });
    paragraph.insert(0, parts);
    return paragraph;
  });
  document.getXmlFragment(wordingField).insert(0, paragraphs);
  return Y.encodeStateAsUpdate(document);
}
