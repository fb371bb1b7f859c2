import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { withRequest } from '#audit';
import { Metrics, within } from '#observability';
import { admitDocuments } from '../graphql/limits/admit-document.js';
import { figures } from '../operations/figures.js';
import { securityHeaders } from './security-headers.js';
import { beginRequest, traceRequests, traceResponse } from './trace-requests.js';

/** At most this much of a request body: a referral with long reports stays far below. */
export const bodyLimit = 1_000_000;

/** Asked every few seconds by machines. */
const quiet = new Set(['/health/live', '/health/ready', '/metrics']);

/** What every HTTP request passes before a door: security headers, a correlation id, and a measure of how long it took. */
export async function prepareHttp(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  const { requests, refusals } = figures(app.get(Metrics));
  const log = new Logger('http');
  fastify.addHook('onRequest', (request, reply, done) => {
    const span = beginRequest(request);
    for (const [name, value] of securityHeaders) reply.raw.setHeader(name, value);
    const correlationId = span?.spanContext().traceId ?? randomUUID();
    void reply.header('x-correlation-id', correlationId);
    if (span) void reply.header('traceresponse', traceResponse(span));
    within(span, () => withRequest({ origin: request.ip, correlationId }, done));
  });
  traceRequests(fastify);
  const admit = admitDocuments((code) => refusals.inc({ code }));
  fastify.addHook('preHandler', async (request, reply) => (request.routeOptions.url === '/graphql' ? admit(request, reply) : undefined));
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    requests.observe({ route, status: `${Math.floor(reply.statusCode / 100)}xx` }, reply.elapsedTime / 1_000);
    // By its route: an address can name a record, and logs are read by people who may not read that.
    const { statusCode: status, elapsedTime } = reply;
    const correlationId = reply.getHeader('x-correlation-id');
    if (!quiet.has(route))
      log.log({ event: 'request', method: request.method, route, status, durationMs: Math.round(elapsedTime), correlationId });
    done();
  });
}
