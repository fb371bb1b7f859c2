import type { Refused } from '../../live/refusal.js';
import { begunOf, contentOf, isBlank, type Begun, type ReferralForm, type Step } from './referral-form.js';

/** What the desk keeps of it. */
export interface SavedDraft {
  readonly id: string;
  readonly version: number;
  readonly content: string;
  readonly savedAt: string;
}
interface Sending {
  readonly key: string;
  readonly content: string;
  readonly draftId: string | null;
  readonly version: number | null;
}
/** What this device keeps of it, for a crash, a reload and a lost connection. */
interface Kept {
  readonly content: string;
  readonly draftId: string | null;
  readonly version: number | null;
  /** Not everything of it has reached the desk. */
  readonly unsaved: boolean;
  /** Sent, and not answered: sent again as it was, under its key, before anything newer. */
  readonly sending: Sending | null;
}
export type Keeping = 'empty' | 'saved' | 'saving' | 'device' | 'refused';
export interface DraftState extends Begun {
  readonly keeping: Keeping;
  readonly savedAt: string | null;
  readonly refused: Refused | null;
  /** Another window had saved something else meanwhile: this text is now a draft of its own. */
  readonly beside: boolean;
}
export interface Ways {
  save(sending: Sending): Promise<SavedDraft | Refused>;
  read(name: string): Kept | null;
  keep(name: string, kept: Kept | null): void;
  later(act: () => void, milliseconds: number): () => void;
  newKey(): string;
}

const pause = 1_200;
const again = 5_000;
const placeOf = (organisationId: string, draftId: string | null) => `referral.${draftId ?? `new.${organisationId}`}`;
const isSaved = (answer: SavedDraft | Refused): answer is SavedDraft => 'savedAt' in answer;

/** Keeps a referral that somebody is writing: on this device with every key, at the desk as soon as they pause. */
export class DraftKeeper {
  state: DraftState;
  draftId: string | null;
  version: number | null;
  #unsaved = false;
  #sending: Sending | null = null;
  #running: Promise<void> | null = null;
  #stop: () => void = () => undefined;
  #ended = false;
  readonly #listeners = new Set<() => void>();

  /** With what the desk has of it, and with what this device kept of it: what never reached the desk wins. */
  constructor(
    private readonly organisationId: string,
    saved: SavedDraft | null,
    draftId: string | null,
    private readonly ways: Ways,
  ) {
    const kept = ways.read(placeOf(organisationId, draftId));
    const mine = kept && (kept.unsaved || kept.sending !== null) ? kept : null;
    this.draftId = draftId;
    this.version = mine?.version ?? saved?.version ?? null;
    this.#unsaved = mine !== null;
    this.#sending = mine?.sending ?? null;
    const content = mine?.content ?? saved?.content ?? '';
    const keeping: Keeping = mine ? 'device' : saved ? 'saved' : 'empty';
    this.state = { ...begunOf(content), keeping, savedAt: saved?.savedAt ?? null, refused: null, beside: false };
    if (mine) this.#soon(0);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get unsaved(): boolean {
    return this.#unsaved || this.#running !== null;
  }

  /** To look at another step is to change nothing: it goes with what is typed there, and must not stand beside what another window typed. */
  go(step: Step): void {
    this.#set({ step });
    if (this.#unsaved) this.#keep();
  }

  change(form: ReferralForm): void {
    const begun = { form, step: this.state.step };
    // A form that nobody has written anything into is no draft.
    if (this.draftId === null && this.#sending === null && isBlank(begun.form)) {
      this.#unsaved = false;
      this.ways.keep(placeOf(this.organisationId, null), null);
      return this.#set({ ...begun, keeping: 'empty' });
    }
    this.#unsaved = true;
    this.#set({ ...begun, keeping: 'saving', refused: null });
    this.#keep();
    this.#soon(pause);
  }

  /** What another window has saved meanwhile; what was typed here and has not been saved is never overwritten by it. */
  adopt(saved: SavedDraft): boolean {
    if (this.unsaved || saved.id !== this.draftId || saved.version <= (this.version ?? 0)) return false;
    this.version = saved.version;
    const { form } = begunOf(saved.content);
    this.#set({ form, keeping: 'saved', savedAt: saved.savedAt });
    return true;
  }

  /** Everything is at the desk: which draft it is, and its version. Null where it cannot be reached or refuses. */
  async flush(): Promise<{ draftId: string; version: number } | null> {
    this.#stop();
    while (this.#running || this.#unsaved) {
      await (this.#running ?? this.#run());
      if (this.state.keeping === 'device' || this.state.keeping === 'refused') return null;
    }
    return this.draftId === null ? null : { draftId: this.draftId, version: this.version! };
  }

  hurry = (): void => {
    if (this.#unsaved && !this.#running) this.#soon(0);
  };

  /** Submitted or thrown away: nothing of it stays here, and nothing more is saved. */
  end(): void {
    this.#ended = true;
    this.#stop();
    this.#unsaved = false;
    this.ways.keep(placeOf(this.organisationId, this.draftId), null);
  }

  /** The page is left: what is newest goes at once, and stays on the device until it has arrived. */
  leave(): void {
    this.#stop();
    void (this.#running ?? Promise.resolve()).then(() => this.#run());
  }

  #soon(milliseconds: number): void {
    this.#stop();
    this.#stop = this.ways.later(() => void (this.#running ?? this.#run()), milliseconds);
  }

  #run(): Promise<void> {
    this.#running = this.#send().finally(() => (this.#running = null));
    return this.#running;
  }

  async #send(): Promise<void> {
    if (this.#ended || !this.#unsaved) return;
    const content = contentOf(this.state);
    this.#sending ??= { key: this.ways.newKey(), content, draftId: this.draftId, version: this.version };
    this.#keep();
    const sent = this.#sending;
    const answer = await this.ways.save(sent);
    if (this.#ended) return;
    if (!isSaved(answer)) {
      const unknown = answer.category === 'UNREACHABLE' || answer.category === 'INTERNAL';
      // Only when nobody knows whether it was done is it sent again as it was.
      if (!unknown) this.#sending = null;
      this.#keep();
      this.#set({ keeping: unknown ? 'device' : 'refused', refused: unknown ? null : answer });
      if (unknown) this.#soon(again);
      return;
    }
    const before = this.draftId;
    if (before !== answer.id) this.ways.keep(placeOf(this.organisationId, before), null);
    this.draftId = answer.id;
    this.version = answer.version;
    this.#sending = null;
    this.#unsaved = JSON.stringify(this.state.form) !== JSON.stringify(begunOf(sent.content).form);
    this.#keep();
    const beside = this.state.beside || (sent.draftId !== null && sent.draftId !== answer.id);
    this.#set({ keeping: this.#unsaved ? 'saving' : 'saved', savedAt: answer.savedAt, refused: null, beside });
    if (this.#unsaved) this.#soon(pause);
  }

  #keep(): void {
    const { draftId, version } = this;
    const kept: Kept = { content: contentOf(this.state), draftId, version, unsaved: this.#unsaved, sending: this.#sending };
    this.ways.keep(placeOf(this.organisationId, draftId), this.#unsaved ? kept : null);
  }

  #set(part: Partial<DraftState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.#listeners) listener();
  }
}
