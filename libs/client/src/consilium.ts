import { LiveClient } from '#contracts';
import { ask, type Asking, type TokenSource } from './asking.js';
import { defaultPatience, type Patience } from './patience.js';
import type { DocumentTypeDecoration } from './generated/documents.js';

export interface ConsiliumOptions {
  /** Where the service is: its origin, such as https://consilium.example. */
  readonly url: string;
  readonly token: TokenSource;
  readonly patience?: Partial<Patience>;
  /** Through a proxy of your own, with another client certificate, or in tests. */
  readonly fetch?: typeof fetch;
  readonly random?: () => number;
  readonly now?: () => number;
}

export interface AskOptions {
  readonly signal?: AbortSignal;
}

/** A document of this package, or of your own codegen with `documentMode: 'string'`; a plain text answers `unknown` data. */
export type ConsiliumDocument<Data, Variables> = DocumentTypeDecoration<Data, Variables> & { toString(): string };
type Rest<Variables> =
  Record<never, never> extends Variables ? [variables?: Variables, options?: AskOptions] : [variables: Variables, options?: AskOptions];

export interface Consilium {
  /** Repeated after a network error, after 5xx and when too much was asked. Refusals are thrown as ConsiliumRefusal. */
  query<Data = unknown>(document: string, variables?: Readonly<Record<string, unknown>>, options?: AskOptions): Promise<Data>;
  query<Data, Variables>(document: ConsiliumDocument<Data, Variables>, ...rest: Rest<Variables>): Promise<Data>;
  /** Repeated in the same way, but only when `input.idempotencyKey` is there: without one a second sending could do it twice. */
  mutate<Data = unknown>(document: string, variables?: Readonly<Record<string, unknown>>, options?: AskOptions): Promise<Data>;
  mutate<Data, Variables>(document: ConsiliumDocument<Data, Variables>, ...rest: Rest<Variables>): Promise<Data>;
  /** The live connection, opened when it is first used. */
  readonly live: LiveClient;
  /** Closes the live connection. */
  close(): void;
}

export function createConsilium(options: ConsiliumOptions): Consilium {
  const origin = new URL(options.url).origin;
  const asking: Asking = {
    endpoint: `${origin}/graphql`,
    token: options.token,
    fetch: options.fetch ?? fetch,
    random: options.random ?? Math.random,
    now: options.now ?? Date.now,
    patience: { ...defaultPatience, ...options.patience },
  };
  let live: LiveClient | undefined;
  const send = (document: { toString(): string }, variables: unknown, repeatable: boolean, signal: AbortSignal | undefined) =>
    ask(asking, { text: document.toString(), variables, repeatable, signal });
  return {
    query: async (document: { toString(): string }, variables?: unknown, { signal }: AskOptions = {}): Promise<never> => {
      if (isMutation(document.toString())) throw new TypeError('A mutation is sent with mutate(): query() repeats what it sends.');
      return (await send(document, variables, true, signal)) as never;
    },
    mutate: async (document: { toString(): string }, variables?: unknown, { signal }: AskOptions = {}): Promise<never> =>
      (await send(document, variables, hasKey(variables), signal)) as never,
    get live() {
      return (live ??= openLive(origin, asking.token));
    },
    close: () => live?.close(),
  };
}

const isMutation = (text: string): boolean => /^\s*mutation\b/m.test(text.replace(/#.*$/gm, ''));

const hasKey = (variables: unknown): boolean => {
  const input = (variables as { input?: { idempotencyKey?: unknown } } | undefined)?.input;
  return typeof input?.idempotencyKey === 'string' && input.idempotencyKey !== '';
};

/** A token that the gateway refuses is not offered a second time. */
function openLive(url: string, token: TokenSource): LiveClient {
  if (typeof token === 'string') return new LiveClient({ url, token });
  let offered: string | undefined;
  let rejected: string | undefined;
  const live = new LiveClient({
    url,
    token: async () => {
      offered = await token(rejected);
      rejected = undefined;
      return offered;
    },
  });
  live.onState((state) => {
    if (state.status === 'offline' && state.code === 'UNAUTHENTICATED') rejected = offered;
  });
  return live;
}
