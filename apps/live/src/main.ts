import 'reflect-metadata';
import { Global, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ReadAudit } from '#audit';
import { readConfig, StartupProblem } from '#config';
import { connectionFor, openReader, openWriter } from '#database';
import { DoorbellBus, Doorbells } from '#event-log';
import { Authenticator, identityFromConfig, IdentityModule } from '#identity';
import { recordWith } from './hydration/read-trail.js';
import { LiveModule } from './live.module.js';
import { modelOfContract } from './model.js';

// Bells come over the bus; this only finds what a lost one did not tell.
const sweepBehindBus = 2_000;

/** The gateway as a process of its own, beside any number of API processes and other gateways over one database. */
async function main(): Promise<void> {
  const config = readConfig();
  if (!config.database) throw new StartupProblem('DATABASE_URL is not set: a gateway of its own needs the database that the API uses.');
  if (!config.oidc) throw new StartupProblem('OIDC_ISSUER is not set: a gateway of its own needs the provider that the API uses.');
  const { database: urls, oidc, publicUrl } = config;
  const log = (line: string, about?: object): void => console.error(JSON.stringify({ line, ...about }));
  const writer = await openWriter(urls, [], 4);
  const reader = openReader(urls);
  const doorbells = new Doorbells();
  const bus = new DoorbellBus(doorbells, { connection: connectionFor(urls, 'reader'), log });
  await bus.start();
  const model = modelOfContract();

  const identity = IdentityModule.forRoot(identityFromConfig(publicUrl, oidc, writer));
  const live = LiveModule.forRootAsync({
    imports: [identity],
    inject: [Authenticator],
    useFactory: (authenticator: Authenticator) => ({
      publicUrl,
      authenticator,
      reader,
      doorbells,
      model: () => model,
      recordReads: recordWith(new ReadAudit(reader.pool)),
      sweepEvery: sweepBehindBus,
      log,
    }),
  });

  @Global()
  @Module({ imports: [live] })
  class LiveProcess {}

  const app = await NestFactory.create<NestFastifyApplication>(LiveProcess, new FastifyAdapter(), { logger: ['error', 'warn', 'fatal'] });
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) process.exit(130);
    stopping = true;
    await app.close();
    await bus.stop();
    await reader.close();
    await writer.destroy();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
  await app.listen(config.port, config.host);
  console.log(`The live gateway listens on port ${config.port}.`);
}

await main().catch((error: unknown) => {
  console.error(error instanceof StartupProblem ? error.message : error);
  process.exit(1);
});
