import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { globalId, type Clock } from '#kernel';
import { sessionCookie } from '#identity';
import { timers } from '../../apps/worker/src/timers/all-timers.js';
import type { Timed } from '../../apps/worker/src/timers/timer.js';
import { WorkerModule } from '../../apps/worker/src/worker.module.js';
import { startApi, type Api } from '../support/api.js';
import { until } from '../support/until.js';
import { day } from './calendar.js';

export type Input = Readonly<Record<string, unknown>>;
type Node = Record<string, never>;

/** A rule that said no, where the story needs a yes. */
export class Refused extends Error {
  constructor(
    readonly mutation: string,
    readonly who: string,
    readonly code: string,
    readonly facts: unknown,
  ) {
    super(`${mutation} by ${who} was refused: ${code} ${JSON.stringify(facts)}`);
  }
}

/** The board at work: the API of one process, its worker, and a clock that somebody else turns. */
export class World {
  now = new Date(0);
  /** Requests that were answered, by mutation; refused ones by mutation and code. */
  readonly done = new Map<string, number>();
  readonly refused = new Map<string, number>();
  readonly #cookies = new Map<string, Promise<string>>();
  readonly #people = new Map<string, string>();

  private constructor(
    readonly api: Api,
    readonly owner: pg.Pool,
    readonly boardId: string,
  ) {}

  static async open(start: Date): Promise<World> {
    // The API asks it, so it is there before the world is.
    const clock: { now: () => Date } = { now: () => start };
    const api = await startApi({ clock: clock satisfies Clock, beside: [WorkerModule] });
    const owner = new pg.Pool({ connectionString: api.database.ownerUrl, max: 2 });
    owner.on('error', () => undefined);
    const { rows: boards } = await owner.query<{ id: string }>(`select id from board where code = 'SPN'`);
    const world = new World(api, owner, globalId('Board', boards[0]!.id));
    const { rows: people } = await owner.query<{ user_name: string; id: string }>('select user_name, id from person');
    for (const { user_name: name, id } of people) world.#people.set(name, id);
    // Founded before the month: nobody was asked or invited when there was no board yet.
    await owner.query('update board_member set joined_at = $1', [new Date(start.getTime() - 86_400_000)]);
    await owner.query('update charter set created_at = $1', [new Date(start.getTime() - 86_400_000)]);
    world.now = start;
    clock.now = () => world.now;
    return world;
  }

  async close(): Promise<void> {
    await this.owner.end();
    await this.api.close();
  }

  idOf = (who: string): string => globalId('Person', this.#people.get(who)!);
  nameOf = (personId: string): string => [...this.#people].find(([, id]) => globalId('Person', id) === personId)![0];

  /** The answer to a query, as that person sees it. */
  async read<Data>(who: string, query: string, variables: Input = {}): Promise<Data> {
    const { data, errors } = await this.#send<Data>(who, query, variables);
    if (errors.length > 0) throw new Error(`${who} read ${query}: ${errors.map(({ message }) => message).join('; ')}`);
    return data;
  }

  /** One mutation that has to be accepted; answers its payload. */
  async act<Payload = Record<string, Node>>(name: string, who: string, input: Input, selection: string): Promise<Payload> {
    const payload = await this.attempt<Payload>(name, who, input, selection);
    if (payload instanceof Refused) throw payload;
    return payload;
  }

  async attempt<Payload>(name: string, who: string, input: Input, selection: string): Promise<Payload | Refused> {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} } }`;
    const { data, errors } = await this.#send<Record<string, Payload>>(who, query, { input });
    const error = errors[0];
    if (!error) {
      this.done.set(name, (this.done.get(name) ?? 0) + 1);
      return data[name]!;
    }
    const { code, category, facts } = error.extensions;
    // A sentence that the schema does not know, or a fault, is a mistake of the story or of the product: never a rule.
    if (!['REFUSED', 'FORBIDDEN', 'CONFLICT', 'NOT_FOUND'].includes(category))
      throw new Error(`${name} by ${who}: ${code} ${error.message}`);
    this.refuse(name, code);
    return new Refused(name, who, code, facts);
  }

  refuse(name: string, code: string): void {
    this.refused.set(`${name} ${code}`, (this.refused.get(`${name} ${code}`) ?? 0) + 1);
  }

  async #send<Data>(who: string, query: string, variables: Input) {
    if (who === 'hospital-system') return this.api.ask<Data>(who, query, variables);
    if (!this.#cookies.has(who)) this.#cookies.set(who, this.#signIn(who));
    const response = await fetch(`${this.api.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: await this.#cookies.get(who)!, origin: this.api.address },
      body: JSON.stringify({ query, variables }),
    });
    type Answer = Awaited<ReturnType<typeof this.api.ask<Data>>>;
    return { errors: [], ...((await response.json()) as object) } as unknown as Answer;
  }

  async #signIn(who: string): Promise<string> {
    const value = randomBytes(32).toString('base64url');
    await this.owner.query(
      `insert into session (id_hash, person_id, issuer, created_at, seen_at, expires_at) values ($1, $2, 'month', now(), now(), now() + interval '2 hours')`,
      [createHash('sha256').update(value).digest(), this.#people.get(who)],
    );
    return `${sessionCookie}=${value}`;
  }

  /** What happens by itself when time has passed: each timer of the worker once, but those that renew what the rest has not. */
  async passes(): Promise<void> {
    for (const timer of timers)
      if (timer.every < day / 24 && !daily.has(timer.name)) await this.api.app.get<Timed>(timer, { strict: false }).run();
  }
  /** The day is over: all timers, and the worker has followed everything that was said. */
  async rests(): Promise<void> {
    for (const timer of timers) await this.api.app.get<Timed>(timer, { strict: false }).run();
    await until(async () => (await this.owner.query(unfollowed)).rowCount === 0, 'what the worker makes of the day', 60_000);
  }
}

const daily = new Set(['RenewInboxes', 'LookForUnheardFacts']);
const unfollowed = `select id from stream s left join reaction_cursor c on c.stream = s.id where s.kind in ('case', 'board') and s.head > coalesce(c.seq, 0)`;
