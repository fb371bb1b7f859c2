import * as Y from 'yjs';
import type { Refusal } from '#kernel';
import { longestRationale } from './proposal.js';
import { decisionRefusals } from './refusals.js';

const { refuse } = decisionRefusals;

/** The name that clients give the text in the document. */
export const wordingField = 'wording';
export const largestUpdate = 64 * 1024;
export const largestState = 512 * 1024;
/** So many updates lie beside the state before they are merged into it. */
export const mostUpdates = 200;

type Block = Y.XmlElement | Y.XmlText | Y.XmlHook;

const wordsOf = (block: Block): string =>
  block instanceof Y.XmlText
    ? (block.toDelta() as { insert: unknown }[]).map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('')
    : block instanceof Y.XmlElement && block.nodeName === 'hardBreak'
      ? '\n'
      : '';

const isList = ({ nodeName }: Y.XmlElement): boolean => nodeName === 'bulletList' || nodeName === 'orderedList';

const elements = (parent: Y.XmlFragment): Y.XmlElement[] => parent.toArray().filter((child) => child instanceof Y.XmlElement);

/** Nobody writes lists so deep; somebody could make a document that is nothing else. */
const deepest = 8;

function linesOf(block: Y.XmlElement, depth = 0): string[] {
  if (depth > deepest) throw new RangeError('lists too deep');
  if (!isList(block)) return block.toArray().map(wordsOf).join('').split('\n');
  return elements(block).flatMap((item, index) => {
    const mark = block.nodeName === 'bulletList' ? '- ' : `${index + 1}. `;
    return elements(item)
      .flatMap((inner) => linesOf(inner, depth + 1))
      .map((line, at) => `${at === 0 ? mark : ' '.repeat(mark.length)}${line}`);
  });
}

/** What is put to the vote: paragraphs with an empty line between them, lists with a mark on each line. Letters print it as it stands. */
export const textOf = (document: Y.Doc): string =>
  elements(document.getXmlFragment(wordingField))
    .map((block) => linesOf(block).join('\n').trimEnd())
    .filter((block) => block.trim() !== '')
    .join('\n\n')
    .trim();

/** All that was stored, as one document. */
export function documentOf(state: Uint8Array, updates: Iterable<Uint8Array>): Y.Doc {
  const document = new Y.Doc();
  document.transact(() => {
    Y.applyUpdate(document, state);
    for (const update of updates) Y.applyUpdate(document, update);
  });
  return document;
}

export const emptyState = (): Uint8Array => Y.encodeStateAsUpdate(new Y.Doc());
export const stateOf = (document: Y.Doc): Uint8Array => Y.encodeStateAsUpdate(document);
export const vectorOf = (document: Y.Doc): Uint8Array => Y.encodeStateVector(document);

/** What somebody lacks who has this; everything where what they say they have cannot be read. */
export function lackedBy(document: Y.Doc, has: Uint8Array): Uint8Array {
  try {
    return Y.encodeStateAsUpdate(document, has);
  } catch {
    return Y.encodeStateAsUpdate(document);
  }
}

/** Takes one update in, or says why not; the document is not to be used after a refusal. */
export function takeIn(document: Y.Doc, update: Uint8Array): Refusal | null {
  if (update.byteLength > largestUpdate) return refuse('WORDING_UPDATE_TOO_LARGE', { maximum: largestUpdate });
  let text: string;
  try {
    Y.applyUpdate(document, update);
    text = textOf(document);
  } catch {
    return refuse('WORDING_UPDATE_UNREADABLE');
  }
  const { pendingStructs, pendingDs } = document.store;
  // It builds on what is not here: kept, it would wait for ever, and grow.
  if (pendingStructs !== null || pendingDs !== null) return refuse('WORDING_UPDATE_UNREADABLE');
  const other = [...document.share.keys()].filter((name) => name !== wordingField);
  if (other.length > 0) return refuse('WORDING_UPDATE_UNREADABLE');
  if (text.length > longestRationale) return refuse('WORDING_TOO_LONG', { maximum: longestRationale });
  return stateOf(document).byteLength > largestState ? refuse('WORDING_FULL', { maximum: largestState }) : null;
}
