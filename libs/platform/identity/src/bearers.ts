import { hash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { errors, jwtVerify, type JWTPayload } from 'jose';
import { BoundedCache } from './bounded-cache.js';
import { Issuer } from './issuer.js';
import { identityOptions, type IdentityOptions } from './options.js';
import { identityRefusals, tokenInvalid, type TokenFault } from './refusals.js';

/** What a verified access token says (RFC 9068). */
export interface BearerToken {
  readonly issuer: string;
  readonly subject: string;
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly expiresAt: Date;
}

// Larger ones are no token of any issuer; refused before any work is done on them.
const longest = 8_192;
const clockToleranceSeconds = 5;

/**
 * Checks access tokens. An ES256 signature costs about 0.37 ms, so a verified token is believed until it expires; whether its account
 * still stands is asked anew elsewhere, because revocation does not wait for expiry.
 */
@Injectable()
export class Bearers {
  private readonly verified = new BoundedCache<BearerToken>(10_000);

  constructor(
    @Inject(identityOptions) private readonly options: IdentityOptions,
    private readonly issuer: Issuer,
  ) {}

  async verify(text: string, now: Date): Promise<BearerToken> {
    if (!wellFormed(text)) throw tokenInvalid('malformed');
    const key = hash('sha256', text, 'base64url');
    const remembered = this.verified.get(key, now);
    if (remembered) return remembered;
    const token = readClaims(await this.claims(text, now));
    this.verified.set(key, token, token.expiresAt);
    return token;
  }

  private async claims(text: string, now: Date): Promise<JWTPayload> {
    const { audience, algorithms = ['ES256'] } = this.options;
    const [issuer, keys] = await Promise.all([this.issuer.name(), this.issuer.keys()]).catch(() => {
      throw identityRefusals.refuse('IDENTITY_PROVIDER_UNREACHABLE');
    });
    try {
      const { payload } = await jwtVerify(text, keys, {
        issuer,
        audience,
        algorithms: [...algorithms],
        typ: 'at+jwt',
        requiredClaims: ['exp', 'iat', 'sub', 'client_id'],
        clockTolerance: clockToleranceSeconds,
        currentDate: now,
      });
      return payload;
    } catch (reason) {
      throw refusalFor(reason);
    }
  }
}

/** Three parts of base64url in its one canonical spelling: a token with other spare bits would be a second spelling of the same. */
function wellFormed(text: string): boolean {
  if (text.length > longest) return false;
  const parts = text.split('.');
  return parts.length === 3 && parts.every((part) => part !== '' && Buffer.from(part, 'base64url').toString('base64url') === part);
}

function readClaims({ iss, sub, exp, client_id: clientId, scope }: JWTPayload): BearerToken {
  if (typeof sub !== 'string' || sub === '' || typeof clientId !== 'string' || clientId === '' || typeof exp !== 'number')
    throw tokenInvalid('claims');
  if (scope !== undefined && typeof scope !== 'string') throw tokenInvalid('claims');
  return { issuer: iss!, subject: sub, clientId, scopes: scope?.split(' ').filter(Boolean) ?? [], expiresAt: new Date(exp * 1_000) };
}

const faultOfClaim: Record<string, TokenFault> = { iss: 'issuer', aud: 'audience', typ: 'type', nbf: 'notYetValid' };

function refusalFor(reason: unknown): Error {
  if (reason instanceof errors.JWTExpired) return tokenInvalid('expired');
  if (reason instanceof errors.JWTClaimValidationFailed) return tokenInvalid(faultOfClaim[reason.claim] ?? 'claims');
  if (reason instanceof errors.JOSEAlgNotAllowed || reason instanceof errors.JOSENotSupported) return tokenInvalid('algorithm');
  if (reason instanceof errors.JWSSignatureVerificationFailed || reason instanceof errors.JWKSNoMatchingKey)
    return tokenInvalid('signature');
  if (reason instanceof errors.JWSInvalid || reason instanceof errors.JWTInvalid) return tokenInvalid('malformed');
  // What is left is fetching the keys: timeouts, refused connections, an answer that holds no keys.
  return identityRefusals.refuse('IDENTITY_PROVIDER_UNREACHABLE');
}
