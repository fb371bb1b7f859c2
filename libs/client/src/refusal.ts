import type { RefusalCategory, RefusalCode } from './generated/documents.js';

/** What the service says with `extensions` of an error. */
export interface RefusedError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: {
    readonly code?: string;
    readonly category?: string;
    readonly rule?: string;
    readonly facts?: Readonly<Record<string, unknown>>;
  };
}

/** The service answered, and said no. `code` and `category` come from closed lists; a newer service may know codes that this package does not. */
export class ConsiliumRefusal extends Error {
  override readonly name = 'ConsiliumRefusal';
  readonly code: RefusalCode | (string & {});
  /** What a program can do about it. */
  readonly category: RefusalCategory | (string & {});
  /** The rule that says no, such as CASE-5. */
  readonly rule: string | null;
  /** What is missing, the current version, the path of the wrong field, when to come back. */
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(
    /** All errors of the answer; the refusal speaks for the first. */
    readonly errors: readonly RefusedError[],
    /** Of the HTTP answer: 200 when a rule says no, 4xx when the request was refused as a whole. */
    readonly status: number,
    /** The other parts of the answer. */
    readonly data: unknown = null,
  ) {
    const first = errors[0];
    super(first?.message ?? 'The service refused without a reason.');
    this.code = first?.extensions?.code ?? 'INTERNAL';
    this.category = first?.extensions?.category ?? 'INTERNAL';
    this.rule = first?.extensions?.rule ?? null;
    this.facts = first?.extensions?.facts ?? {};
  }

  /** Whether this is the refusal of a stale version: read again, decide again. */
  get currentVersion(): number | null {
    const version = this.facts['currentVersion'];
    return typeof version === 'number' ? version : null;
  }
}

/** No answer of the service's own: the network, a proxy in between, or time. Whether a command was done is not known; repeat it with its key. */
export class ConsiliumUnreachable extends Error {
  override readonly name = 'ConsiliumUnreachable';
  constructor(
    message: string,
    /** How often it was tried. */
    readonly attempts: number,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The identity provider gives no token; `reason` is its OAuth error, such as invalid_client. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
  constructor(
    message: string,
    readonly reason: string | null,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
