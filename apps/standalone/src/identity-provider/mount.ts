import type { IncomingMessage } from 'node:http';
import { parse } from 'node:querystring';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { errors, Provider } from 'oidc-provider';
import { demoUserNames, type DemoPerson } from './demo-people.js';
import { explanationPage, loginPage, loginPagePolicy } from './login-page.js';

const html = (reply: FastifyReply, policy: string): FastifyReply =>
  reply
    .header('content-security-policy', policy)
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer')
    .header('x-content-type-options', 'nosniff')
    .type('text/html; charset=utf-8');

/**
 * Puts the provider and its sign-in page below the issuer's path on the server that also runs the API. Call before the server listens. Both get
 * parsers of their own: the provider reads its requests itself, and must not find them read already.
 */
export function mountProvider(fastify: FastifyInstance, provider: Provider, people: () => Promise<readonly DemoPerson[]>): void {
  const issuer = new URL(provider.issuer);
  const path = issuer.pathname;
  const answer = provider.callback();
  void fastify.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.all(`${path}/*`, (request, reply) => {
      reply.hijack();
      void answer(atIssuer(request.raw, issuer), reply.raw);
    });
  });
  void fastify.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: 1_024 }, (_request, body, done) =>
      done(null, parse(body as string)),
    );
    scope.get(`${path}/interaction/:uid`, async (request, reply) => {
      const interaction = await underWay(provider, request, reply);
      if (!interaction) return expired(reply);
      return html(reply, loginPagePolicy).send(loginPage(await people(), `${path}/interaction/${interaction.uid}`));
    });
    scope.post<{ Body: { userName?: unknown } }>(`${path}/interaction/:uid`, async (request, reply) => {
      const interaction = await underWay(provider, request, reply);
      const userName = request.body?.userName;
      if (!interaction || typeof userName !== 'string' || !(demoUserNames as readonly string[]).includes(userName)) return expired(reply);
      const location = await provider.interactionResult(request.raw, reply.raw, { login: { accountId: userName, remember: false } });
      return reply.header('cache-control', 'no-store').redirect(location, 303);
    });
  });
}

/**
 * The request as if it had come straight to the issuer's address. The provider builds the addresses it states from the request: taken from
 * the Host header they would be whatever a client claims, and this process asks it under another name than browsers do.
 */
function atIssuer(request: IncomingMessage & { originalUrl?: string }, issuer: URL): IncomingMessage {
  request.originalUrl = request.url!;
  request.url = request.url!.slice(issuer.pathname.length);
  request.headers.host = issuer.host;
  request.headers['x-forwarded-host'] = issuer.host;
  request.headers['x-forwarded-proto'] = issuer.protocol.slice(0, -1);
  return request;
}

const expired = (reply: FastifyReply): FastifyReply => {
  const page = explanationPage('This sign-in has expired. Nothing is lost: start it again.');
  return html(reply, page.policy).status(400).send(page.html);
};

/** The sign-in that this browser (by its cookie) has under way, if it is the one in the address; null when there is none. */
async function underWay(provider: Provider, request: FastifyRequest, reply: FastifyReply) {
  try {
    const interaction = await provider.interactionDetails(request.raw, reply.raw);
    return interaction.uid === (request.params as { uid: string }).uid ? interaction : null;
  } catch (reason) {
    if ((reason as errors.OIDCProviderError).error !== undefined) return null;
    throw reason;
  }
}
