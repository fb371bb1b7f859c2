import type { LiveClient, WordingMessage } from '#contracts';
import * as Y from 'yjs';
import { beginning, sharedWords, wordingField } from './shared-words.js';

export type SharedState =
  /** Nothing has been heard from the desk yet. */
  | 'opening'
  | 'saved'
  | 'saving'
  /** What was written here waits for the connection. */
  | 'kept'
  | 'offline'
  | 'tooLong'
  | 'refused';

export interface SharedStatus {
  readonly state: SharedState;
  /** Why one reads and does not write: a refusal's code. */
  readonly readOnly: string | null;
}

interface Place {
  /** The position of the case's stream, as the snapshot on the screen has it. */
  readonly stream: string;
  readonly epoch: number;
  readonly head: number;
  readonly review: string;
  /** What an untouched text begins with: what was put to the vote, and as which revision. */
  readonly begins?: { readonly words: string; readonly revision: number } | null;
}

/** Where what is not stored yet survives a reload. */
export interface Keeping {
  read(): string | null;
  write(text: string | null): void;
}

// What is typed in this time goes together: seen by the others within a glance, and few enough to store each.
const gatherMs = 120;
const againMs = 1_500;
/** How long somebody who is at the desk waits for it to have their words. */
const patience = 10_000;
/** What may give or take the right to write; what one may is asked of the desk. */
const ofRights: readonly string[] = [
  'conflictDeclared', 'conflictWithdrawn', 'guestInvited', 'guestInvitationEnded', 'caseTriaged', 'caseClosed', 'caseReopened',
  'decisionRatified', 'followUpStarted', 'referralWithdrawn', 'informationRequested', 'informationAnswered', 'reviewUnsealed',
]; // prettier-ignore
const tooMuch = ['WORDING_TOO_LONG', 'WORDING_UPDATE_TOO_LARGE', 'WORDING_FULL'];

const bytesOf = (text: string): Uint8Array => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
const textOf = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

/** Whether the one state vector has something that the other lacks. */
function isAhead(mine: Uint8Array, theirs: Uint8Array): boolean {
  const there = Y.decodeStateVector(theirs);
  return [...Y.decodeStateVector(mine)].some(([client, clock]) => clock > (there.get(client) ?? 0));
}

/**
 * This page's copy of a text that several people write. What is typed is there at once; one update at a time goes to the desk, and what
 * was typed meanwhile goes with the next. Until the desk has said that it is stored it is kept on this device, and sent again: a repeat
 * changes nothing.
 */
export class SharedText {
  readonly document = new Y.Doc();
  /** What the others send while they write: where their carets are. Null: their connection or ours is gone. */
  passing: ((from: { readonly person: string; readonly detail: unknown } | null) => void) | undefined;
  readonly #listeners = new Set<() => void>();
  readonly #stops: (() => void)[] = [];
  #status: SharedStatus = { state: 'opening', readOnly: null };
  /** What the desk is known to have. */
  #stored: Uint8Array = Y.encodeStateVector(new Y.Doc());
  #unsent = false;
  #writing = false;
  #opened = false;
  /** Rises with each break: what was asked before it is answered no more. */
  #session = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #closed = false;
  #offline = false;

  constructor(
    private readonly client: LiveClient,
    private readonly place: Place,
    private readonly keeping: Keeping,
  ) {
    const kept = keeping.read();
    if (kept !== null) {
      Y.applyUpdate(this.document, bytesOf(kept), this);
      this.#unsent = true;
    }
    this.document.on('update', (_update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.#typed();
    });
    const { stream, epoch, head } = place;
    const watching = client.watch(
      stream,
      { epoch, after: head },
      {
        facts: (facts) => facts.some(({ type }) => ofRights.includes(type)) && this.ask(),
        resync: (position) => Promise.resolve(position),
        ended: () => this.#tell('refused', 'NOT_FOUND'),
        watched: () => void this.#open(),
        wording: (message) => this.#heard(message),
        ephemeral: (kind, { person, detail }) => kind === 'typing' && this.passing?.({ person, detail }),
      },
    );
    this.#stops.push(
      () => watching.stop(),
      client.onState(({ status }) => {
        this.#offline = status === 'offline';
        if (this.#offline) this.#broke();
      }),
    );
  }

  get status(): SharedStatus {
    return this.#status;
  }
  readonly onStatus = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Resolves when everything that was typed here is stored; with false at once where it cannot be now, and where it takes too long. */
  async stored(): Promise<boolean> {
    for (const end = Date.now() + patience; ;) {
      this.#send();
      if (this.#opened && !this.#unsent && !this.#writing) return true;
      if (this.#offline || this.#closed || ['tooLong', 'refused'].includes(this.#status.state) || Date.now() > end) return false;
      await this.#changes();
    }
  }

  /** A change of the state, or a moment: a text that is still being opened says nothing new for a while. */
  #changes(): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        stop();
        resolve();
      };
      const stop = this.onStatus(done);
      const timer = setTimeout(done, againMs);
    });
  }

  get words(): string {
    return sharedWords(this.document);
  }

  /** Said to the others while it lasts, and kept nowhere. */
  say(detail: unknown): void {
    this.client.ephemeral('typing', this.place.stream, detail);
  }

  /** Asks again what one may: a right has come or gone. */
  ask(): void {
    // Before the first answer, and while the line is cut, it is asked anyway as soon as the case is watched.
    if (!['opening', 'kept', 'offline'].includes(this.#status.state)) void this.#open();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    for (const stop of this.#stops) stop();
    this.client.closeWording(this.place.stream, this.place.review);
    this.#keep();
    this.document.destroy();
  }

  #typed(): void {
    this.#unsent = true;
    this.#keep();
    this.#tell(this.#opened ? 'saving' : 'kept');
    this.#soon(gatherMs);
  }

  #heard({ review, updates }: WordingMessage): void {
    if (review !== this.place.review) return;
    for (const update of updates) Y.applyUpdate(this.document, bytesOf(update), this);
    if (!this.#unsent && !this.#writing) this.#stored = Y.encodeStateVector(this.document);
  }

  #broke(): void {
    this.#session++;
    if (this.#writing) this.#unsent = true;
    this.#writing = false;
    this.#opened = false;
    this.passing?.(null);
    this.#tell(this.#unsent ? 'kept' : 'offline');
  }

  async #open(): Promise<void> {
    if (this.#closed) return;
    const session = ++this.#session;
    if (this.#writing) this.#unsent = true;
    this.#writing = false;
    const { stream, review } = this.place;
    const answer = await this.client.openWording({ stream, review, has: textOf(Y.encodeStateVector(this.document)) });
    if (session !== this.#session || this.#closed) return;
    if (!answer?.ok) {
      if (answer?.code === 'NOT_FOUND') return this.#tell('refused', answer.code);
      this.#timer = setTimeout(() => void this.#open(), againMs);
      return;
    }
    Y.applyUpdate(this.document, bytesOf(answer.update), this);
    this.#stored = bytesOf(answer.has);
    this.#opened = true;
    const { begins } = this.place;
    if (begins && answer.head === 0 && answer.readOnly === null && this.document.getXmlFragment(wordingField).length === 0)
      Y.applyUpdate(this.document, beginning(begins.words, begins.revision), 'begun');
    // After a restored backup the desk may have less than it once said it had.
    if (answer.readOnly === null && isAhead(Y.encodeStateVector(this.document), this.#stored)) this.#unsent = true;
    const held = answer.readOnly === null ? 'saving' : 'refused';
    this.#tell(this.#unsent ? held : 'saved', answer.readOnly);
    this.#send();
  }

  #soon(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#send(), wait);
  }

  #send(): void {
    if (!this.#opened || this.#writing || !this.#unsent || this.#status.readOnly !== null || this.#closed) return;
    clearTimeout(this.#timer);
    this.#writing = true;
    this.#unsent = false;
    const session = this.#session;
    const sent = Y.encodeStateVector(this.document);
    const { stream, review } = this.place;
    const update = textOf(Y.encodeStateAsUpdate(this.document, this.#stored));
    void this.client.writeWording({ stream, review, update }).then((answer) => {
      if (session !== this.#session || this.#closed) return;
      this.#writing = false;
      if (answer?.ok) return this.#wasStored(sent);
      this.#unsent = true;
      const code = answer?.code ?? null;
      // It grows no shorter by being sent again: the next change is the next try.
      if (code !== null && tooMuch.includes(code)) return this.#tell('tooLong');
      if (code === null || code === 'RATE_LIMITED' || code === 'INTERNAL') return this.#soon(againMs);
      if (code === 'NOT_FOUND' || code === 'WORDING_UPDATE_UNREADABLE') {
        this.#timer = setTimeout(() => void this.#open(), againMs);
        return;
      }
      this.#tell('refused', code);
    });
  }

  #wasStored(sent: Uint8Array): void {
    this.#stored = sent;
    this.#keep();
    this.#tell(this.#unsent ? 'saving' : 'saved');
    if (this.#unsent) this.#soon(gatherMs);
  }

  #keep(): void {
    const holds = this.#unsent || this.#writing;
    this.keeping.write(holds ? textOf(Y.encodeStateAsUpdate(this.document)) : null);
  }

  #tell(state: SharedState, readOnly = this.#status.readOnly): void {
    if (this.#status.state === state && this.#status.readOnly === readOnly) return;
    this.#status = { state, readOnly };
    for (const listener of [...this.#listeners]) listener();
  }
}
