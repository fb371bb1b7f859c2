import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';

import { refusedAt, type Declaration } from '#access';
import { documentRefusals } from '#documents';
import { challengeOf } from '#identity';
import type { Refusal } from '#kernel';
import { httpStatus } from '../access/http-refusal.filter.js';
import type { RequestContext } from './request-context.js';
import { rootFields } from './root-fields.js';

/** A refusal of the whole request: no field was executed, so it carries an HTTP status. */
export function requestRefusal(refusal: Refusal): GraphQLError {
  const challenge = challengeOf(refusal);
  const comeBack = refusal.facts['retryAfterSeconds'];
  const headers = new Map([
    ...(challenge ? [['www-authenticate', challenge] as const] : []),
    // Proxies and ordinary HTTP clients read only this.
    ...(typeof comeBack === 'number' ? [['retry-after', `${comeBack}`] as const] : []),
  ]);
  return new GraphQLError(refusal.message, {
    originalError: refusal,
    extensions: { http: { status: httpStatus[refusal.category], headers } },
  });
}

/**
 * Every root field's door is asked before anything runs. Nest's guard stands at the resolvers too, but a compiled query never reaches
 * them; so this is the wall for reads, and for mutations the first of two.
 */
export function doors(declarations: () => ReadonlyMap<string, Declaration | undefined>): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      async didResolveOperation({ operation, document, contextValue: { actor } }) {
        if (!operation || !document) return;
        if (operation.operation === 'subscription') throw requestRefusal(documentRefusals.refuse('SUBSCRIPTION_NEEDS_SOCKET'));
        const type = operation.operation === 'mutation' ? 'Mutation' : 'Query';
        for (const name of new Set(rootFields(operation, document).map((field) => field.name.value))) {
          if (name.startsWith('__')) continue;
          const refusal = refusedAt(declarations().get(`${type}.${name}`), actor);
          if (refusal) throw requestRefusal(refusal);
        }
      },
    }),
  };
}
