import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { LiveClient } from '#contracts';
import { globalId, localId } from '#kernel';
import { referralInput } from '../builders/referral.js';
import type { Site } from './site.js';

export const submit = 'mutation Submit($input: SubmitReferralInput!) { submitReferral(input: $input) { boardCase { id number } } }';
export const comment = 'mutation Add($input: AddCommentInput!) { addComment(input: $input) { comment { id } } }';
export const at = (port: number): string => `http://127.0.0.1:${port}`;

export interface Answer {
  readonly status: number;
  readonly data?: Record<string, Record<string, Record<string, unknown>>> | null;
  readonly errors?: unknown;
}

/** One request at an address of ours, as somebody. */
export async function ask(address: string, headers: Record<string, string>, query: string, variables: object = {}): Promise<Answer> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  return { status: response.status, ...(text.startsWith('{') ? (JSON.parse(text) as object) : {}) };
}

/** Whatever a stream brings, at one gateway or through the proxy. */
export function follow(address: string, headers: Record<string, string>, stream: string) {
  const types: string[] = [];
  const seqs: number[] = [];
  const trouble: string[] = [];
  const client = new LiveClient({ url: address, headers });
  client.watch(
    stream,
    { epoch: 1, after: 0 },
    {
      facts: (facts) => {
        for (const { type, seq } of facts) {
          types.push(type);
          seqs.push(seq);
        }
      },
      resync: async (message) => {
        trouble.push('resync');
        return message;
      },
      ended: (code) => void trouble.push(code),
    },
  );
  return { types, seqs, trouble, client };
}

export async function until(what: string, condition: () => boolean | Promise<boolean>, within = 60_000): Promise<void> {
  for (const end = Date.now() + within; !(await condition()); await wait(20)) if (Date.now() > end) throw new Error(`Never: ${what}`);
}

/** Who asks, and what for, at one site. */
export class Desk {
  constructor(private readonly site: Site) {}

  member(index = 0): Record<string, string> {
    return { cookie: this.site.world.members[index]!.cookie, origin: this.site.publicUrl, 'sec-fetch-site': 'same-origin' };
  }
  referrer(): Record<string, string> {
    return { ...this.member(), cookie: this.site.world.referrers[0]!.cookie };
  }
  async system(): Promise<Record<string, string>> {
    return { authorization: `Bearer ${await this.site.token()}` };
  }

  referral(more: object = {}): object {
    return { input: referralInput(globalId('Board', this.site.world.board), { idempotencyKey: randomUUID(), ...more }) };
  }
  onCase(body: string, index = 0, audience: 'BOARD' | 'REFERRER' = 'BOARD'): object {
    return { input: { caseId: globalId('BoardCase', this.site.world.cases[index]!.id), body, audience, idempotencyKey: randomUUID() } };
  }

  async facts(stream: string, type: string): Promise<number> {
    const { rows } = await this.site.owner.query('select count(*) from fact where stream = $1 and type = $2', [stream, type]);
    return Number(rows[0].count);
  }

  /** Some people comment without a pause, through the proxy and each request once, until told to stop. */
  keepWriting(people: number, caseIndex: number): { readonly acknowledged: string[]; readonly otherwise: Answer[]; stop(): Promise<void> } {
    let over = false;
    const acknowledged: string[] = [];
    const otherwise: Answer[] = [];
    const writing = Array.from({ length: people }, async (_, index) => {
      for (let number = 0; !over; number++) {
        const answer = await ask(this.site.publicUrl, this.member(index), comment, this.onCase(`rolling ${index} ${number}`, caseIndex));
        const id = answer.data?.['addComment']?.['comment']?.['id'];
        if (answer.status === 200 && typeof id === 'string') acknowledged.push(localId('Comment', id)!);
        else otherwise.push(answer);
        await wait(30);
      }
    });
    const stop = async (): Promise<void> => {
      over = true;
      await Promise.all(writing);
    };
    return { acknowledged, otherwise, stop };
  }
}
