import * as Y from 'yjs';

/** Somebody's copy of a text that is written together, as the client's editor shapes it: paragraphs in the fragment `wording`. */
export class Pen {
  readonly document = new Y.Doc();

  get #fragment(): Y.XmlFragment {
    return this.document.getXmlFragment('wording');
  }
  get text(): string {
    return this.#fragment
      .toArray()
      .map((block) => (block as Y.XmlElement).toArray().join(''))
      .join('|');
  }
  get has(): Uint8Array {
    return Y.encodeStateVector(this.document);
  }

  /** Adds a paragraph and answers the update that says so. */
  write(words: string): Uint8Array {
    const before = this.has;
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(words)]);
    this.#fragment.insert(this.#fragment.length, [paragraph]);
    return Y.encodeStateAsUpdate(this.document, before);
  }
  /** What somebody lacks who has this. */
  beyond(has: Uint8Array): Uint8Array {
    return Y.encodeStateAsUpdate(this.document, has);
  }
  take(update: Uint8Array): void {
    Y.applyUpdate(this.document, update);
  }
}
