import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { currentRequest } from '#audit';
import { Refusal } from '#kernel';
import { apiRefusals } from './keys.js';

/** What the client itself got wrong, as Apollo names it: the message of the validator helps and tells nothing about anybody. */
const clientErrors = new Set<unknown>([
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.BAD_USER_INPUT,
  ApolloServerErrorCode.BAD_REQUEST,
  ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE,
  ApolloServerErrorCode.PERSISTED_QUERY_NOT_FOUND,
  ApolloServerErrorCode.PERSISTED_QUERY_NOT_SUPPORTED,
]);

export function refusalOf(error: unknown): Refusal | null {
  for (let cause = error, depth = 0; cause && depth < 5; depth++) {
    if (cause instanceof Refusal) return cause;
    cause = cause instanceof GraphQLError ? cause.originalError : undefined;
  }
  return null;
}

/** Apollo's own error in place of one that it does not show: it says nothing of what happened. */
const isApolloWrapping = (error: unknown): boolean => (error as Error).message === 'Internal server error';

/** Refusals keep their code and facts; anything unforeseen becomes INTERNAL with a correlation id, never a stack and never SQL. */
export function formatErrorWith(report: (error: unknown) => void, refused: (code: string) => void = () => undefined) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const place = { ...(formatted.locations && { locations: formatted.locations }), ...(formatted.path && { path: formatted.path }) };
    const refusal = refusalOf(error);
    if (refusal) {
      const { code, category, facts, rule, message } = refusal;
      refused(code);
      return { message, ...place, extensions: { code, category, ...(rule !== undefined && { rule }), facts } };
    }
    if (clientErrors.has(formatted.extensions?.['code'])) {
      const { category } = apiRefusals.codes.QUERY_INVALID;
      refused('QUERY_INVALID');
      return { message: formatted.message, ...place, extensions: { code: 'QUERY_INVALID', category, facts: {} } };
    }
    // What failed outside a resolver was reported where it still had its cause.
    const cause = unwrapResolverError(error);
    if (!isApolloWrapping(cause)) report(cause);
    const { category, message } = apiRefusals.codes.INTERNAL;
    return { message, ...place, extensions: { code: 'INTERNAL', category, facts: { correlationId: currentRequest().correlationId } } };
  };
}
