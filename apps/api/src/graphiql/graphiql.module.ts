import { Inject, Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { randomBytes } from 'node:crypto';
import { identityOptions, type IdentityOptions } from '#identity';
import { AccessModule } from '../access/access.module.js';
import { Admissions } from '../access/admissions.js';
import { graphiqlFiles } from './graphiql-files.js';
import { GraphiqlController } from './graphiql.controller.js';
import { graphiqlPage, graphiqlPolicy } from './graphiql-page.js';

/** Answers a browser that opens /graphql with a page to ask from; everything else at that address stays the API's. */
@Injectable()
export class GraphiqlDoor implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly admissions: Admissions,
    @Inject(identityOptions) private readonly options: IdentityOptions,
  ) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    fastify.addHook('preHandler', async (request, reply) => {
      const opensPage =
        request.method === 'GET' && request.routeOptions.url === '/graphql' && (request.headers.accept ?? '').includes('text/html');
      return opensPage ? this.show(request, reply) : undefined;
    });
  }

  private async show(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    reply.header('cache-control', 'no-store').header('vary', 'accept, cookie');
    // Refused, as after a link on another site: signing in leads back here, on our own way.
    const identified = await this.admissions.of(request).catch(() => null);
    if (identified?.actor.kind !== 'person') return reply.redirect('/auth/sign-in?returnTo=%2Fgraphql', 303);
    const nonce = randomBytes(18).toString('base64url');
    return reply
      .header('content-security-policy', graphiqlPolicy(nonce, this.options.publicUrl))
      .type('text/html; charset=utf-8')
      .send(graphiqlPage(nonce, graphiqlFiles().version));
  }
}

/** For the demo only: an installation with a provider of its own does not import it. */
@Module({ imports: [AccessModule], controllers: [GraphiqlController], providers: [GraphiqlDoor] })
export class GraphiqlModule {}
