import type { FastifyInstance, FastifyRequest } from 'fastify';
import { continueTrace, failSpan, isTracing, openSpan, within, writePlace, type OpenSpan } from '#observability';

const tracedRoutes = /^\/(graphql|auth)(\/|$)/;
const requests = new WeakMap<FastifyRequest, OpenSpan>();
const operations = new WeakMap<FastifyRequest, OpenSpan>();

/** The span of this request, going on from the browser's where it sent one; undefined for what is not traced. */
export function beginRequest(request: FastifyRequest): OpenSpan | undefined {
  const route = request.routeOptions.url;
  if (!isTracing() || route === undefined || !tracedRoutes.test(route)) return undefined;
  const span = continueTrace(request.headers['traceparent'], `${request.method} ${route}`, {
    kind: 'SERVER',
    about: { 'http.request.method': request.method, 'http.route': route },
  });
  if (span) requests.set(request, span);
  return span;
}

/** Tells the client that this was traced, so that it begins the traces of its next requests itself. */
export const traceResponse = (span: OpenSpan): string => writePlace(span.spanContext());

/** Ends the spans of requests and gives those of GraphQL a span of their own, around everything that Apollo does. Nothing when tracing is off. */
export function traceRequests(fastify: FastifyInstance): void {
  if (!isTracing()) return;
  fastify.addHook('preHandler', (request, _reply, done) => {
    const parent = requests.get(request);
    if (!parent || request.routeOptions.url !== '/graphql') return done();
    // The request's own context may have been left while its body was read.
    within(parent, () => {
      const span = openSpan('graphql');
      if (span) operations.set(request, span);
      within(span, done);
    });
  });
  fastify.addHook('onSend', (request, _reply, payload, done) => {
    operations.get(request)?.end();
    operations.delete(request);
    done(null, payload);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const span = requests.get(request);
    span?.setAttributes({ 'http.response.status_code': reply.statusCode });
    if (span && reply.statusCode >= 500) failSpan(span, { code: String(reply.statusCode) });
    span?.end();
    done();
  });
}
