import { defineRefusals, type Refusal } from '#kernel';

export const identityRefusals = defineRefusals({
  CREDENTIALS_TWICE: { category: 'BAD_INPUT', message: 'Send the session cookie or an Authorization header, never both.' },
  TOKEN_INVALID: { category: 'UNAUTHENTICATED', message: 'The bearer token is not valid here.' },
  ORIGIN_FOREIGN: { category: 'FORBIDDEN', message: 'Requests with the session cookie are answered only to our own pages.' },
  CONTENT_TYPE_NOT_JSON: { category: 'BAD_INPUT', message: 'Requests with the session cookie must send application/json.' },
  IDENTITY_PROVIDER_UNREACHABLE: { category: 'INTERNAL', message: 'The identity provider does not answer; try again shortly.' },
  ACCOUNT_UNKNOWN: { category: 'UNAUTHENTICATED', message: 'This account is not known here.' },
  SIGN_IN_FAILED: { category: 'UNAUTHENTICATED', message: 'The sign-in was not completed; start it again.' },
});

/** Why a token is not believed, in a word an integrator can act on. */
export type TokenFault =
  'malformed' | 'algorithm' | 'signature' | 'issuer' | 'audience' | 'type' | 'expired' | 'notYetValid' | 'claims' | 'unknownSubject';

export const tokenInvalid = (fault: TokenFault): Refusal => identityRefusals.refuse('TOKEN_INVALID', { fault });

/** The WWW-Authenticate header that goes with a refusal, or null when it has none (RFC 6750 §3). */
export function challengeOf(refusal: Refusal): string | null {
  if (refusal.category !== 'UNAUTHENTICATED') return null;
  const fault = refusal.facts['fault'];
  return typeof fault === 'string' ? `Bearer error="invalid_token", error_description="${fault}"` : 'Bearer';
}
