import type { FastifyInstance } from 'fastify';
import { importJWK, type CryptoKey } from 'jose';
import type { DataSource } from 'typeorm';
import type { IdentityOptions } from '#identity';
import { webClient } from './clients.js';
import { demoPeople, enrolDemoPeople } from './demo-people.js';
import { demoKey, demoSecret } from './keys.js';
import { mountProvider } from './mount.js';
import { demoProvider } from './provider.js';

export { demoUserNames, hospitalSystem } from './demo-people.js';

/** Below our own address: one server, one port. */
export const providerPath = '/oidc';

export interface DemoIdentityProvider {
  readonly issuer: string;
  /** What IdentityModule needs besides the database. */
  readonly identity: Omit<IdentityOptions, 'database'>;
  /** Puts provider and sign-in page on the server. Call before it listens. */
  mount(fastify: FastifyInstance): void;
  /** Makes the demo's people known to the issuer. Call once they are in the database; again does no harm. */
  enrol(): Promise<void>;
}

export interface DemoIdentityOptions {
  /** Our own origin as browsers see it. */
  readonly publicUrl: string;
  /** Where this very process listens, such as `http://127.0.0.1:3000`, when that is not the public address (a container, a proxy). */
  readonly listensAt?: string | undefined;
  readonly dataDir: string;
  /** The writer role's connections. */
  readonly database: DataSource;
}

/**
 * The demo's OpenID provider: the API and the client use it as they use a hospital's, over HTTP and with verified tokens; only choosing
 * a person replaces the password. Its keys lie in the data directory.
 */
export async function demoIdentityProvider({
  publicUrl,
  listensAt,
  dataDir,
  database,
}: DemoIdentityOptions): Promise<DemoIdentityProvider> {
  const issuer = new URL(providerPath, publicUrl).href;
  const audience = new URL('/graphql', publicUrl).href;
  const [key, web, hospitalSystem, cli, cookieSecret, cookieKey] = await Promise.all([
    demoKey(dataDir, 'provider'),
    demoKey(dataDir, 'consilium-web'),
    demoKey(dataDir, 'hospital-system'),
    demoKey(dataDir, 'demo-cli'),
    demoSecret(dataDir, 'cookies'),
    demoSecret(dataDir, 'sign-in'),
  ]);
  const provider = demoProvider({ issuer, publicUrl, audience, keys: { provider: key, web, hospitalSystem, cli }, cookieSecret });
  return {
    issuer,
    identity: {
      publicUrl,
      issuer,
      reachIssuerAt: listensAt,
      clientId: webClient,
      clientAuthentication: { kind: 'key', key: (await importJWK(web.private, 'ES256')) as CryptoKey, keyId: web.private.kid },
      audience,
      cookieKey,
    },
    mount: (fastify) => mountProvider(fastify, provider, () => demoPeople(database)),
    enrol: () => enrolDemoPeople(database, issuer),
  };
}
