import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import { viewerOf, type Declaration } from '#access';
import { currentRequest, ReadAudit } from '#audit';
import { Reader } from '#database';
import { tokenLimit } from '#documents';
import { Metrics } from '#observability';
import { FragmentMemory, RequestReads } from '#reads';
import { AccessModule } from '../access/access.module.js';
import { Admissions } from '../access/admissions.js';
import { listDoors } from '../access/doors.js';
import { compiledReads } from './compiled-reads.plugin.js';
import { doors, requestRefusal } from './doors.plugin.js';
import { formatErrorWith, refusalOf } from './format-error.js';
import { stringifyAnswer } from './raw-answer.js';
import { TrustedDocuments } from './limits/trusted-documents.js';
import { limits } from './limits/limits.plugin.js';
import { figures } from '../operations/figures.js';
import { operations } from './operations.plugin.js';
import { ReadModelModule, ReadModelOfSchema } from './read-model.module.js';
import type { RequestContext } from './request-context.js';
import { UnforeseenErrors } from './unforeseen-errors.js';

@Module({
  imports: [
    ReadModelModule,
    AccessModule,
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      imports: [ReadModelModule, AccessModule],
      inject: [ReadModelOfSchema, Reader, ReadAudit, FragmentMemory, Admissions, UnforeseenErrors, Metrics, ModuleRef],
      useFactory: (
        model: ReadModelOfSchema,
        reader: Reader,
        audit: ReadAudit,
        fragments: FragmentMemory,
        admissions: Admissions,
        unforeseen: UnforeseenErrors,
        metrics: Metrics,
        app: ModuleRef,
      ) => {
        const trusted = new TrustedDocuments();
        const { refusals, costs } = figures(metrics);
        let declarations: ReadonlyMap<string, Declaration | undefined> | undefined;
        const declared = () => (declarations ??= new Map(listDoors(app).map(({ name, declaration }) => [name, declaration])));
        return {
          path: '/graphql',
          // Apollo closes the server when it stops, and waits for open sockets: so it stops after the gateway has closed them.
          stopOnApplicationShutdown: true,
          // Apollo logs messages of what went wrong, and the message of a database error can hold a patient's row; ours says it without.
          logger: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
          autoSchemaFile: true,
          sortSchema: true,
          graphiql: false,
          introspection: true,
          csrfPrevention: false,
          allowBatchedHttpRequests: false,
          includeStacktraceInErrorResponses: false,
          autoTransformHttpErrors: false,
          parseOptions: { maxTokens: tokenLimit },
          transformSchema: (schema) => model.complete(schema),
          stringifyResult: stringifyAnswer,
          formatError: formatErrorWith(
            (error) => unforeseen.report(error),
            (code) => refusals.inc({ code }),
          ),
          persistedQueries: { cache: trusted, ttl: null },
          plugins: [
            { unexpectedErrorProcessingRequest: async ({ error }) => unforeseen.report(error) },
            operations(metrics, trusted),
            limits(trusted, undefined, (cost) => costs.observe(cost)),
            doors(declared),
            compiledReads(() => model.current, audit, fragments),
          ],
          context: async (request: FastifyRequest): Promise<RequestContext> => {
            try {
              const actor = (await admissions.of(request))?.actor ?? null;
              const viewer = actor
                ? viewerOf(actor)
                : { person: null, organisation: null, audienceBoard: null, audienceOrganisation: null };
              const reads = new RequestReads(model.current, reader, viewer, new Date());
              return { request, actor, reads, reader, correlationId: currentRequest().correlationId ?? request.id };
            } catch (error) {
              const refusal = refusalOf(error);
              throw refusal ? requestRefusal(refusal) : error;
            }
          },
        };
      },
    }),
  ],
})
export class ApiGraphQLModule {}
