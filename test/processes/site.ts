import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { projectFolder } from '#config';
import { startPostgres, type EmbeddedPostgres } from '#embedded-postgres';
import { newId } from '#kernel';
import { arrange, type ChaosWorld } from '../chaos/world.js';
import { freePorts } from '../support/ports.js';
import { makeImages, type App } from './images.js';
import { Program } from './program.js';
import { Proxy } from './proxy.js';
import { applyRoles } from './roles.js';

const clientSecret = 'a-secret-of-the-tests';

export interface Site {
  readonly publicUrl: string;
  readonly issuer: string;
  readonly postgres: EmbeddedPostgres;
  readonly owner: pg.Pool;
  readonly urls: { readonly owner: string; readonly writer: string; readonly reader: string };
  readonly world: ChaosWorld;
  readonly proxy: Proxy;
  readonly apis: readonly number[];
  readonly gateways: readonly number[];
  readonly worker: number;
  /** The process that listens there now. */
  at(port: number): Program;
  /** Starts another in the place of one that has ended. */
  startAgain(port: number): Promise<void>;
  /** What a program says and how it ends, with this environment alone. */
  tryOut(app: App, environment: Readonly<Record<string, string>>): Promise<{ code: unknown; said: string }>;
  /** What an API or a gateway is told, but for its port. */
  readonly door: Readonly<Record<string, string>>;
  /** An access token of the hospital's system. */
  token(): Promise<string>;
  ready(port: number): Promise<{ status: number; body: unknown }>;
  close(): Promise<void>;
}

/** An installation as docker/compose.yaml shapes it: real logins, two APIs, two gateways, a worker, a provider and a proxy, each a process. */
export async function openSite(): Promise<Site> {
  const stops: (() => Promise<unknown> | void)[] = [];
  const close = async (): Promise<void> => {
    for (const stop of stops.splice(0).reverse()) await stop();
  };
  try {
    const images = makeImages();
    stops.push(() => images.remove());
    const folder = mkdtempSync(join(tmpdir(), `consilium-test-${process.pid}-site-`));
    chmodSync(folder, 0o711);
    stops.push(() => rmSync(folder, { recursive: true, force: true }));
    const postgres = await startPostgres({ dataDir: folder, throwAway: true });
    stops.push(() => postgres.stop());
    const urls = await applyRoles(postgres);

    const programs = new Map<number, Program>();
    stops.push(() => Promise.all([...programs.values()].map((program) => program.stop())));
    const run = (app: App, environment: Record<string, string>): Program =>
      new Program(app, [`dist/apps/${app}/src/main.js`], images.folderOf(app), environment);
    const tryOut: Site['tryOut'] = async (app, environment) => {
      const program = run(app, environment);
      const impatience = setTimeout(() => program.signal('SIGKILL'), 90_000);
      const code = await program.ended;
      clearTimeout(impatience);
      return { code, said: program.said };
    };
    const migrated = await tryOut('migrate', { DATABASE_URL: urls.owner });
    if (migrated.code !== 0) throw new Error(`migrate: ${migrated.said}`);

    const owner = new pg.Pool({ connectionString: urls.owner, max: 2 });
    owner.on('error', () => undefined);
    stops.push(() => owner.end());
    const ports = await freePorts(7);
    const [proxyPort, providerPort, worker, ...doors] = ports as [number, number, number, ...number[]];
    const [apis, gateways] = [doors.slice(0, 2), doors.slice(2)];
    const publicUrl = `http://localhost:${proxyPort}`;
    const issuer = `http://localhost:${providerPort}`;
    const audience = `${publicUrl}/graphql`;
    const world = await arrangeSite(owner, issuer);

    const provider = new Program('provider', ['--import', './scripts/run-typescript.mjs', 'test/processes/provider.ts'], projectFolder, {
      PATH: process.env['PATH']!,
      PORT: String(providerPort),
      PUBLIC_URL: publicUrl,
      AUDIENCE: audience,
      ACCOUNT: 'member-0',
      CLIENT_SECRET: clientSecret,
    });
    stops.push(() => provider.stop());

    const database = { DATABASE_WRITER_URL: urls.writer, DATABASE_READER_URL: urls.reader };
    const door = {
      ...database,
      HOST: '127.0.0.1',
      PUBLIC_URL: publicUrl,
      TRUSTED_PROXIES: 'loopback',
      DRAIN_SECONDS: '3',
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: 'consilium',
      OIDC_CLIENT_SECRET: clientSecret,
      OIDC_AUDIENCE: audience,
      SESSION_SECRET: Buffer.alloc(32, 5).toString('base64url'),
    };
    const start = async (port: number): Promise<void> => {
      const [app, environment]: [App, Record<string, string>] =
        port === worker ? ['worker', { ...database, HOST: '127.0.0.1' }] : [apis.includes(port) ? 'api' : 'live', door];
      const program = run(app, { ...environment, PORT: String(port) });
      programs.set(port, program);
      await program.until(async () => (await ready(port)).status === 200);
    };
    await Promise.all([
      ...[worker, ...doors].map(start),
      provider.until(async () => (await fetch(`${issuer}/.well-known/openid-configuration`)).ok),
    ]);
    const proxy = new Proxy(apis, gateways);
    await proxy.listen(proxyPort);
    stops.push(() => proxy.close());

    return {
      publicUrl, issuer, postgres, owner, urls, world, proxy, apis, gateways, worker, door, tryOut, ready, close,
      at: (port) => programs.get(port)!,
      startAgain: start,
      token: async () => {
        const response = await fetch(`${issuer}/token`, {
          method: 'POST',
          body: new URLSearchParams({
            grant_type: 'client_credentials',
            scope: 'referrals:write referrals:read',
            client_id: 'hospital',
            client_secret: clientSecret,
          }),
        });
        return ((await response.json()) as { access_token: string }).access_token;
      },
    }; // prettier-ignore
  } catch (error) {
    await close();
    throw error;
  }
}

async function ready(port: number): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`http://127.0.0.1:${port}/health/ready`);
  return { status: response.status, body: await response.json() };
}

/** People with sessions, as the chaos harness has them; the first is known to the provider, and so is the hospital's system. */
async function arrangeSite(pool: pg.Pool, issuer: string): Promise<ChaosWorld> {
  const client = await pool.connect();
  try {
    const world = await arrange(client);
    await client.query(`insert into person_identity (issuer, subject, person_id) values ($1, 'member-0', $2)`, [
      issuer,
      world.members[0]!.id,
    ]);
    await client.query(
      `insert into service_account (id, organisation_id, name, client_id, scopes) values ($1, $2, 'hospital', 'hospital', '{referrals:write,referrals:read}')`,
      [newId(), world.organisation],
    );
    return world;
  } finally {
    client.release();
  }
}
