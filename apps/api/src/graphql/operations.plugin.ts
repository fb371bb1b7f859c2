import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { currentSpan, type Metrics } from '#observability';
import { figures } from '../operations/figures.js';
import type { TrustedDocuments } from './limits/trusted-documents.js';
import type { RequestContext } from './request-context.js';
import { rootFields } from './root-fields.js';

/**
 * How long each operation took and how it ended. Names come from the web client's own documents alone: anybody can call a document
 * anything, and a label or a span that bears it would be theirs to fill, with a patient's name or with a million of them.
 */
export function operations(metrics: Metrics, trusted: TrustedDocuments): ApolloServerPlugin<RequestContext> {
  const { operations: seconds } = figures(metrics);
  return {
    requestDidStart: async (): Promise<GraphQLRequestListener<RequestContext>> => {
      const began = performance.now();
      let [operation, type] = ['other', 'none'];
      return {
        async didResolveOperation({ operation: found, document, queryHash }) {
          if (!found || !document) return;
          operation = trusted.nameOf(queryHash) ?? 'other';
          type = found.operation;
          const span = currentSpan();
          if (!span) return;
          span.updateName(operation === 'other' ? `graphql ${type}` : `graphql ${type} ${operation}`);
          const fields = [...new Set(rootFields(found, document).map(({ name }) => name.value))];
          span.setAttributes({
            'graphql.operation.type': type,
            ...(operation !== 'other' && { 'graphql.operation.name': operation }),
            ...(queryHash && { 'graphql.document.hash': `sha256:${queryHash}` }),
            'consilium.root_fields': fields.slice(0, 20),
          });
        },
        async willSendResponse({ response }) {
          const errors = response.body.kind === 'single' ? (response.body.singleResult.errors ?? []) : [];
          const codes = errors.map(({ extensions }) => String(extensions?.['code']));
          const outcome = codes.includes('INTERNAL') ? 'failed' : codes.length > 0 ? 'refused' : 'done';
          seconds.observe({ operation, type, outcome }, (performance.now() - began) / 1_000);
          if (codes.length > 0) currentSpan()?.setAttributes({ 'consilium.refusals': [...new Set(codes)].slice(0, 10) });
        },
      };
    },
  };
}
