import { createHash, randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import pg from 'pg';
import { ReadAudit } from '#audit';
import { InviteGuest } from '#boards';
import { LiveClient } from '#contracts';
import { discardUnfinished } from '#database';
import { Doorbells, UnitOfWork } from '#event-log';
import { Authenticator, sessionCookie } from '#identity';
import { globalId, person, systemClock, type Clock } from '#kernel';
import { ReadModelOfSchema } from '../../../apps/api/src/graphql/read-model.module.js';
import { Gateway } from '../../../apps/live/src/gateway.js';
import { recordWith } from '../../../apps/live/src/hydration/read-trail.js';
import { WorkerModule } from '../../../apps/worker/src/worker.module.js';
import { startApi, type Api, type ApiParts, type Reply } from '../../support/api.js';
import { demoUserNames, hospitalSystem } from '../../../apps/standalone/src/identity-provider/index.js';
import { Cable } from './cable.js';
import { documentsOf, type Documents } from './documents.js';
import { BoardView } from './steps/boards.js';
import type { Ask, View } from './view.js';
import { CaseView, InboxView, ReferralsView, WorklistView } from './views.js';

/** Somebody who looks, over one connection of their own. */
export interface Onlooker {
  readonly who: string;
  readonly cable: Cable;
  readonly client: LiveClient;
}

/** Those whom the demo's provider knows sign in there; everybody else has a session, as a browser has. */
const withToken = new Set<string>([...demoUserNames, hospitalSystem]);

/** The whole desk in one process: API, gateway, worker; and people who look at it over real sockets. */
export class Scene {
  readonly documents: Documents;
  readonly board: string;
  readonly onlookers = new Map<string, Onlooker>();
  readonly views: View[] = [];

  private constructor(
    readonly api: Api,
    readonly owner: pg.Pool,
    readonly gateway: Gateway,
    board: string,
    readonly organisations: ReadonlyMap<string, string>,
    readonly people: ReadonlyMap<string, string>,
  ) {
    this.documents = documentsOf(api.schema);
    this.board = board;
  }

  /** A test of a long time brings a clock that it turns. */
  static async set(clock: Clock = systemClock, beside: ApiParts['beside'] = []): Promise<Scene> {
    const api = await startApi({ clock, beside: [...beside, WorkerModule] });
    const gateway = new Gateway({
      publicUrl: api.address,
      clock,
      authenticator: api.app.get(Authenticator),
      reader: api.reader,
      doorbells: api.app.get(Doorbells),
      model: () => api.app.get(ReadModelOfSchema).current,
      recordReads: recordWith(api.app.get(ReadAudit)),
    });
    await gateway.open(api.app.getHttpServer() as Server);
    // Dropping the database can overtake the server's goodbye to a closed connection.
    const owner = discardUnfinished(new pg.Pool({ connectionString: api.database.ownerUrl, max: 2 }));
    const known = async (sql: string): Promise<Map<string, string>> => new Map((await owner.query(sql)).rows.map(({ k, v }) => [k, v]));
    const boards = await known(`select code as k, id as v from board`);
    const organisations = await known(`select name as k, id as v from organisation`);
    const people = await known(`select user_name as k, id as v from person`);
    return new Scene(api, owner, gateway, globalId('Board', boards.get('SPN')!), organisations, people);
  }

  async onlooker(who: string): Promise<Onlooker> {
    const known = this.onlookers.get(who);
    if (known) return known;
    const cable = await Cable.to(this.api.address);
    const identity = withToken.has(who)
      ? { token: () => this.api.token(who) }
      : { headers: { cookie: await this.#cookie(who), origin: this.api.address } };
    const onlooker = { who, cable, client: new LiveClient({ url: cable.url, ...identity }) };
    this.onlookers.set(who, onlooker);
    return onlooker;
  }

  idOf = (who: string): string => globalId('Person', this.people.get(who)!);

  async ask<Data = Record<string, never>>(who: string, query: string, variables: Record<string, unknown> = {}): Promise<Reply<Data>> {
    if (withToken.has(who)) return this.api.ask<Data>(who, query, variables);
    const response = await fetch(`${this.api.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: await this.#cookie(who), origin: this.api.address },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    return { status: response.status, text, errors: [], ...(JSON.parse(text) as Pick<Reply<Data>, 'data'>) };
  }

  readonly #cookies = new Map<string, Promise<string>>();
  #cookie(who: string): Promise<string> {
    const known = this.#cookies.get(who) ?? this.#signIn(who);
    this.#cookies.set(who, known);
    return known;
  }
  async #signIn(who: string): Promise<string> {
    const value = randomBytes(32).toString('base64url');
    await this.owner.query(
      `insert into session (id_hash, person_id, issuer, created_at, seen_at, expires_at) values ($1, $2, 'test', now(), now(), now() + interval '1 hour')`,
      [createHash('sha256').update(value).digest(), this.people.get(who)],
    );
    return `${sessionCookie}=${value}`;
  }

  async #open<V extends View>(view: V): Promise<V> {
    const { client } = await this.onlooker(view.who);
    this.views.push(await view.open(client));
    return view;
  }
  readonly #asking: Ask = (who, query, variables) => this.ask(who, query, variables);
  casePage = (who: string, caseId: string) => this.#open(new CaseView(this.#asking, who, this.documents, caseId));
  worklist = (who: string) => this.#open(new WorklistView(this.#asking, who, this.documents, this.board));
  boardPage = (who: string) => this.#open(new BoardView(this.#asking, who, this.board));
  referrals = (who: string, organisation: string, board = false) =>
    this.#open(
      new ReferralsView(
        this.#asking,
        who,
        this.documents,
        globalId('Organisation', this.organisations.get(organisation)!),
        board ? this.board : null,
      ),
    );
  inbox = (who: string, organisation: string | null = null) =>
    this.#open(
      new InboxView(
        this.#asking,
        who,
        this.documents,
        organisation === null
          ? { boards: [this.board], organisations: [] }
          : { boards: [], organisations: [globalId('Organisation', this.organisations.get(organisation)!)] },
      ),
    );

  /** All that are open, or those of one kind. */
  closeViews(name?: string): void {
    const closing = this.views.filter((view) => name === undefined || view.name === name);
    for (const view of closing) {
      view.close();
      this.views.splice(this.views.indexOf(view), 1);
    }
  }

  /** There is no mutation for it yet. */
  async invite(who: string, caseId: string): Promise<void> {
    const input = {
      caseId: caseId.replace('case_', ''),
      personId: this.people.get(who)!,
      discipline: null,
      expiresAt: new Date(Date.now() + 3_600_000),
    };
    await new InviteGuest(this.api.app.get(UnitOfWork)).execute(person(this.people.get('chair')!), input);
  }

  /** Until everything that was committed has reached everybody, and everything that they asked for as well. */
  async settle(within = 20_000): Promise<void> {
    const end = Date.now() + within;
    for (;;) {
      const { rows: due } = await this.owner.query('select case_id from case_activity_due');
      // What the worker's reactions have not looked at yet; what they write is in the heads below.
      const { rows: unfollowed } = await this.owner.query(
        `select id from stream s left join reaction_cursor c on c.stream = s.id where s.kind = 'case' and s.head > coalesce(c.seq, 0)`,
      );
      const { rows } = await this.owner.query<{ id: string; head: string }>('select id, head from stream');
      const heads = new Map(rows.map(({ id, head }) => [id, Number(head)]));
      const waiting = this.views.filter((view) => !view.settled(heads));
      if (due.length + unfollowed.length + waiting.length === 0) return;
      if (Date.now() > end) {
        const behind = waiting.map(({ name, who, watching }) => `${name} of ${who} at ${watching.map(({ head }) => head).join()}`);
        throw new Error(`not settled within ${within} ms: ${due.length} cases untold; ${behind.join('; ')}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  async close(): Promise<void> {
    this.closeViews();
    for (const { client, cable } of this.onlookers.values()) {
      client.close();
      await cable.close();
    }
    await this.gateway.stop();
    await this.owner.end();
    await this.api.close();
  }
}
