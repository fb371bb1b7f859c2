import 'reflect-metadata';
import { createServer } from 'node:http';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ReadAudit } from '#audit';
import { connectionFor, DatabaseModule, Reader } from '#database';
import { DoorbellBus, Doorbells } from '#event-log';
import { Authenticator } from '#identity';
import { Gateway } from '../../apps/live/src/gateway.js';
import { recordWith } from '../../apps/live/src/hydration/read-trail.js';
import { modelOfContract } from '../../apps/live/src/model.js';
import { endWithParent, fromEnvironment, identity, publicUrl } from './installation.js';
import { swapping } from './swapped-order.js';

endWithParent();
const { urls, port } = fromEnvironment();

@Module({ imports: [DatabaseModule.forRoot(urls, [], 8), identity()] })
class ChaosGateway {}

const app = await NestFactory.createApplicationContext(ChaosGateway, { logger: ['error', 'fatal'] });
const doorbells = new Doorbells();
const bus = new DoorbellBus(doorbells, { connection: connectionFor(urls, 'reader') });
await bus.start();
const reader = app.get(Reader);
const model = modelOfContract();
const gateway = new Gateway({
  publicUrl,
  authenticator: app.get(Authenticator),
  reader: process.env['CHAOS_FAULT'] === 'swapped-order' ? swapping(reader) : reader,
  doorbells,
  model: () => model,
  recordReads: recordWith(new ReadAudit(reader.pool)),
  sweepEvery: 2_000,
  log: (line, about) => console.error(JSON.stringify({ line, ...about })),
});
const server = createServer((_, answer) => answer.writeHead(404).end());
await gateway.open(server);
server.listen(port, '127.0.0.1', () => process.send?.('up'));
