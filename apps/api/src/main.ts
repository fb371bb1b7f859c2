import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { DataSource } from 'typeorm';
import { readConfig, StartupProblem } from '#config';
import { connectionFor, DatabaseModule } from '#database';
import { DoorbellBus, Doorbells, EventLogModule } from '#event-log';
import { identityFromConfig, IdentityModule } from '#identity';
import { ObservabilityModule } from '#observability';
import { ApiModule } from './api.module.js';
import { bodyLimit, prepareHttp } from './http/prepare-http.js';
import { allRows } from './rows.js';

/** The API as a process of its own; any number of them over one database, with gateways beside them. */
async function main(): Promise<void> {
  const config = readConfig();
  if (!config.database) throw new StartupProblem('DATABASE_URL is not set: an API process of its own needs a migrated database.');
  if (!config.oidc) throw new StartupProblem('OIDC_ISSUER is not set: an API process of its own needs the provider that signs people in.');
  const { database: urls, oidc, publicUrl } = config;

  @Module({
    imports: [
      ObservabilityModule.forRoot(config.logLevel ?? 'info'),
      DatabaseModule.forRoot(urls, allRows),
      EventLogModule.forRoot(),
      IdentityModule.forRootAsync({
        inject: [DataSource],
        useFactory: (database: DataSource) => identityFromConfig(publicUrl, oidc, database),
      }),
      ApiModule,
    ],
  })
  class ApiProcess {}

  const app = await NestFactory.create<NestFastifyApplication>(ApiProcess, new FastifyAdapter({ bodyLimit }), { bufferLogs: true });
  // Nest's own would print an unforeseen error with all it holds: of a failed statement, its values.
  app.useLogger(app.get(Logger));
  await prepareHttp(app);
  // Gateways are other processes: they hear of a commit over this.
  const bus = new DoorbellBus(app.get(Doorbells), { connection: connectionFor(urls, 'reader') });
  await bus.start();
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) process.exit(130);
    stopping = true;
    await app.close();
    await bus.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
  await app.listen(config.port, config.host);
  console.log(`The API listens on port ${config.port}.`);
}

await main().catch((error: unknown) => {
  console.error(error instanceof StartupProblem ? error.message : error);
  process.exit(1);
});
