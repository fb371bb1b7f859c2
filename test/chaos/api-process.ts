import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { connectionFor, DatabaseModule } from '#database';
import { DoorbellBus, Doorbells, EventLogModule } from '#event-log';
import { ObservabilityModule } from '#observability';
import { ApiModule } from '../../apps/api/src/api.module.js';
import { prepareHttp } from '../../apps/api/src/http/prepare-http.js';
import { allRows } from '../../apps/api/src/rows.js';
import { WorkerModule } from '../../apps/worker/src/worker.module.js';
import { endWithParent, fromEnvironment, identity } from './installation.js';

endWithParent();
const { urls, port } = fromEnvironment();

@Module({
  imports: [
    DatabaseModule.forRoot(urls, allRows, 8),
    EventLogModule.forRoot(),
    ObservabilityModule.forRoot('silent'),
    identity(),
    ApiModule,
    WorkerModule,
  ],
})
class ChaosApi {}

const app = await NestFactory.create<NestFastifyApplication>(ChaosApi, new FastifyAdapter(), { logger: ['error', 'fatal'] });
await prepareHttp(app);
const bus = new DoorbellBus(app.get(Doorbells), { connection: connectionFor(urls, 'writer') });
await bus.start();
await app.listen(port, '127.0.0.1');
process.send?.('up');
