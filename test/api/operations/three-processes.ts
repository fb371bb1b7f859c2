import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { LiveClient, type LiveFact } from '#contracts';
import { globalId } from '#kernel';
import { arrange, type ChaosPerson, type ChaosWorld } from '../../chaos/world.js';
import { testDatabase, type TestDatabase } from '../../support/database.js';
import { freePort } from '../../support/ports.js';

export const programs = ['api', 'live', 'worker'] as const;
export type ProgramName = (typeof programs)[number];

/** One of our servers as a process, run from the sources. */
export class Server {
  readonly #child: ChildProcess;
  readonly ended: Promise<unknown>;
  output = '';

  constructor(
    readonly name: ProgramName,
    readonly port: number,
    environment: Readonly<Record<string, string>>,
  ) {
    this.#child = spawn(process.execPath, ['--import', './scripts/run-typescript.mjs', `apps/${name}/src/main.ts`], {
      cwd: join(import.meta.dirname, '../../..'),
      // Nothing of what npm and jest put into the environment.
      env: { PATH: process.env['PATH'], ...environment, PORT: String(port) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout!, this.#child.stderr!])
      stream.setEncoding('utf8').on('data', (text: string) => (this.output += text));
    this.ended = new Promise((resolve) => this.#child.on('close', resolve));
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Every line that it has written. */
  get lines(): string[] {
    return this.output.split('\n').filter((line) => line !== '');
  }

  async ready(): Promise<void> {
    await until(async () => {
      if (this.#child.exitCode !== null) throw new Error(`${this.name} ended:\n${this.output}`);
      return (await fetch(`${this.address}/health/ready`).catch(() => null))?.status === 200;
    }, `${this.name} being ready`);
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) this.#child.kill(signal);
    await this.ended;
  }

  async metrics(): Promise<Figures> {
    return new Figures(await (await fetch(`${this.address}/metrics`)).text());
  }
}

/** What /metrics said. */
export class Figures {
  constructor(readonly text: string) {}

  /** All series of this name whose labels hold these, added up. */
  sum(name: string, labels: Readonly<Record<string, string>> = {}): number {
    let sum = 0;
    for (const line of this.text.split('\n')) {
      const [, found, inside = '', value] = /^(\w+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
      if (found === name && Object.entries(labels).every(([key, wanted]) => inside.includes(`${key}="${wanted}"`))) sum += Number(value);
    }
    return sum;
  }

  has(name: string): boolean {
    return new RegExp(`^# TYPE ${name} `, 'm').test(this.text);
  }
}

export interface Installation {
  readonly database: TestDatabase;
  readonly owner: pg.Pool;
  readonly world: ChaosWorld;
  readonly at: Readonly<Record<ProgramName, Server>>;
  /** One GraphQL request as one of its people. */
  ask(who: ChaosPerson, query: string, variables?: object, headers?: Record<string, string>): Promise<{ response: Response; body: any }>; // prettier-ignore
  comment(who: ChaosPerson, body: string, caseIndex?: number, key?: string): Promise<{ response: Response; body: any }>;
  /** Follows a case from now on. */
  follow(who: ChaosPerson, caseIndex?: number, more?: Partial<ConstructorParameters<typeof LiveClient>[0]>): Promise<Followed>;
  close(): Promise<void>;
}

export interface Followed {
  readonly facts: LiveFact[];
  readonly client: LiveClient;
}

/** API, gateway and worker as processes of their own over one database, as a site runs them. */
export async function openInstallation(
  more: Record<string, string> = {},
  reach: (urls: TestDatabase['urls']) => TestDatabase['urls'] | Promise<TestDatabase['urls']> = (urls) => urls,
): Promise<Installation> {
  const database = await testDatabase();
  const owner = new pg.Pool({ connectionString: database.ownerUrl, max: 2 });
  owner.on('error', () => undefined);
  const client = await owner.connect();
  const world = await arrange(client, { members: 3, referrers: 1 });
  client.release();
  const ports = { api: await freePort(), live: await freePort(), worker: await freePort() };
  const publicUrl = `http://localhost:${ports.api}`;
  const { writer, reader } = await reach(database.urls);
  const environment = {
    DATABASE_WRITER_URL: writer!,
    DATABASE_READER_URL: reader!,
    DATABASE_POOL_SIZE: '5',
    HOST: '127.0.0.1',
    DRAIN_SECONDS: '0',
    PUBLIC_URL: publicUrl,
    // Sessions are in the database; nobody signs in, so the provider is never asked.
    OIDC_ISSUER: 'http://localhost:1',
    OIDC_CLIENT_ID: 'test',
    OIDC_AUDIENCE: 'test',
    SESSION_SECRET: randomBytes(32).toString('base64url'),
    ...more,
  };
  const at = {
    api: new Server('api', ports.api, environment),
    live: new Server('live', ports.live, environment),
    worker: new Server('worker', ports.worker, environment),
  };
  const clients: LiveClient[] = [];
  const close = async (): Promise<void> => {
    for (const one of clients) one.close();
    await Promise.all(programs.map((name) => at[name].stop()));
    await owner.end();
    await database.drop();
  };
  try {
    await Promise.all(programs.map((name) => at[name].ready()));
  } catch (error) {
    await close();
    throw error;
  }
  const ask: Installation['ask'] = async (who, query, variables = {}, headers = {}) => {
    const response = await fetch(`${at.api.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: who.cookie, origin: publicUrl, ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return { response, body: await response.json() };
  };
  return {
    database,
    owner,
    world,
    at,
    ask,
    comment: (who, body, caseIndex = 0, key = randomBytes(8).toString('hex')) =>
      ask(who, 'mutation ($input: AddCommentInput!) { addComment(input: $input) { comment { id } } }', {
        input: { caseId: globalId('BoardCase', world.cases[caseIndex]!.id), body, audience: 'BOARD', idempotencyKey: key },
      }),
    async follow(who, caseIndex = 0, options = {}) {
      const stream = `case:${world.cases[caseIndex]!.id}`;
      const { rows } = await owner.query<{ head: string }>('select head from stream where id = $1', [stream]);
      const facts: LiveFact[] = [];
      const live = new LiveClient({ url: at.live.address, headers: { cookie: who.cookie, origin: publicUrl }, ...options });
      clients.push(live);
      const position = { epoch: 1, after: Number(rows[0]?.head ?? 0) };
      live.watch(stream, position, { facts: (list) => void facts.push(...list), resync: async (message) => message });
      await until(() => live.state.status === 'live', 'following the case');
      return { facts, client: live };
    },
    close,
  };
}

export async function until(condition: () => boolean | Promise<boolean>, what: string, within = 60_000): Promise<void> {
  for (const end = Date.now() + within; !(await condition()); await wait(20))
    if (Date.now() > end) throw new Error(`${what}: not within ${within} ms`);
}
