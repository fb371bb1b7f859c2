import 'reflect-metadata';
import { createServer } from 'node:net';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { StartupProblem, type Config } from '#config';
import { prepareDataFolder, sayRunning, sayStopped } from './data-folder.js';
import { openDatabase } from './database.js';
import { StandaloneModule } from './standalone.module.js';
import { serveWebClient } from './web-client.js';

export interface Started {
  readonly hasWebClient: boolean;
  stop(): Promise<void>;
}

/** Starts everything in order; what had started is stopped again when a later part does not. */
export async function start(config: Config): Promise<Started> {
  await requireFreePort(config);
  prepareDataFolder(config.dataDir);
  const stops: (() => Promise<void> | void)[] = [];
  const stop = async (): Promise<void> => {
    for (const each of stops.splice(0).reverse()) await each();
  };
  try {
    const database = await openDatabase(config);
    stops.push(() => database.stop());
    const app = await NestFactory.create<NestFastifyApplication>(
      StandaloneModule.of({ config, database: database.urls }),
      new FastifyAdapter({ bodyLimit: 1_048_576, trustProxy: false }),
      { logger: ['error', 'warn', 'fatal'], abortOnError: false },
    );
    stops.push(() => closeWithin(app, 5_000));
    const hasWebClient = await serveWebClient(app);
    await app.init();
    if (database.isEmpty && !config.oidc) await database.sayFilled();
    await app.listen(config.port, config.host).catch((error: unknown) => {
      throw portProblem(config, error);
    });
    sayRunning(config.dataDir, localAddress(config));
    stops.push(() => sayStopped(config.dataDir));
    return { hasWebClient, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Where a program on this machine finds us, which PUBLIC_URL need not say: there may be a proxy in front. */
const localAddress = ({ host, port }: Config): string =>
  `http://${/^(localhost|127\.0\.0\.1|0\.0\.0\.0|::1?)$/.test(host) ? 'localhost' : host}:${port}`;

/** Asked before anything is started, so that a second `npm start` says so at once and touches nothing. */
function requireFreePort(config: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', (error) => reject(portProblem(config, error)));
    probe.listen(config.port, config.host, () => probe.close(() => resolve()));
  });
}

function portProblem({ port, host }: Config, error: unknown): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new StartupProblem(
        `Port ${port} is in use: stop what uses it (perhaps another Consilium), or choose another: PORT=${port === 65_535 ? 3000 : port + 1} npm start`,
      );
    case 'EACCES':
      return new StartupProblem(`Port ${port} may not be opened by this account: choose one above 1023, such as PORT=3000.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new StartupProblem(`HOST=${host} is not a name or address of this machine.`);
    default:
      return error;
  }
}

/** Ends requests and sockets in order; one that does not end is cut off. */
async function closeWithin(app: NestFastifyApplication, milliseconds: number): Promise<void> {
  const impatience = setTimeout(() => app.getHttpServer().closeAllConnections(), milliseconds);
  await app.close();
  clearTimeout(impatience);
}
