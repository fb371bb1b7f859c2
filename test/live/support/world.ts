import { createHash, randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { Test, type TestingModule } from '@nestjs/testing';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { LiveClient, type LiveFact, type LiveRefusal, type WatchHandlers } from '#contracts';
import { WriteTogether } from '#decisions';
import { openReader, openWriter, type Reader } from '#database';
import { boardStream, caseStream, DoorbellBus, Doorbells, organisationStream, referralStream, UnitOfWork } from '#event-log';
import { Authenticator, IdentityModule, sessionCookie } from '#identity';
import { newId, person, systemClock, type Actor } from '#kernel';
import { Gateway } from '../../../apps/live/src/gateway.js';
import type { LiveRead } from '../../../apps/live/src/hydration/read-trail.js';
import { modelOfContract } from '../../../apps/live/src/model.js';
import type { LiveOptions } from '../../../apps/live/src/options.js';
import { exampleCharter } from '../../builders/charter.js';
import { testDatabase, type TestDatabase } from '../../support/database.js';

const painProfile = JSON.stringify({ type: 'OTHER', sites: [], redFlags: [] });
const health = JSON.stringify({ diagnoses: [], medications: [], allergies: [], devices: [], pregnancy: 'NOT_ASKED', laboratoryValues: [] });
let model: ReturnType<typeof modelOfContract> | undefined;

export interface Door {
  readonly url: string;
  readonly gateway: Gateway;
  readonly doorbells: Doorbells;
  readonly reads: LiveRead[];
  stop(): Promise<void>;
  /** Without a farewell: every connection breaks off at once, as when the process is killed. */
  kill(): Promise<void>;
}

/** A board with a case that an organisation referred, and people on both sides. */
export class World {
  readonly board = newId();
  readonly otherBoard = newId();
  readonly organisation = newId();
  readonly case = newId();
  readonly patient = newId();
  readonly member = newId();
  readonly referrer = newId();
  readonly guest = newId();
  readonly both = newId();
  readonly outsider = newId();
  readonly account = newId();
  readonly #doors: Door[] = [];
  readonly #clients: LiveClient[] = [];

  private constructor(
    readonly database: TestDatabase,
    readonly owner: pg.Pool,
    readonly writer: DataSource,
    readonly reader: Reader,
    readonly identity: TestingModule,
  ) {}

  static async build(): Promise<World> {
    const database = await testDatabase();
    const owner = new pg.Pool({ connectionString: database.ownerUrl, max: 4 });
    const writer = await openWriter(database.urls, [], 8);
    const identity = await Test.createTestingModule({
      imports: [
        IdentityModule.forRoot({
          database: writer,
          publicUrl: 'http://localhost:3000',
          issuer: 'http://localhost:1',
          clientId: 'consilium',
          clientAuthentication: { kind: 'none' },
          audience: 'consilium',
          cookieKey: randomBytes(32),
        }),
      ],
    }).compile();
    const world = new World(database, owner, writer, openReader(database.urls, 6), identity);
    await world.#arrange();
    return world;
  }

  async close(): Promise<void> {
    for (const client of this.#clients) client.close();
    for (const door of this.#doors) await door.stop();
    await this.identity.close();
    await this.reader.close();
    if (this.writer.isInitialized) await this.writer.destroy();
    await this.owner.end();
    await this.database.drop();
  }

  async sql<R extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<R[]> {
    return (await this.owner.query<R>(text, values)).rows;
  }

  async #arrange(): Promise<void> {
    const people = { member: this.member, referrer: this.referrer, guest: this.guest, both: this.both, outsider: this.outsider };
    for (const [name, id] of Object.entries(people))
      await this.sql('insert into person (id, user_name, name) values ($1, $2, $3)', [id, name, `Dr ${name}`]);
    await this.sql(`insert into organisation (id, name) values ($1, 'North hospital')`, [this.organisation]);
    await this.sql(`insert into board (id, name, code) values ($1, 'Spine', 'SPN'), ($2, 'Joints', 'MSK')`, [this.board, this.otherBoard]);
    await this.sql(`insert into charter (id, board_id, version, content, reason, created_at) values ($1, $2, 1, $3, 'Founding', now())`, [
      newId(),
      this.board,
      JSON.stringify(exampleCharter),
    ]);
    for (const id of [this.member, this.both])
      await this.sql(`insert into board_member (board_id, person_id, role, discipline) values ($1, $2, 'MEMBER', 'RADIOLOGY')`, [
        this.board,
        id,
      ]);
    await this.sql(`insert into board_member (board_id, person_id, role) values ($1, $2, 'CHAIR')`, [this.otherBoard, this.outsider]);
    for (const id of [this.referrer, this.both])
      await this.sql(`insert into affiliation (person_id, organisation_id, role) values ($1, $2, 'REFERRER')`, [id, this.organisation]);
    await this.sql(
      `insert into service_account (id, organisation_id, name, client_id, scopes) values ($1, $2, 'System', 'system', '{referrals:read}')`,
      [this.account, this.organisation],
    );
    await this.addCase(this.case, this.patient);
    await this.invite(this.case, new Date(Date.now() + 3_600_000));
  }

  async addCase(id: string, patient = newId()): Promise<void> {
    await this.sql(
      `insert into patient (id, organisation_id, board_ids, identifier_system, identifier, name, birth_date, sex, created_at)
       values ($1::uuid, $2, $3, 'test', $1::uuid::text, 'Invented', '1960-01-01', 'FEMALE', now())`,
      [patient, this.organisation, [this.board]],
    );
    await this.sql(
      `insert into board_case (id, board_id, organisation_id, patient_id, number, status, question, reason, question_kind,
         pain_profile, health, submitted_at, updated_at, referral_updated_at)
       values ($1, $2, $3, $4, $5, 'IN_REVIEW', 'Which block?', 'Two disciplines', $6, $7, $8, now(), now(), now())`,
      [id, this.board, this.organisation, patient, `SPN-2026-${id.slice(-8)}`, exampleCharter.questionKinds[0]!.code, painProfile, health],
    );
  }

  async invite(caseId: string, until: Date): Promise<void> {
    await this.sql(
      `insert into board_guest (board_id, person_id, case_id, expires_at) values ($1, $2, $3, $4)
       on conflict (person_id, case_id) do update set expires_at = excluded.expires_at`,
      [this.board, this.guest, caseId, until],
    );
  }

  /** The real one, which needs real tokens. */
  get authenticator(): Authenticator {
    return this.identity.get(Authenticator);
  }

  /** A signed-in person's cookie. */
  async cookie(personId: string): Promise<string> {
    const value = randomBytes(32).toString('base64url');
    await this.sql(
      `insert into session (id_hash, person_id, issuer, created_at, seen_at, expires_at) values ($1, $2, 'test', now(), now(), now() + interval '1 hour')`,
      [createHash('sha256').update(value).digest(), personId],
    );
    return `${sessionCookie}=${value}`;
  }

  /** A gateway on a port of its own. Tokens `account` and `person:<uuid>` stand for signed ones; cookies are real. */
  async door(options: Partial<LiveOptions> = {}, bus = false, port = 0): Promise<Door> {
    const real = this.authenticator;
    const doorbells = options.doorbells ?? new Doorbells();
    const carrier = bus ? new DoorbellBus(doorbells, { connection: { connectionString: this.database.ownerUrl } }) : undefined;
    await carrier?.start();
    const reads: LiveRead[] = [];
    const gateway = new Gateway({
      publicUrl: 'http://localhost:3000',
      reader: this.reader,
      doorbells,
      wordings: new WriteTogether(this.writer, systemClock),
      model: () => (model ??= modelOfContract()),
      recordReads: async (entries) => void reads.push(...entries),
      authenticator: {
        identify: async (approach) => {
          const { token } = approach;
          if (token === undefined) return real.identify(approach);
          const expiresAt = new Date(Date.now() + 3_600_000);
          const [kind, id] = token.split(':');
          if (kind === 'person' && id) return { actor: person(id), grant: `identity:${id}`, expiresAt };
          const actor: Actor = { kind: 'serviceAccount', id: this.account, organisationId: this.organisation, scopes: ['referrals:read'] };
          return { actor, grant: `account:${this.account}`, expiresAt };
        },
        sessionAlive: async (grants) => {
          const tokens = grants.filter((grant) => grant.startsWith('identity:'));
          return new Set([...tokens, ...(await real.sessionAlive(grants.filter((grant) => !tokens.includes(grant))))]);
        },
      },
      ...options,
    });
    const server: Server = createServer((_, answer) => answer.writeHead(404).end());
    const open = new Set<Socket>();
    server.on('connection', (socket) => open.add(socket.once('close', () => open.delete(socket))));
    await gateway.open(server);
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    const stop = async (): Promise<void> => {
      await carrier?.stop();
      await gateway.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    };
    let stopped: Promise<void> | undefined;
    const door: Door = {
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      gateway,
      doorbells,
      reads,
      stop: () => (stopped ??= stop()),
      kill: () => {
        for (const socket of open) socket.resetAndDestroy();
        return door.stop();
      },
    };
    this.#doors.push(door);
    return door;
  }

  async signIn(door: Pick<Door, 'url'>, personId: string): Promise<LiveClient> {
    const headers = { cookie: await this.cookie(personId), origin: 'http://localhost:3000' };
    return this.keep(new LiveClient({ url: door.url, headers }));
  }

  withToken(door: Pick<Door, 'url'>, token: string): LiveClient {
    return this.keep(new LiveClient({ url: door.url, token }));
  }

  keep(client: LiveClient): LiveClient {
    this.#clients.push(client);
    return client;
  }

  /** Writes a comment and its facts as the real command does: state and facts in one unit, on the referrer's side where it may be seen. */
  async comment(doorbells: Doorbells, body: string, audience: 'BOARD' | 'REFERRER' = 'BOARD', caseId = this.case): Promise<string> {
    const work = new UnitOfWork(this.writer, systemClock, doorbells);
    const [id, thread] = [newId(), newId()];
    await work.run({ name: 'addComment', actor: person(this.member) }, async ({ manager, record, now }) => {
      const [{ patient_id: patient }] = (await manager.query('select patient_id from board_case where id = $1 for update', [caseId])) as [
        { patient_id: string },
      ];
      const about = [caseId, this.board, this.organisation, patient];
      await manager.query(
        `insert into thread (id, case_id, board_id, organisation_id, patient_id, audience, created_at) values ($1, $2, $3, $4, $5, $6, $7)`,
        [thread, ...about, audience, now],
      );
      await manager.query(
        `insert into comment (id, thread_id, case_id, board_id, organisation_id, patient_id, audience, author_id, body, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [id, thread, ...about, audience, this.member, body, now],
      );
      const refs = { caseId, commentId: id, threadId: thread };
      record(caseStream(caseId, this.organisation), 'commentAdded', refs);
      if (audience === 'REFERRER') record(referralStream(caseId, this.organisation), 'commentAdded', refs);
      return {};
    });
    return id;
  }

  /** Facts without content on any stream of this world. */
  async facts(doorbells: Doorbells, kind: 'case' | 'referral' | 'board' | 'organisation', count = 1): Promise<void> {
    const work = new UnitOfWork(this.writer, systemClock, doorbells);
    const stream = {
      case: caseStream(this.case),
      referral: referralStream(this.case),
      board: boardStream(this.board),
      organisation: organisationStream(this.organisation),
    }[kind];
    await work.run({ name: 'test', actor: person(this.member) }, async ({ record }) => {
      for (let index = 0; index < count; index++) record(stream, 'noted', { index });
      return {};
    });
  }

  async log(stream: string): Promise<number[]> {
    return (await this.sql<{ seq: string }>('select seq from fact where stream = $1 order by seq', [stream])).map(({ seq }) => Number(seq));
  }
}

/** What one watch got. */
export interface Seen {
  readonly facts: LiveFact[];
  readonly seqs: number[];
  readonly ended: LiveRefusal[];
  readonly resyncs: { epoch: number; head: number }[];
  readonly watching: { readonly head: number; stop(): void };
}

export function follow(client: LiveClient, stream: string, from = { epoch: 1, after: 0 }, more: Partial<WatchHandlers> = {}): Seen {
  const facts: LiveFact[] = [];
  const seqs: number[] = [];
  const ended: LiveRefusal[] = [];
  const resyncs: { epoch: number; head: number }[] = [];
  const watching = client.watch(stream, from, {
    facts: (list) => {
      facts.push(...list);
      seqs.push(...list.map(({ seq }) => seq));
    },
    resync: async (message) => {
      resyncs.push(message);
      return message;
    },
    ended: (code) => ended.push(code),
    ...more,
  });
  return { facts, seqs, ended, resyncs, watching };
}

export async function until(condition: () => boolean | Promise<boolean>, within = 5_000, what = 'the condition'): Promise<void> {
  for (const end = Date.now() + within; !(await condition());) {
    if (Date.now() > end) throw new Error(`${what} did not hold within ${within} ms`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

export const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
