import { GraphQLError, type SourceLocation } from 'graphql';
import { documentRefusals } from '#documents';
import { eventLogRefusals } from '#event-log';
import type { LiveRefusal } from '#contracts';
import { Refusal } from '#kernel';

/** A refusal as the API says it: `extensions.code`, `category`, `facts`. */
export function errorOf({ message, code, category, facts, rule }: Refusal): GraphQLError {
  return new GraphQLError(message, { extensions: { code, category, ...(rule !== undefined && { rule }), facts } });
}

/** What the client itself got wrong: the validator's message helps, and tells nothing about anybody. */
export function invalid(message: string, locations?: readonly SourceLocation[]): GraphQLError {
  const { category } = documentRefusals.codes.QUERY_INVALID;
  const error = new GraphQLError(message, { extensions: { code: 'QUERY_INVALID', category, facts: {} } });
  // The nodes that they were found in are not carried along: only where these stand.
  return locations ? Object.defineProperty(error, 'locations', { value: locations, enumerable: true }) : error;
}

/** What was thrown on purpose, as graphql-ws wants it; anything else goes on. */
export function refusalsIn(thrown: unknown): readonly GraphQLError[] {
  const all: unknown[] = Array.isArray(thrown) ? thrown : [thrown instanceof Refusal ? errorOf(thrown) : thrown];
  if (all.every((one) => one instanceof GraphQLError)) return all;
  throw thrown;
}

const unforeseen = new GraphQLError('Something unforeseen happened. Subscribe again.', {
  extensions: { code: 'INTERNAL', category: 'INTERNAL', facts: {} },
});

/** What the gateway refuses a watch with, in the words of the public enum. */
export function refusedWatch(code: LiveRefusal, subscriptions: number): GraphQLError {
  if (code === 'NOT_FOUND') return errorOf(eventLogRefusals.refuse('STREAM_NOT_FOUND'));
  if (code === 'RATE_LIMITED') return errorOf(documentRefusals.refuse('RATE_LIMITED', { limit: 'subscriptions', maximum: subscriptions }));
  return unforeseen;
}

/** How a socket is closed that is refused as a whole. Clients of graphql-ws come back by themselves after 1012, 1013 and 4403 only. */
export const closeCodes = {
  BAD_INPUT: 4400,
  CREDENTIALS_TWICE: 4400,
  UNAUTHENTICATED: 4401,
  ORIGIN_REFUSED: 4403,
  NOT_FOUND: 4403,
  PROTOCOL_TOO_OLD: 4406,
  RATE_LIMITED: 4429,
  INTERNAL: 1013,
} as const satisfies Record<LiveRefusal, number>;

/** The socket is refused as a whole. */
export class SocketRefused extends Error {
  override readonly name = 'SocketRefused';
  constructor(readonly refusal: LiveRefusal) {
    super(refusal);
  }
}

/** A session or token that has ended: with a new one the client may come back. */
export const grantEnded = { code: 4403, reason: 'UNAUTHENTICATED' } as const;
export const tooSlow = { code: 1013, reason: 'TOO_SLOW' } as const;
export const goingAway = { code: 1012, reason: 'GOING_AWAY' } as const;
