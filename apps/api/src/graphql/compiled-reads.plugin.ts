import { HeaderMap, type ApolloServerPlugin, type GraphQLRequestListener } from '@apollo/server';
import { createHash } from 'node:crypto';
import { OperationTypeNode } from 'graphql';
import { ReadAudit } from '#audit';
import { actorKey } from '#kernel';
import { compile, execute, type FragmentMemory, type ReadModel } from '#reads';
import { clinicalIdsAskedFor } from './asked-for.js';
import { RawData } from './raw-answer.js';
import type { RequestContext } from './request-context.js';

/**
 * A query whose whole selection is mapped becomes one statement per root field, and Postgres's text becomes the answer. What does not
 * compile is executed field by field through the same maps. Texts of cases answer from memory where that statement says that they stand. Either way whose data was read is on disk before the answer leaves.
 */
export function compiledReads(model: () => ReadModel, audit: ReadAudit, fragments: FragmentMemory): ApolloServerPlugin<RequestContext> {
  const listener: GraphQLRequestListener<RequestContext> = {
    async responseForOperation({ document, operation, operationName, request, contextValue: { reads, reader } }) {
      if (operation.operation !== OperationTypeNode.QUERY) return null;
      const compiled = compile(model(), document, operationName, request.variables, fragments.isOn ? 'fragments' : 'whole');
      const answer = compiled && (await execute(compiled, reader, reads.viewer, reads.now, fragments));
      if (!answer) return null;
      for (const patient of answer.patients) reads.patients.add(patient);
      return {
        http: { status: undefined, headers: new HeaderMap() },
        body: { kind: 'single', singleResult: { data: new RawData(answer.text) as never } },
      };
    },
    async willSendResponse({ contextValue, document, operation, operationName, queryHash, request: { variables }, source, errors }) {
      const { reads, actor, request, correlationId } = contextValue;
      if (!actor || !operation || !document) return;
      const askedIds = operation.operation === OperationTypeNode.QUERY ? clinicalIdsAskedFor(operation, document, variables ?? {}) : [];
      if (reads.patients.size === 0 && askedIds.length === 0) return;
      await audit.record({
        at: reads.now,
        actor: actorKey(actor),
        role: actor.kind,
        operation: operationName ?? operation.operation,
        documentHash: queryHash
          ? Buffer.from(queryHash, 'hex')
          : createHash('sha256')
              .update(source ?? '')
              .digest(),
        patientIds: [...reads.patients],
        askedIds,
        refused: reads.patients.size === 0 || (errors?.length ?? 0) > 0,
        origin: request.ip,
        correlationId,
      });
    },
  };
  return { requestDidStart: async () => listener };
}
