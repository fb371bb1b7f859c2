import type { ApolloServerPlugin } from '@apollo/server';
import { Budget, costLimit, costOf, documentRefusals, payersOf } from '#documents';
import { requestRefusal } from '../doors.plugin.js';
import type { RequestContext } from '../request-context.js';
import type { TrustedDocuments } from './trusted-documents.js';

/** Prices every request before it is executed; what it cost stands in the answer. How it unfolds was asked before (admit-document). */
export function limits(
  trusted: TrustedDocuments,
  budget = new Budget(),
  priced: (cost: number) => void = () => undefined,
): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => {
      let cost = 0;
      return {
        async didResolveOperation({ schema, document, operation, request, metrics, contextValue }) {
          if (!operation || !document) return;
          const hash: unknown = request.extensions?.['persistedQuery']?.sha256Hash;
          if (metrics.persistedQueryHit && typeof hash === 'string' && trusted.has(hash)) return;
          cost = costOf(schema, document, operation, request.variables ?? {});
          priced(cost);
          if (cost > costLimit)
            throw requestRefusal(documentRefusals.refuse('QUERY_TOO_COSTLY', { limit: 'cost', maximum: costLimit, found: cost }));
          try {
            await budget.spend(payersOf(contextValue.actor, contextValue.request.ip), cost);
          } catch (refusal) {
            throw requestRefusal(refusal as never);
          }
        },
        async willSendResponse({ response }) {
          if (cost > 0 && response.body.kind === 'single' && 'data' in response.body.singleResult)
            response.body.singleResult.extensions = { ...response.body.singleResult.extensions, cost };
        },
      };
    },
  };
}
