import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { readConfig, runProgram, type Running } from '#config';
import { connectionFor, DatabaseModule, requireDatabase } from '#database';
import { DoorbellBus, Doorbells, EventLogModule } from '#event-log';
import { MailModule } from '#mail';
import { Metrics, ObservabilityModule, Readiness, startTracing } from '#observability';
import { workerRows } from './rows.js';
import { WorkerModule } from './worker.module.js';

/** The worker as a process of its own; several may run. Its port answers machines alone: how it is, and what it measures. */
async function start(): Promise<Running> {
  const { database: urls, poolSize, ...config } = readConfig(process.env, 'worker');
  await requireDatabase(urls);
  const stopTracing = await startTracing(config.tracing, 'worker');

  @Module({
    imports: [
      ObservabilityModule.forRoot(config.logLevel ?? 'info', 'worker'),
      DatabaseModule.forRoot(urls, workerRows, poolSize),
      EventLogModule.forRoot(),
      MailModule.forRoot(config.mail && { ...config.mail, publicUrl: config.publicUrl }),
      WorkerModule,
    ],
  })
  class WorkerProcess {}

  const app = await NestFactory.create<NestFastifyApplication>(WorkerProcess, new FastifyAdapter(), {
    bufferLogs: true,
    abortOnError: false,
  });
  const logger = app.get(Logger);
  app.useLogger(logger);
  const bus = new DoorbellBus(app.get(Doorbells), {
    connection: connectionFor(urls, 'writer'),
    log: (line) => logger.warn({ event: 'doorbell', msg: line }, 'doorbell'),
  });
  bus.measure(app.get(Metrics));
  await bus.start();
  await app.listen(config.port, config.host);
  logger.log({ event: 'listening', msg: `The worker runs; its figures are on port ${config.port}.` }, 'start');
  return {
    leave: () => app.get(Readiness).leave(),
    close: async () => {
      await app.close();
      await bus.stop();
      await stopTracing();
    },
  };
}

await runProgram(start);
