import 'reflect-metadata';
import type { Server } from 'node:http';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { DataSource } from 'typeorm';
import { ReadAudit } from '#audit';
import { readConfig, runProgram, type Running } from '#config';
import { connectionFor, DatabaseModule, requireDatabase, Reader } from '#database';
import { WriteTogether } from '#decisions';
import { DoorbellBus, Doorbells } from '#event-log';
import { Authenticator, identityFromConfig, IdentityModule } from '#identity';
import { systemClock } from '#kernel';
import { Metrics, ObservabilityModule, Readiness, startTracing } from '#observability';
import { believeProxies } from './believe-proxies.js';
import { recordWith } from './hydration/read-trail.js';
import { LiveModule } from './live.module.js';
import { modelOfContract } from './model.js';
import type { LiveOptions } from './options.js';

// Bells come over the bus; this only finds what a lost one did not tell.
const sweepBehindBus = 2_000;

/** The gateway as a process of its own, beside any number of API processes and other gateways over one database. */
async function start(): Promise<Running> {
  const { database: urls, oidc, publicUrl, poolSize, trustedProxies, drainSeconds, ...config } = readConfig(process.env, 'live');
  await requireDatabase(urls);
  const stopTracing = await startTracing(config.tracing, 'live');
  const doorbells = new Doorbells();
  const model = modelOfContract();
  let log: LiveOptions['log'];

  @Module({
    imports: [
      ObservabilityModule.forRoot(config.logLevel ?? 'info', 'live'),
      DatabaseModule.forRoot(urls, [], poolSize),
      IdentityModule.forRootAsync({
        inject: [DataSource],
        useFactory: (database: DataSource) => identityFromConfig(publicUrl, oidc, database),
      }),
      LiveModule.forRootAsync({
        inject: [Authenticator, Reader, DataSource, Metrics],
        useFactory: (authenticator: Authenticator, reader: Reader, database: DataSource, metrics: Metrics): LiveOptions => ({
          publicUrl,
          authenticator,
          reader,
          doorbells,
          wordings: new WriteTogether(database, systemClock),
          model: () => model,
          recordReads: recordWith(new ReadAudit(reader.pool, metrics)),
          sweepEvery: sweepBehindBus,
          log: (line, about) => log?.(line, about),
        }),
      }),
    ],
  })
  class LiveProcess {}

  const adapter = new FastifyAdapter({ trustProxy: trustedProxies });
  const app = await NestFactory.create<NestFastifyApplication>(LiveProcess, adapter, { bufferLogs: true, abortOnError: false });
  believeProxies(app.getHttpServer() as Server, trustedProxies);
  const logger = app.get(Logger);
  app.useLogger(logger);
  log = (line, about) => logger.warn({ event: 'live', ...about, msg: line }, 'live');
  const bus = new DoorbellBus(doorbells, { connection: connectionFor(urls, 'reader'), log });
  bus.measure(app.get(Metrics));
  await bus.start();
  await app.listen(config.port, config.host);
  logger.log({ event: 'listening', msg: `The live gateway listens on port ${config.port}.` }, 'start');
  return {
    drainSeconds,
    leave: () => app.get(Readiness).leave(),
    close: async () => {
      await app.close();
      await bus.stop();
      await stopTracing();
    },
  };
}

await runProgram(start);
