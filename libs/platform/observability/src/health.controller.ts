import { Controller, Get, Header, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access } from '#access';
import { Metrics } from './metrics.js';
import { Heartbeat, Readiness } from './readiness.js';

/** What machines ask of every process. */
@Controller()
export class HealthController {
  constructor(
    private readonly heartbeat: Heartbeat,
    private readonly metrics: Metrics,
    private readonly readiness: Readiness,
  ) {
    metrics.gauge(
      'consilium_database_reachable',
      '1 while Postgres answers over a connection of its own, 0 while it does not.',
      async () => ((await heartbeat.beats()) ? 1 : 0),
    );
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
    const { status, body } = await this.readiness.report(this.heartbeat);
    await reply.status(status).header('cache-control', 'no-store').send(body);
  }

  @Get('metrics')
  @Access(Access.anyone())
  async figures(@Res() reply: FastifyReply): Promise<void> {
    await reply
      .header('content-type', this.metrics.registry.contentType)
      .header('cache-control', 'no-store')
      .send(await this.metrics.registry.metrics());
  }
}
