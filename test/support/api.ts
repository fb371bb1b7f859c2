import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module, type DynamicModule, type Type } from '@nestjs/common';
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
import { readDemo } from '../../apps/standalone/src/demo/read-demo.js';
import { seedDemo } from '../../apps/standalone/src/demo/seed.js';
import { demoToken } from '../../apps/standalone/src/identity-provider/demo-token.js';
import { demoIdentityProvider } from '../../apps/standalone/src/identity-provider/index.js';
import { testDatabase, type TestDatabase } from './database.js';
import { freePort } from './ports.js';
import './structured-clone.js';

export interface Api {
  readonly app: NestFastifyApplication;
  readonly address: string;
  readonly dataDir: string;
  readonly database: TestDatabase;
  readonly reader: Reader;
  readonly schema: GraphQLSchema;
  /** An access token of a demo person or of `hospital-system`; the same one again when asked again. */
  token(name: string): Promise<string>;
  /** One GraphQL request as somebody, or as nobody. */
  ask<Data = Record<string, never>>(who: string | null, query: string, variables?: Record<string, unknown>): Promise<Reply<Data>>;
  close(): Promise<void>;
}

export interface Reply<Data> {
  readonly status: number;
  readonly text: string;
  readonly data: Data;
  readonly errors: readonly {
    readonly message: string;
    readonly path?: unknown[];
    readonly extensions: { code: string; category: string; rule?: string; facts: Record<string, unknown> };
  }[];
}

export interface ApiParts {
  readonly database?: TestDatabase;
  readonly clock?: Clock;
  /** What the database holds: nothing, the demo's people and boards without a case, or the whole demo. */
  readonly demo?: 'nothing' | 'people' | 'whole';
  /** What else runs in the process: the gateway, the worker. */
  readonly beside?: readonly (Type | DynamicModule)[];
}

/** The whole API over a database of its own, on a real port, with the demo's identity provider beside it. */
export async function startApi({ database: given, clock = systemClock, demo = 'people', beside = [] }: ApiParts = {}): Promise<Api> {
  const database = given ?? (await testDatabase());
  if (demo !== 'nothing') await seedDemo(database.urls, clock.now(), demo === 'whole' ? readDemo() : { ...readDemo(), cases: [] });
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
      ...beside,
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
  await writeFile(join(dataDir, 'running.json'), JSON.stringify({ address }));
  const tokens = new Map<string, Promise<string>>();
  const token = (name: string): Promise<string> => {
    if (!tokens.has(name)) tokens.set(name, demoToken(dataDir, name));
    return tokens.get(name)!;
  };
  return {
    token,
    async ask<Data>(who: string | null, query: string, variables?: Record<string, unknown>): Promise<Reply<Data>> {
      const response = await fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(who !== null && { authorization: `Bearer ${await token(who)}` }) },
        body: JSON.stringify({ query, variables }),
      });
      const text = await response.text();
      const { data, errors = [] } = JSON.parse(text) as Partial<Reply<Data>>;
      return { status: response.status, text, data: data as Data, errors };
    },
    app,
    address,
    dataDir,
    database,
    reader: app.get(Reader),
    schema: app.get(GraphQLSchemaHost).schema,
    async close() {
      // As the program itself: a kept connection whose answer was on its way when the server closed would hold it for a minute.
      const impatience = setTimeout(() => app.getHttpServer().closeAllConnections(), 3_000);
      await app.close();
      clearTimeout(impatience);
      await identityDatabase.destroy();
      if (!given) await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
