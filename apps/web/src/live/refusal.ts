import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

/** Why something was not done: a rule said no, or the desk could not be reached. */
export interface Refused {
  readonly code: string;
  readonly category: string;
  readonly message: string;
  readonly rule: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
}

export const unreachable: Refused = { code: 'UNREACHABLE', category: 'UNREACHABLE', message: '', rule: null, facts: {} };

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function fromExtensions(message: string, extensions: Readonly<Record<string, unknown>>): Refused {
  const code = text(extensions['code']) ?? 'INTERNAL';
  const facts = extensions['facts'];
  return {
    code,
    category: text(extensions['category']) ?? (code === 'UNAUTHENTICATED' ? 'UNAUTHENTICATED' : 'INTERNAL'),
    message,
    rule: text(extensions['rule']),
    facts: {
      ...(typeof facts === 'object' && facts !== null ? (facts as Record<string, unknown>) : {}),
      ...(extensions['correlationId'] !== undefined && { reference: extensions['correlationId'] }),
    },
  };
}

/** An answer of the desk in any of its shapes: GraphQL errors, a bare HTTP status, or none at all. */
export function refusedBy(error: unknown): Refused {
  if (CombinedGraphQLErrors.is(error)) {
    const first = error.errors[0];
    return fromExtensions(first?.message ?? '', first?.extensions ?? {});
  }
  if (ServerError.is(error)) {
    if (error.statusCode === 401) return { ...unreachable, code: 'UNAUTHENTICATED', category: 'UNAUTHENTICATED' };
    if (error.statusCode === 429) return { ...unreachable, code: 'RATE_LIMITED', category: 'RATE_LIMITED' };
  }
  return unreachable;
}
