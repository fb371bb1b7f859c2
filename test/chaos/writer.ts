import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { globalId } from '#kernel';
import { publicUrl } from './installation.js';
import type { Random } from './random.js';
import type { ChaosPerson, ChaosWorld } from './world.js';

/** One thing that somebody wanted written, and what they were told. */
export interface Acknowledged {
  readonly marker: string;
  readonly caseId: string;
  readonly audience: 'BOARD' | 'REFERRER';
  /** The comment's public id, as the first answer said. */
  readonly answer: string;
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

const document = 'mutation Add($input: AddCommentInput!) { addComment(input: $input) { comment { id } } }';

/**
 * Writes comments one after the other and repeats each, with its idempotency key, until it is answered. Some requests are abandoned on
 * purpose after a few milliseconds: so that work is done whose answer nobody hears.
 */
export async function write(
  name: string,
  world: ChaosWorld,
  person: ChaosPerson,
  apis: readonly string[],
  random: Random,
  tally: WriterTally,
  isOver: () => boolean,
  keeps: { readonly key: boolean },
): Promise<void> {
  for (let index = 0; !isOver(); index++) {
    const marker = `${name}-${index}`;
    const caseId = random.pick(world.cases);
    const audience = random.next() < 0.3 ? 'REFERRER' : 'BOARD';
    const key = randomUUID();
    const ask = (): Promise<string> => {
      tally.attempts++;
      const patience = random.next() < 0.1 ? Math.round(random.between(2, 40)) : 4_000;
      const input = { caseId: globalId('BoardCase', caseId), body: marker, audience, ...(keeps.key && { idempotencyKey: key }) };
      return post(random.pick(apis), person, input, patience);
    };
    const answer = await untilAnswered(ask, random, tally);
    if (answer === null) continue;
    tally.acknowledged.push({ marker, caseId, audience, answer });
    if (keeps.key && random.next() < 0.1) {
      const again = await untilAnswered(ask, random, tally);
      if (again !== null && again !== answer) tally.otherwise.push(marker);
    }
    await wait(random.between(0, 30));
  }
}

class Refused extends Error {}

async function untilAnswered(ask: () => Promise<string>, random: Random, tally: WriterTally): Promise<string | null> {
  // Longer than any stop of this harness: whoever is not answered by then never will be.
  for (const end = Date.now() + 90_000; Date.now() < end;) {
    try {
      return await ask();
    } catch (error) {
      if (error instanceof Refused) {
        tally.refused.push(error.message);
        return null;
      }
      const what = error instanceof Error ? `${error.name} ${error.message}` : 'unknown';
      tally.trouble.set(what, (tally.trouble.get(what) ?? 0) + 1);
      await wait(random.between(20, 150));
    }
  }
  tally.refused.push('never answered');
  return null;
}

async function post(api: string, person: ChaosPerson, input: object, patience: number): Promise<string> {
  const response = await fetch(`${api}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: person.cookie, origin: publicUrl, 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({ query: document, variables: { input } }),
    signal: AbortSignal.timeout(patience),
  });
  const body = (await response.json()) as {
    data?: { addComment?: { comment?: { id?: string } } | null };
    errors?: { extensions?: { code?: string; category?: string } }[];
  };
  const id = body.data?.addComment?.comment?.id;
  if (id !== undefined) return id;
  const { code = 'none', category = 'INTERNAL' } = body.errors?.[0]?.extensions ?? {};
  // The database may be away: that is not an answer, and is asked again.
  if (category === 'INTERNAL' || response.status >= 500) throw new Error(code);
  throw new Refused(code);
}
