import { createServer } from 'node:net';
import { StartupProblem, type Config } from '#config';
import type { Application } from './application.js';
import { prepareDataFolder, sayRunning, sayStopped } from './data-folder.js';
import { openDatabase } from './database.js';

export interface Started extends Pick<Application, 'hasWebClient' | 'demo'> {
  stop(): Promise<void>;
}

/** Starts everything in order; what had started is stopped again when a later part does not. */
export async function start(config: Config): Promise<Started> {
  await requireFreePort(config);
  prepareDataFolder(config.dataDir);
  const stops: (() => Promise<void> | void)[] = [];
  if (config.tracing) {
    // First, so that it ends last and every connection that is opened knows of it.
    const { startTracing } = await import('#observability');
    stops.push(await startTracing(config.tracing, 'standalone'));
  }
  const stop = async (): Promise<void> => {
    const problems: unknown[] = [];
    for (const each of stops.splice(0).reverse()) await Promise.resolve(each()).catch((error: unknown) => problems.push(error));
    if (problems.length > 0) throw problems[0];
  };
  try {
    // Loading the program keeps one core busy for a second, making the database another: side by side.
    const loading = import('./application.js');
    loading.catch(() => undefined);
    const database = await openDatabase(config);
    stops.push(() => database.stop());
    const { createApplication, seedDemo } = await loading;
    const seeding = database.isEmpty && !config.oidc ? seedDemo(database.urls).then(() => database.sayFilled()) : Promise.resolve();
    const [application] = await allOf(createApplication(config, database.urls, localAddress(config)), seeding, (made) =>
      stops.push(() => made.close()),
    );
    await application.open().catch((error: unknown) => {
      throw portProblem(config, error);
    });
    sayRunning(config.dataDir, localAddress(config));
    stops.push(() => sayStopped(config.dataDir));
    return { hasWebClient: application.hasWebClient, demo: application.demo, stop };
  } catch (error) {
    await stop().catch(() => undefined);
    throw error;
  }
}

/** Both, side by side; waits for both even when one fails, so that nothing still works on a database that is being stopped. */
async function allOf<A, B>(first: Promise<A>, second: Promise<B>, made: (first: A) => void): Promise<[A, B]> {
  const [one, other] = await Promise.allSettled([first, second]);
  if (one.status === 'fulfilled') made(one.value);
  if (one.status === 'rejected') throw one.reason;
  if (other.status === 'rejected') throw other.reason;
  return [one.value, other.value];
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
