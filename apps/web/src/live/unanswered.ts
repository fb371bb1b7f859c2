import type { LiveClient } from '#contracts';
import type { ApolloClient, DocumentNode } from '@apollo/client';
import { keepDraft, keptDraft, keptNames } from './drafts.js';
import { refusedBy, type Refused } from './refusal.js';

/** A command that the desk may or may not have heard: said again with the same key, it is done once. */
export interface Unanswered {
  /** Name of the mutation. */
  readonly command: string;
  readonly input: object;
  readonly key: string;
  /** When its author meant it, in milliseconds. */
  readonly at: number;
  /** Why it was not done after all; its author has to see it. */
  readonly refused: Refused | null;
}

/** A sitting's length: what was meant longer ago may have been overtaken elsewhere, and waits for its author's word. */
export const fresh = 12 * 3_600_000;
export const overtaken: Refused = { code: 'OVERTAKEN', category: 'OVERTAKEN', message: '', rule: null, facts: {} };

/** The socket may be there before the API is: asked again after this long. */
const patience = 3_000;
const prefix = 'unanswered.';
/** Nothing of these says that the desk has judged it. */
const unjudged: readonly string[] = ['UNREACHABLE', 'INTERNAL', 'UNAUTHENTICATED', 'RATE_LIMITED'];

/**
 * What was said and not answered, for the whole page: it is sent when the connection is back, whether or not the form that said it is
 * still on the screen, and kept on the device, so that a page which was reloaded or killed sends it as well.
 */
export class UnansweredCommands {
  readonly #client: ApolloClient;
  readonly #live: LiveClient;
  readonly #documents: Readonly<Record<string, DocumentNode>>;
  readonly #listeners = new Set<() => void>();
  #all: ReadonlyMap<string, Unanswered>;
  #sending = false;

  constructor(client: ApolloClient, live: LiveClient, documents: Readonly<Record<string, DocumentNode>>) {
    this.#client = client;
    this.#live = live;
    this.#documents = documents;
    this.#all = new Map(
      keptNames(prefix).flatMap((name) => {
        const kept = keptDraft<Unanswered>(name);
        return kept ? [[name.slice(prefix.length), kept] as const] : [];
      }),
    );
  }

  get all(): ReadonlyMap<string, Unanswered> {
    return this.#all;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Sends from now on; answers how to stop. */
  start(): () => void {
    const send = () => void this.#send();
    const timer = setInterval(send, patience);
    const stop = this.#live.onState(send);
    send();
    return () => {
      clearInterval(timer);
      stop();
    };
  }

  /** Keys of what waits under this name: said by its author here, and perhaps done. */
  keysOf(name: string): readonly string[] {
    const kept = this.#all.get(name);
    return kept?.refused === null ? [...((kept.input as { replaces?: readonly string[] }).replaces ?? []), kept.key] : [];
  }

  /** Its author has read why it was refused, and says it all the same. */
  again(name: string, more: object): void {
    const kept = this.#all.get(name);
    if (!kept?.refused) return;
    const input = { ...kept.input, ...more, replaces: [] };
    this.wait(name, { ...kept, input, key: crypto.randomUUID(), at: Date.now(), refused: null });
    void this.#send();
  }

  /** Before it is sent for the first time: a page that is killed before the answer must know it. */
  remember(name: string, command: Unanswered): void {
    keepDraft(prefix + name, command);
  }

  /** Nobody has answered: it is sent again from here, in place of what waited under this name. */
  wait(name: string, command: Unanswered): void {
    this.remember(name, command);
    this.#show(new Map(this.#all).set(name, command));
  }

  /** Answered, or given up by its author. */
  settle(name: string, key: string): void {
    if (keptDraft<Unanswered>(prefix + name)?.key === key) keepDraft(prefix + name, null);
    if (this.#all.get(name)?.key === key) this.#show(new Map([...this.#all].filter(([other]) => other !== name)));
  }

  /** One after the other: what was said later must not arrive earlier. */
  async #send(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    try {
      for (;;) {
        const next = [...this.#all].find(([, { refused }]) => refused === null);
        if (!next || this.#live.state.status === 'offline' || !(await this.#sendOne(...next))) return;
      }
    } finally {
      this.#sending = false;
    }
  }

  async #sendOne(name: string, command: Unanswered): Promise<boolean> {
    const { key, input } = command;
    const mutation = this.#documents[command.command];
    let refused: Refused | null = overtaken;
    if (mutation && Date.now() - command.at < fresh)
      try {
        await this.#client.mutate({ mutation, variables: { input: { ...input, idempotencyKey: key } } });
        refused = null;
      } catch (error) {
        refused = refusedBy(error);
        if (unjudged.includes(refused.category)) return false;
      }
    if (refused === null) this.settle(name, key);
    else if (this.#all.get(name)?.key === key) this.wait(name, { ...command, refused });
    return true;
  }

  #show(all: ReadonlyMap<string, Unanswered>): void {
    this.#all = all;
    for (const listener of this.#listeners) listener();
  }
}
