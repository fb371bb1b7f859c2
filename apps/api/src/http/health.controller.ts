import { Controller, Get, Header, Res, type BeforeApplicationShutdown } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access } from '#access';
import { Pulse, Reader } from '#database';
import { Metrics, Readiness } from '#observability';

@Controller()
export class HealthController implements BeforeApplicationShutdown {
  readonly #pulse: Pulse;

  constructor(
    { pool }: Reader,
    private readonly metrics: Metrics,
    private readonly readiness: Readiness,
  ) {
    metrics.gauge('consilium_reader_pool_waiting', 'Requests that wait for a reader connection.', () => pool.waitingCount);
    metrics.gauge('consilium_reader_pool_connections', 'Open reader connections.', () => pool.totalCount);
    this.#pulse = new Pulse(pool);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#pulse.close();
  }

  /** The process runs. Restart it when this fails. */
  @Get('health/live')
  @Access(Access.anyone())
  @Header('cache-control', 'no-store')
  live(): { status: string } {
    return { status: 'ok' };
  }

  /** It can answer: the database does, and it is not about to stop. Send it no requests while this fails. */
  @Get('health/ready')
  @Access(Access.anyone())
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const { status, body } = await this.readiness.report(this.#pulse);
    await reply.status(status).header('cache-control', 'no-store').send(body);
  }

  @Get('metrics')
  @Access(Access.anyone())
  async figures(@Res() reply: FastifyReply): Promise<void> {
    await reply.header('content-type', this.metrics.registry.contentType).send(await this.metrics.registry.metrics());
  }
}
