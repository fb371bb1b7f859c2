import 'reflect-metadata';
import { Global, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { readConfig, StartupProblem } from '#config';
import { connectionFor, openWriter } from '#database';
import { DoorbellBus, Doorbells, UnitOfWork } from '#event-log';
import { systemClock } from '#kernel';
import { WorkerModule } from './worker.module.js';

/** The worker as a process of its own; several may run. */
async function main(): Promise<void> {
  const { database: urls } = readConfig();
  if (!urls) throw new StartupProblem('DATABASE_URL is not set: a worker of its own needs the database that the API uses.');
  const database = await openWriter(urls, [], 4);
  const doorbells = new Doorbells();
  const bus = new DoorbellBus(doorbells, { connection: connectionFor(urls, 'writer') });
  await bus.start();

  const provided = [
    { provide: DataSource, useValue: database },
    { provide: UnitOfWork, useValue: new UnitOfWork(database, systemClock, doorbells) },
  ];
  @Global()
  @Module({ providers: provided, exports: provided })
  class Platform {}
  @Module({ imports: [Platform, WorkerModule] })
  class WorkerProcess {}

  const app = await NestFactory.createApplicationContext(WorkerProcess, { logger: ['error', 'warn', 'fatal'] });
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) process.exit(130);
    stopping = true;
    await app.close();
    await bus.stop();
    if (database.isInitialized) await database.destroy();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
  console.log('The worker runs.');
}

await main().catch((error: unknown) => {
  console.error(error instanceof StartupProblem ? error.message : error);
  process.exit(1);
});
