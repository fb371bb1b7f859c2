import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { DataSource } from 'typeorm';
import { readConfig, runProgram, type Running } from '#config';
import { connectionFor, DatabaseModule, requireDatabase } from '#database';
import { DicomwebModule } from '#dicomweb';
import { DoorbellBus, Doorbells, EventLogModule } from '#event-log';
import { identityFromConfig, IdentityModule } from '#identity';
import { Metrics, ObservabilityModule, Readiness, startTracing } from '#observability';
import { FragmentMemory } from '#reads';
import { ApiModule } from './api.module.js';
import { bodyLimit, prepareHttp } from './http/prepare-http.js';
import { allRows } from './rows.js';

// A request that still runs then is cut off: no command takes so long, and whoever asked repeats it with the same key.
const requestsEndWithin = 10_000;

/** The API as a process of its own; any number of them over one database, with gateways beside them. */
async function start(): Promise<Running> {
  const { database: urls, oidc, publicUrl, poolSize, trustedProxies, drainSeconds, ...config } = readConfig(process.env, 'api');
  await requireDatabase(urls);
  const stopTracing = await startTracing(config.tracing, 'api');

  @Module({
    imports: [
      ObservabilityModule.forRoot(config.logLevel ?? 'info', 'api'),
      DatabaseModule.forRoot(urls, allRows, poolSize),
      EventLogModule.forRoot(),
      IdentityModule.forRootAsync({
        inject: [DataSource],
        useFactory: (database: DataSource) => identityFromConfig(publicUrl, oidc, database),
      }),
      DicomwebModule.forRoot(config.archive),
      ApiModule,
    ],
  })
  class ApiProcess {}

  const adapter = new FastifyAdapter({ bodyLimit, trustProxy: trustedProxies });
  const app = await NestFactory.create<NestFastifyApplication>(ApiProcess, adapter, { bufferLogs: true, abortOnError: false });
  // Nest's own would print an unforeseen error with all it holds: of a failed statement, its values.
  const logger = app.get(Logger);
  app.useLogger(logger);
  app.get(FragmentMemory).allow(config.fragmentMemory);
  await prepareHttp(app);
  // Gateways are other processes: they hear of a commit over this.
  const bus = new DoorbellBus(app.get(Doorbells), {
    connection: connectionFor(urls, 'reader'),
    log: (line) => logger.warn({ event: 'doorbell', msg: line }, 'doorbell'),
  });
  bus.measure(app.get(Metrics));
  await bus.start();
  await app.listen(config.port, config.host);
  logger.log({ event: 'listening', msg: `The API listens on port ${config.port}.` }, 'start');
  return {
    drainSeconds,
    leave: () => app.get(Readiness).leave(),
    close: async () => {
      const impatience = setTimeout(() => app.getHttpServer().closeAllConnections(), requestsEndWithin);
      await app.close();
      clearTimeout(impatience);
      await bus.stop();
      await stopTracing();
    },
  };
}

await runProgram(start);
