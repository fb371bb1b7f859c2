import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { GraphQLSchema } from 'graphql';
import { DatabaseModule, openWriter, Reader } from '#database';
import { EventLogModule } from '#event-log';
import { IdentityModule } from '#identity';
import { systemClock, type Clock } from '#kernel';
import { ObservabilityModule } from '#observability';
import { ApiModule } from '../../apps/api/src/api.module.js';
import { prepareHttp } from '../../apps/api/src/http/prepare-http.js';
import { allRows } from '../../apps/api/src/rows.js';
import { demoIdentityProvider } from '../../apps/standalone/src/identity-provider/index.js';
import { testDatabase, type TestDatabase } from './database.js';
import './structured-clone.js';

export interface Api {
  readonly app: NestFastifyApplication;
  readonly address: string;
  readonly dataDir: string;
  readonly database: TestDatabase;
  readonly reader: Reader;
  readonly schema: GraphQLSchema;
  close(): Promise<void>;
}

/** The whole API over a database of its own, on a real port, with the demo's identity provider beside it. */
export async function startApi(given?: TestDatabase, clock: Clock = systemClock): Promise<Api> {
  const database = given ?? (await testDatabase());
  const dataDir = await mkdtemp(join(tmpdir(), 'consilium-api-'));
  const address = `http://localhost:${await freePort()}`;
  const identityDatabase = await openWriter(database.urls, [], 2);
  const provider = await demoIdentityProvider({ publicUrl: address, dataDir, database: identityDatabase });

  @Module({
    imports: [
      DatabaseModule.forRoot(database.urls, allRows, 8),
      EventLogModule.forRoot(clock),
      ObservabilityModule.forRoot('silent'),
      IdentityModule.forRoot({ ...provider.identity, database: identityDatabase }),
      ApiModule,
    ],
  })
  class TestApi {}

  const app = await NestFactory.create<NestFastifyApplication>(TestApi, new FastifyAdapter(), {
    logger: ['error', 'fatal'],
    abortOnError: false,
  });
  await prepareHttp(app);
  provider.mount(app.getHttpAdapter().getInstance());
  await app.listen(Number(new URL(address).port), 'localhost');
  await provider.enrol();
  return {
    app,
    address,
    dataDir,
    database,
    reader: app.get(Reader),
    schema: app.get(GraphQLSchemaHost).schema,
    async close() {
      await app.close();
      await identityDatabase.destroy();
      if (!given) await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
