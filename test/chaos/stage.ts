import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { LiveClient } from '#contracts';
import type { EmbeddedPostgres } from '#embedded-postgres';
import { sessionCookie } from '#identity';
import { globalId, localId } from '#kernel';
import type { Reply } from '../support/api.js';
import type { Stage } from '../live/snapshot/stage.js';
import type { View } from '../live/snapshot/view.js';
import { withOwner } from './harm.js';
import { publicUrl } from './installation.js';
import type { Random } from './random.js';
import type { ChaosPerson } from './world.js';
import { untilAnswered, type WriterTally } from './writer.js';

/** A mutation that was answered as done, and what must be written of it. */
export interface Told {
  readonly actor: string;
  readonly mutation: string;
  readonly writes: readonly { readonly command: string; readonly key: string }[];
}
/** Each proposal is ratified by itself, with a key of its own. */
const eachProposal = (input: Readonly<Record<string, unknown>>, key: string): Told['writes'] =>
  (input['proposals'] as { id: string }[]).map(({ id }) => ({ command: 'ratifyDecision', key: `${key} ${localId('Proposal', id)}` }));
/** What a story needs of the house that the demo's people live in. */
export interface DemoHouse {
  readonly board: string;
  readonly organisation: string;
  readonly people: ReadonlyMap<string, ChaosPerson>;
}

/** A session for each of the demo's people. */
export async function enterHouse(owner: pg.ClientBase): Promise<DemoHouse> {
  const people = new Map<string, ChaosPerson>();
  for (const { id, name } of (await owner.query<{ id: string; name: string }>('select id, user_name as name from person')).rows) {
    const value = randomBytes(32).toString('base64url');
    await owner.query(
      `insert into session (id_hash, person_id, issuer, created_at, seen_at, expires_at)
       values ($1, $2, 'chaos', now(), now() + interval '1 day', now() + interval '2 days')`,
      [createHash('sha256').update(value).digest(), id],
    );
    people.set(name, { id, cookie: `${sessionCookie}=${value}` });
  }
  const idOf = async (sql: string): Promise<string> => (await owner.query<{ id: string }>(sql)).rows[0]!.id;
  return {
    board: await idOf(`select id from board where code = 'SPN'`),
    organisation: await idOf(`select id from organisation where name like 'Westmere%'`),
    people,
  };
}

/** Where a story finds the installation. */
export interface Site {
  readonly postgres: EmbeddedPostgres;
  readonly apis: readonly string[];
  readonly gateways: readonly string[];
}

/** The stage under fire: everything is asked for, with its idempotency key, until it is answered. */
export class StageUnderFire implements Stage {
  readonly board: string;
  readonly owner: Stage['owner'];
  readonly views: View[] = [];
  readonly told: Told[] = [];
  readonly #clients = new Map<string, LiveClient>();

  constructor(
    private readonly house: DemoHouse,
    private readonly site: Site,
    private readonly random: Random,
    private readonly tally: WriterTally,
    private readonly isOver: () => boolean,
  ) {
    this.board = globalId('Board', house.board);
    const query = (sql: string, values: unknown[]) =>
      this.#untilAnswered('owner', () => withOwner(site.postgres, (owner) => owner.query(sql, values)));
    this.owner = { query: query as unknown as pg.Pool['query'] };
  }

  idOf = (who: string): string => globalId('Person', this.#person(who).id);

  async ask<Data = Record<string, never>>(who: string, query: string, variables: Record<string, unknown> = {}): Promise<Reply<Data>> {
    const mutation = /^mutation .*?\{ (\w+)\(/.exec(query)?.[1];
    if (!mutation) return this.#untilAnswered('query', () => this.#post<Data>(who, query, variables));
    const key = randomUUID();
    const input = { ...(variables['input'] as Record<string, unknown>), idempotencyKey: key };
    const reply = await this.#untilAnswered(mutation, () => this.#post<Data>(who, query, { input }));
    const writes = mutation === 'ratifyReadyDecisions' ? eachProposal(input, key) : [{ command: mutation, key }];
    if (reply.errors.length === 0) this.told.push({ actor: `person:${this.#person(who).id}`, mutation, writes });
    return reply;
  }

  async onlooker(who: string): Promise<{ client: LiveClient }> {
    const headers = { cookie: this.#person(who).cookie, origin: publicUrl };
    const client = this.#clients.get(who) ?? new LiveClient({ url: this.random.pick(this.site.gateways), headers });
    this.#clients.set(who, client);
    return { client };
  }

  closeViews(name?: string): void {
    for (const view of this.views.filter((one) => name === undefined || one.name === name)) {
      view.close();
      this.views.splice(this.views.indexOf(view), 1);
    }
  }

  close(): void {
    this.closeViews();
    for (const client of this.#clients.values()) client.close();
  }

  #person(who: string): ChaosPerson {
    const person = this.house.people.get(who);
    if (!person) throw new Error(`nobody is called ${who}`);
    return person;
  }

  async #untilAnswered<T>(what: string, ask: () => Promise<T>): Promise<T> {
    const answer = await untilAnswered(ask, this.random, this.tally, what, this.isOver);
    if (answer === null) throw new Error(`${what} was never answered`);
    return answer;
  }

  /** Throws where there is no answer; a refusal is one. */
  async #post<Data>(who: string, query: string, variables: Record<string, unknown>): Promise<Reply<Data>> {
    this.tally.attempts++;
    // Some are abandoned, so that work is done whose answer nobody hears.
    const patience = this.random.next() < 0.1 ? Math.round(this.random.between(2, 40)) : 6_000;
    const response = await fetch(`${this.random.pick(this.site.apis)}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.#person(who).cookie, origin: publicUrl, 'sec-fetch-site': 'same-origin' },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(patience),
    });
    const text = await response.text();
    const { data, errors = [] } = JSON.parse(text) as Partial<Reply<Data>>;
    const away = errors.find(({ extensions }) => extensions.category === 'INTERNAL');
    if (away || response.status >= 500 || !data) throw new Error(away?.extensions.code ?? `status ${response.status}`);
    return { status: response.status, text, data, errors };
  }
}
