import { pause, retryAfter, waitBefore, type Patience } from './patience.js';
import { ConsiliumRefusal, ConsiliumUnreachable, TokenRefused, type RefusedError } from './refusal.js';

/** A bearer token, or where to get one. It is asked before every request, and told which token was refused last, so that it does not answer with the same again. */
export type TokenSource = string | ((rejected?: string) => string | Promise<string>);

export interface Asking {
  readonly endpoint: string;
  readonly token: TokenSource;
  readonly fetch: typeof fetch;
  readonly random: () => number;
  readonly now: () => number;
  readonly patience: Patience;
}

export interface Question {
  readonly text: string;
  readonly variables: unknown;
  /** Whether sending it twice does no more than sending it once. */
  readonly repeatable: boolean;
  readonly signal: AbortSignal | undefined;
}

interface Silence {
  readonly silence: unknown;
  readonly after: number | null;
  /** Asking again would bring the same. */
  readonly final: boolean;
}
type Outcome = { readonly data: unknown } | { readonly refusal: ConsiliumRefusal; readonly after: number | null } | Silence;

/** Refusals that another time may not bring. */
const transient = new Set<string>(['RATE_LIMITED', 'INTERNAL']);

/** One request until it is answered, refused for good, or no longer worth repeating. */
export async function ask(asking: Asking, question: Question): Promise<unknown> {
  const { patience, random } = asking;
  let rejected: string | undefined;
  for (let attempt = 1; ; attempt++) {
    question.signal?.throwIfAborted();
    const token = await tokenOf(asking, rejected);
    const outcome = typeof token === 'string' ? await send(asking, question, token) : token;
    if ('data' in outcome) return outcome.data;
    if ('refusal' in outcome && outcome.refusal.category === 'UNAUTHENTICATED') {
      // It was not looked at, so even a command without a key may be sent again; but only once, with another token.
      if (typeof asking.token === 'string' || rejected !== undefined) throw outcome.refusal;
      rejected = token as string;
      continue;
    }
    const wait = Math.max(outcome.after ?? 0, waitBefore(attempt, patience, random));
    const passing = 'silence' in outcome ? !outcome.final : transient.has(outcome.refusal.category);
    const again =
      passing &&
      (question.repeatable || typeof token !== 'string') &&
      attempt < patience.attempts &&
      (outcome.after ?? 0) <= patience.longestAsked;
    if (again) await pause(wait, question.signal);
    else if ('refusal' in outcome) throw outcome.refusal;
    else throw new ConsiliumUnreachable(`Consilium did not answer (tried ${attempt} times).`, attempt, { cause: outcome.silence });
  }
}

/** An identity provider that does not answer is waited for as well; one that says no is not asked again. Nothing has been sent yet. */
async function tokenOf({ token }: Asking, rejected: string | undefined): Promise<string | Silence> {
  if (typeof token === 'string') return token;
  try {
    return await token(rejected);
  } catch (error) {
    if (error instanceof TokenRefused && error.reason === null) return { silence: error, after: null, final: false };
    throw error;
  }
}

async function send(asking: Asking, { text, variables, signal }: Question, token: string): Promise<Outcome> {
  const timeout = AbortSignal.timeout(asking.patience.timeout);
  let status: number;
  let header: string | null;
  let body: string;
  try {
    const response = await asking.fetch(asking.endpoint, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json;q=0.9',
      },
      body: JSON.stringify({ query: text, variables }),
      // An answer with a token belongs to the service alone: a redirect would carry the question elsewhere.
      redirect: 'error',
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    status = response.status;
    header = response.headers.get('retry-after');
    body = await response.text();
  } catch (error) {
    signal?.throwIfAborted();
    return { silence: error, after: null, final: false };
  }
  const answer = parsed(body);
  const after = retryAfter(header, asking.now());
  // Something in between answered. What it calls the client's mistake would be one again; a redirect too.
  if (answer === null)
    return {
      silence: new Error(`HTTP ${status}, and not an answer of the service`),
      after,
      final: status < 500 && status !== 429 && status !== 408,
    };
  if (answer.errors === undefined || answer.errors.length === 0) return { data: answer.data };
  const refusal = new ConsiliumRefusal(answer.errors, status, answer.data ?? null);
  const asked = refusal.facts['retryAfterSeconds'];
  return { refusal, after: typeof asked === 'number' ? Math.max(after ?? 0, asked * 1_000) : after };
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly RefusedError[];
}

function parsed(body: string): Answer | null {
  try {
    const answer: unknown = JSON.parse(body);
    return typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer) ? (answer as Answer) : null;
  } catch {
    return null;
  }
}
