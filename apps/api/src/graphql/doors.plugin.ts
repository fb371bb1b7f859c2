import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { refusedAt, type Declaration } from '#access';
import { challengeOf } from '#identity';
import type { Refusal } from '#kernel';
import { httpStatus } from '../access/http-refusal.filter.js';
import type { RequestContext } from './request-context.js';

/** A refusal of the whole request: no field was executed, so it carries an HTTP status. */
export function requestRefusal(refusal: Refusal): GraphQLError {
  const challenge = challengeOf(refusal);
  const headers = new Map(challenge ? [['www-authenticate', challenge]] : []);
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
        if (!operation) return;
        const type = operation.operation === 'mutation' ? 'Mutation' : 'Query';
        for (const name of rootFields(operation, document.definitions)) {
          if (name.startsWith('__')) continue;
          const refusal = refusedAt(declarations().get(`${type}.${name}`), actor);
          if (refusal) throw requestRefusal(refusal);
        }
      },
    }),
  };
}

function rootFields(operation: OperationDefinitionNode, definitions: readonly { kind: string }[]): Set<string> {
  const names = new Set<string>();
  const seen = new Set<string>();
  const visit = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) names.add(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) visit(selection.selectionSet);
      else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        for (const definition of definitions as readonly { kind: string; name?: { value: string }; selectionSet?: SelectionSetNode }[])
          if (definition.kind === Kind.FRAGMENT_DEFINITION && definition.name?.value === selection.name.value)
            visit(definition.selectionSet!);
      }
    }
  };
  visit(operation.selectionSet);
  return names;
}
