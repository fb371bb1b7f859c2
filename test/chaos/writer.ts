import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Act, Kind, Somebody } from './acts.js';
import { publicUrl } from './installation.js';
import type { Random } from './random.js';
import type { ChaosPerson } from './world.js';

/** One thing that somebody wanted written, and what they were told. */
export interface Acknowledged {
  readonly marker: string;
  readonly kind: Kind;
  /** The public id and, where it tells one, the version, as the first answer said. */
  readonly id: string;
  readonly version: number | undefined;
  readonly streams: readonly string[];
}

export interface WriterTally {
  readonly acknowledged: Acknowledged[];
  attempts: number;
  /** Why attempts went unanswered, and how often. */
  readonly trouble: Map<string, number>;
  /** Repeats of an answered request that were answered otherwise. */
  readonly otherwise: string[];
  /** Answers that a writer cannot do anything with: a refusal where there is no reason for one. */
  readonly refused: string[];
}

/**
 * Does one thing after the other and repeats each, with its idempotency key, until it is answered. Some requests are abandoned on purpose
 * after a few milliseconds: so that work is done whose answer nobody hears.
 */
export async function write(
  name: string,
  somebody: Somebody,
  apis: readonly string[],
  random: Random,
  tally: WriterTally,
  isOver: () => boolean,
  keeps: { readonly key: boolean },
): Promise<void> {
  for (let index = 0; !isOver(); index++) {
    const marker = `${name}-${index}`;
    const act = somebody.next(marker);
    const input = { ...act.input, ...(keeps.key && { idempotencyKey: randomUUID() }) };
    const ask = (): Promise<{ id: string; version?: number }> => {
      tally.attempts++;
      const patience = random.next() < 0.1 ? Math.round(random.between(2, 40)) : 4_000;
      return post(random.pick(apis), somebody.person, act, input, patience);
    };
    const answer = await untilAnswered(ask, random, tally, act.kind, isOver);
    if (answer === null) continue;
    act.done(answer);
    tally.acknowledged.push({ marker, kind: act.kind, id: answer.id, version: answer.version, streams: act.streams });
    if (keeps.key && random.next() < 0.1) {
      const again = await untilAnswered(ask, random, tally, act.kind, isOver);
      if (again !== null && (again.id !== answer.id || again.version !== answer.version)) tally.otherwise.push(`${act.kind} ${marker}`);
    }
    await wait(random.between(0, 30));
  }
}

class Refused extends Error {}

export async function untilAnswered<T>(
  ask: () => Promise<T>,
  random: Random,
  tally: WriterTally,
  what: string,
  isOver: () => boolean,
): Promise<T | null> {
  // Counted from the last harm: whoever is not answered by then never will be.
  for (let end = Infinity; Date.now() < end;) {
    if (end === Infinity && isOver()) end = Date.now() + 90_000;
    try {
      return await ask();
    } catch (error) {
      if (error instanceof Refused) {
        tally.refused.push(`${what}: ${error.message}`);
        return null;
      }
      const why = error instanceof Error ? `${error.name} ${error.message}` : 'unknown';
      tally.trouble.set(why, (tally.trouble.get(why) ?? 0) + 1);
      await wait(random.between(20, 150));
    }
  }
  tally.refused.push(`${what}: never answered`);
  return null;
}

export async function post(
  api: string,
  person: ChaosPerson,
  { kind, document, answerOf }: Pick<Act, 'document' | 'answerOf'> & { readonly kind: string },
  input: Record<string, unknown>,
  patience: number,
): Promise<{ id: string; version?: number }> {
  const response = await fetch(`${api}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: person.cookie, origin: publicUrl, 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({ query: document, variables: { input } }),
    signal: AbortSignal.timeout(patience),
  });
  const body = (await response.json()) as {
    data?: Record<string, never>;
    errors?: { extensions?: { code?: string; category?: string } }[];
  };
  const payload = body.data?.[kind];
  if (payload) return answerOf(payload);
  const { code = 'none', category = 'INTERNAL' } = body.errors?.[0]?.extensions ?? {};
  // The database may be away: that is not an answer, and is asked again.
  if (category === 'INTERNAL' || response.status >= 500) throw new Error(code);
  throw new Refused(code);
}
