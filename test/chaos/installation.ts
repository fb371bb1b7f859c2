import { randomBytes } from 'node:crypto';
import { IdentityModule } from '#identity';
import type { DatabaseUrls } from '#database';
import { DataSource } from 'typeorm';

/** The page's origin that the harness's people come from; nothing needs to listen there. */
export const publicUrl = 'http://localhost:3000';

/** How a child process learns of the installation that it is part of. */
export interface Installation {
  readonly urls: DatabaseUrls;
  readonly port: number;
}

export const toEnvironment = ({ urls, port }: Installation, more: Record<string, string> = {}): Record<string, string> => ({
  CHAOS_URLS: JSON.stringify(urls),
  CHAOS_PORT: String(port),
  ...more,
});

export const fromEnvironment = (): Installation => ({
  urls: JSON.parse(process.env['CHAOS_URLS'] ?? '{}') as DatabaseUrls,
  port: Number(process.env['CHAOS_PORT']),
});

/** Real sessions; nobody signs in, so the provider is never asked. */
export const identity = () =>
  IdentityModule.forRootAsync({
    inject: [DataSource],
    useFactory: (database: DataSource) => ({
      database,
      publicUrl,
      issuer: 'http://localhost:1',
      clientId: 'chaos',
      clientAuthentication: { kind: 'none' as const },
      audience: 'chaos',
      cookieKey: randomBytes(32),
    }),
  });

/** A process whose parent is gone has nobody left to tell. */
export const endWithParent = (): void => void process.on('disconnect', () => process.exit(0));
