import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import type { Config } from '#config';
import type { DatabaseUrls } from '#database';
import { FragmentMemory } from '#reads';
import { bodyLimit, prepareHttp } from '../../api/src/http/prepare-http.js';
import { believeProxies } from '../../live/src/believe-proxies.js';
import { openDemoArchive } from './archive/demo-archive.js';
import { seedDemo } from './demo/seed.js';
import { demoProviderToken } from './identity.js';
import { demoUserNames, hospitalSystem, type DemoIdentityProvider } from './identity-provider/index.js';
import { StandaloneModule } from './standalone.module.js';
import { serveWebClient } from './web-client.js';

export { seedDemo };

export interface Application {
  readonly hasWebClient: boolean;
  /** Who may sign in without a password, and the system that may ask for a token; null where another provider knows. */
  readonly demo: { readonly people: readonly string[]; readonly system: string } | null;
  /** Starts timers and gateway, then listens. The data must be in. */
  open(): Promise<void>;
  close(): Promise<void>;
}

/** Everything put together and connected to the database, not open yet. */
export async function createApplication(config: Config, database: DatabaseUrls, listensAt: string): Promise<Application> {
  // Invented people have invented images; a site's own archive, or none, where people are real.
  const demoArchive = config.oidc || config.archive ? null : await openDemoArchive();
  const app = await NestFactory.create<NestFastifyApplication>(
    StandaloneModule.of(config, database, listensAt, demoArchive),
    new FastifyAdapter({ bodyLimit, trustProxy: config.trustedProxies }),
    { bufferLogs: true, abortOnError: false },
  );
  app.useLogger(app.get(Logger));
  app.get(FragmentMemory, { strict: false }).allow(config.fragmentMemory);
  await prepareHttp(app);
  believeProxies(app.getHttpServer(), config.trustedProxies);
  const provider = app.get<DemoIdentityProvider | null>(demoProviderToken, { strict: false });
  provider?.mount(app.getHttpAdapter().getInstance() as never);
  const hasWebClient = await serveWebClient(app);
  return {
    hasWebClient,
    demo: provider && { people: demoUserNames, system: hospitalSystem },
    open: async () => {
      await provider?.enrol();
      await app.init();
      await app.listen(config.port, config.host);
    },
    close: async () => {
      await closeWithin(app, 5_000);
      await demoArchive?.close();
    },
  };
}

/** Ends requests and sockets in order; one that does not end is cut off. */
async function closeWithin(app: NestFastifyApplication, milliseconds: number): Promise<void> {
  const impatience = setTimeout(() => app.getHttpServer().closeAllConnections(), milliseconds);
  await app.close();
  clearTimeout(impatience);
}
