import { Extension } from '@tiptap/core';
import { yCursorPlugin } from '@tiptap/y-tiptap';
import { Awareness } from 'y-protocols/awareness';
import type { SharedText } from '../../live/shared-text.js';
import classes from './wording.module.css';

// A caret that moves with each letter need not be told for each.
const everyMs = 100;

interface Caret {
  readonly review: string;
  readonly page: number;
  readonly cursor: { readonly anchor: unknown; readonly head: unknown } | null;
}

const isCaret = (detail: unknown, review: string): detail is Caret => {
  const { review: of, page, cursor } = (detail ?? {}) as Record<string, unknown>;
  return (
    of === review &&
    Number.isSafeInteger(page) &&
    (cursor === null || (typeof cursor === 'object' && 'anchor' in cursor && 'head' in cursor))
  );
};

/** Where the others write, each with the name that their session has; told over the live connection, kept nowhere. */
export class Carets {
  readonly #awareness: Awareness;
  /** Names as they are known; null while one is being asked for. */
  readonly #names = new Map<string, string | null>();
  /** Of those whose name is being asked for: the last that was heard of each page. */
  readonly #unnamed = new Map<number, { readonly person: string; readonly detail: unknown }>();
  #closed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly text: SharedText,
    private readonly review: string,
    private readonly nameOf: (person: string) => Promise<string>,
    private readonly met: (name: string) => void,
  ) {
    this.#awareness = new Awareness(text.document);
    this.#awareness.on('update', (_: unknown, origin: unknown) => {
      if (origin === 'local') this.#timer ??= setTimeout(() => this.#say(), everyMs);
    });
    text.passing = (from) => (from ? this.#heard(from.person, from.detail) : this.#alone());
  }

  extension(): Extension {
    const awareness = this.#awareness;
    return Extension.create({
      name: 'carets',
      addProseMirrorPlugins: () => [
        yCursorPlugin(awareness, { cursorBuilder: caretOf, selectionBuilder: () => ({ class: classes['selected'] ?? '' }) }),
      ],
    });
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.text.passing = undefined;
    this.#awareness.setLocalState(null);
    this.#say();
    this.#awareness.destroy();
  }

  #say(): void {
    this.#timer = undefined;
    const cursor = (this.#awareness.getLocalState()?.['cursor'] ?? null) as Caret['cursor'];
    this.text.say({ review: this.review, page: this.text.document.clientID, cursor } satisfies Caret);
  }

  #heard(person: string, detail: unknown): void {
    if (!isCaret(detail, this.review) || detail.page === this.text.document.clientID) return;
    const { states, meta } = this.#awareness;
    const { page, cursor } = detail;
    if (!cursor) {
      this.#unnamed.delete(page);
      return this.#remove([page]);
    }
    const name = this.#names.get(person);
    if (typeof name !== 'string') {
      this.#unnamed.set(page, { person, detail });
      if (name === undefined) void this.#ask(person);
      return;
    }
    const known = states.has(page);
    states.set(page, { cursor, user: { name } });
    meta.set(page, { clock: (meta.get(page)?.clock ?? 0) + 1, lastUpdated: Date.now() });
    this.#awareness.emit('change', [{ added: known ? [] : [page], updated: known ? [page] : [], removed: [] }, 'remote']);
  }

  /** A caret without a name would be one more riddle: it is shown when it is known whose it is. */
  async #ask(person: string): Promise<void> {
    this.#names.set(person, null);
    const name = await this.nameOf(person);
    if (this.#closed) return;
    this.#names.set(person, name);
    for (const [page, heard] of [...this.#unnamed]) {
      if (heard.person !== person) continue;
      this.#unnamed.delete(page);
      this.#heard(person, heard.detail);
    }
    this.met(name);
    // Whoever came just now has not heard where we are.
    this.#say();
  }

  #alone(): void {
    this.#unnamed.clear();
    this.#remove([...this.#awareness.states.keys()].filter((page) => page !== this.text.document.clientID));
  }

  #remove(pages: number[]): void {
    const removed = pages.filter((page) => this.#awareness.states.delete(page));
    for (const page of removed) this.#awareness.meta.delete(page);
    if (removed.length > 0) this.#awareness.emit('change', [{ added: [], updated: [], removed }, 'remote']);
  }
}

/** A line with a name on it. Built by hand: the plugin's own writes style attributes, which the page's policy refuses. */
function caretOf(user: { readonly name?: string }): HTMLElement {
  const caret = document.createElement('span');
  caret.className = classes['caret'] ?? '';
  const name = document.createElement('span');
  name.className = classes['name'] ?? '';
  name.textContent = user.name ?? '';
  // Its neighbours are words: read aloud among them a name would be one of them.
  caret.ariaHidden = 'true';
  caret.append('\u2060', name, '\u2060');
  return caret;
}
