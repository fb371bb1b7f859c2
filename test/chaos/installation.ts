import type { DatabaseUrls } from '#database';

/** The page's origin that the harness's people come from; nothing needs to listen there. */
export const publicUrl = 'http://localhost:3000';

/** What a program of the installation is told: as a site would, by environment, with a login for each role and never the owner's. */
export const environmentOf = ({ writer, reader }: DatabaseUrls, port: number): Record<string, string> => ({
  DATABASE_WRITER_URL: writer!,
  DATABASE_READER_URL: reader!,
  DATABASE_POOL_SIZE: '8',
  HOST: '127.0.0.1',
  PORT: String(port),
  PUBLIC_URL: publicUrl,
  LOG_LEVEL: 'error',
  // Sessions are in the database; nobody signs in, so the provider is never asked.
  OIDC_ISSUER: 'http://localhost:1',
  OIDC_CLIENT_ID: 'chaos',
  OIDC_AUDIENCE: 'chaos',
  SESSION_SECRET: Buffer.alloc(32, 9).toString('base64url'),
});
