import { Controller, Get, Header, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access } from '#access';
import { Reader } from '#database';
import { Metrics } from '#observability';

@Controller()
export class HealthController {
  constructor(
    private readonly reader: Reader,
    private readonly metrics: Metrics,
  ) {
    const { pool } = this.reader;
    metrics.gauge('consilium_reader_pool_waiting', 'Requests that wait for a reader connection.', () => pool.waitingCount);
    metrics.gauge('consilium_reader_pool_connections', 'Open reader connections.', () => pool.totalCount);
  }

  /** The process runs. Restart it when this fails. */
  @Get('health/live')
  @Access(Access.anyone())
  @Header('cache-control', 'no-store')
  live(): { status: string } {
    return { status: 'ok' };
  }

  /** It can answer: the database does. Send it no requests while this fails. */
  @Get('health/ready')
  @Access(Access.anyone())
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const database = await this.reader.pool.query('select 1').then(
      () => 'ok',
      () => 'unreachable',
    );
    await reply
      .status(database === 'ok' ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: database === 'ok' ? 'ok' : 'unavailable', database });
  }

  @Get('metrics')
  @Access(Access.anyone())
  async figures(@Res() reply: FastifyReply): Promise<void> {
    await reply.header('content-type', this.metrics.registry.contentType).send(await this.metrics.registry.metrics());
  }
}
