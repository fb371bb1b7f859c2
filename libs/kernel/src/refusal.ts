/** Why a request was not done, coarse enough for a client to decide what to do next. */
export type RefusalCategory =
  'BAD_INPUT' | 'REFUSED' | 'CONFLICT' | 'NOT_FOUND' | 'UNAUTHENTICATED' | 'FORBIDDEN' | 'TOO_COSTLY' | 'RATE_LIMITED' | 'INTERNAL';

export interface RefusalDefinition {
  readonly category: RefusalCategory;
  /** The rule that says no, when one of RULES.md does. */
  readonly rule?: string;
  /** What happened and what to do about it. Never holds patient data: it reaches logs and screens alike. */
  readonly message: string;
}

/** What is missing, the current version, the field path: enough for the client to explain, never clinical text. */
export type RefusalFacts = Readonly<Record<string, unknown>>;

/**
 * A rule said no. It is thrown, never returned, so that it always travels through the transaction and rolls it back.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: string,
    readonly category: RefusalCategory,
    message: string,
    readonly facts: RefusalFacts = {},
    readonly rule?: string,
  ) {
    // A refusal is an answer, not a fault: nobody reads where it was made. Every `may…` field that says no makes one and throws it away, and
    // looking at the stack for each was a twentieth of what the page of a case cost the server's process.
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super(message);
    Error.stackTraceLimit = stackTraceLimit;
  }
}

export interface Refusals<Code extends string> {
  readonly codes: Readonly<Record<Code, RefusalDefinition>>;
  /** Makes the refusal; the caller throws it, so that the compiler sees where a path ends. */
  refuse(code: Code, facts?: RefusalFacts): Refusal;
}

/** The closed list of reasons that one context may refuse with. The public enum is emitted from all of them. */
export function defineRefusals<Code extends string>(codes: Record<Code, RefusalDefinition>): Refusals<Code> {
  return {
    codes,
    refuse: (code, facts) => {
      const { category, message, rule } = codes[code];
      return new Refusal(code, category, message, facts, rule);
    },
  };
}
