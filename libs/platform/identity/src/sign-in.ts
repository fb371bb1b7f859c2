import { Inject, Injectable } from '@nestjs/common';
import { EncryptJWT, jwtDecrypt } from 'jose';
import * as client from 'openid-client';
import { newId, systemClock, type Clock } from '#kernel';
import { Issuer } from './issuer.js';
import { identityOptions, isLocalhost, type IdentityOptions } from './options.js';
import { identityRefusals } from './refusals.js';
import { localPath } from './return-to.js';
import { Accounts } from './storage/accounts.js';
import { Sessions } from './storage/sessions.js';

export const callbackPath = '/auth/callback';
/** Seconds that somebody may take at the provider's page. */
export const attemptSeconds = 600;

interface Attempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly returnTo: string;
}

export interface Callback {
  readonly pathAndQuery: string;
  /** What `begin` gave the browser to keep. */
  readonly attempt: string | undefined;
  /** The value of the session cookie that the browser had before, if any. */
  readonly earlier: string | undefined;
  /** The client's network address, for the audit. */
  readonly from: string | null;
}

/**
 * People sign in by the authorization code flow with PKCE, and this server is the client: tokens stay here and are forgotten at once; the
 * browser gets a session cookie.
 */
@Injectable()
export class SignIn {
  private readonly clock: Clock;

  constructor(
    @Inject(identityOptions) private readonly options: IdentityOptions,
    private readonly issuer: Issuer,
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
  ) {
    this.clock = options.clock ?? systemClock;
  }

  /** Why a browser that came to `host` cannot keep our cookie, in a line for people, or null when it can. */
  refusedAt(host: string | undefined): string | null {
    const ours = new URL(this.options.publicUrl);
    if (ours.protocol === 'https:') return null;
    if (!isLocalhost(ours))
      return `Sign-in needs HTTPS: browsers keep the session cookie over plain http only on localhost. Set PUBLIC_URL to an https address.`;
    if (host !== ours.host) return `Sign-in works at ${ours.origin} only. Open that address, or set PUBLIC_URL to the one you use.`;
    return null;
  }

  /**
   * Where to send the browser, and what its cookie must hold until it comes back. `again`: somebody was signed in here before. The
   * provider must then ask who it is: its own session may still be the last person's, and the next at a shared desk would become them.
   */
  async begin(returnTo: unknown, again: boolean): Promise<{ location: string; attempt: string }> {
    const configuration = await this.configuration();
    const verifier = client.randomPKCECodeVerifier();
    const attempt: Attempt = { state: client.randomState(), nonce: client.randomNonce(), verifier, returnTo: localPath(returnTo) };
    const location = client.buildAuthorizationUrl(configuration, {
      redirect_uri: new URL(callbackPath, this.options.publicUrl).href,
      scope: 'openid',
      response_type: 'code',
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...(again ? { prompt: 'login' } : {}),
    });
    return { location: location.href, attempt: await this.seal(attempt) };
  }

  /**
   * The provider sent the browser back. Answers the new session's cookie and where to go. Throws SIGN_IN_FAILED (whatever is wrong with
   * the answer or the cookie; nothing more is said to the browser) or ACCOUNT_UNKNOWN (audited).
   */
  async complete({ pathAndQuery, attempt: sealed, earlier, from }: Callback): Promise<{ session: string; returnTo: string }> {
    const attempt = sealed === undefined ? null : await this.unseal(sealed);
    if (attempt === null) throw identityRefusals.refuse('SIGN_IN_FAILED');
    const configuration = await this.configuration();
    const claims = await client
      .authorizationCodeGrant(configuration, new URL(pathAndQuery, this.options.publicUrl), {
        pkceCodeVerifier: attempt.verifier,
        expectedState: attempt.state,
        expectedNonce: attempt.nonce,
        idTokenExpected: true,
      })
      .then((tokens) => tokens.claims())
      .catch(() => undefined);
    if (claims === undefined) throw identityRefusals.refuse('SIGN_IN_FAILED');
    const now = this.clock.now();
    const personId = await this.accounts.person(claims.iss, claims.sub, now);
    if (personId === null) {
      await this.recordUnknown(claims.iss, claims.sub, now, from);
      throw identityRefusals.refuse('ACCOUNT_UNKNOWN');
    }
    // A browser's earlier session, perhaps another person's, ends with the new one's beginning.
    if (earlier !== undefined) await this.sessions.revoke(earlier, now, from);
    return { session: await this.sessions.open(personId, claims.iss, now, from), returnTo: attempt.returnTo };
  }

  private configuration(): Promise<client.Configuration> {
    return this.issuer.configuration().catch(() => {
      throw identityRefusals.refuse('IDENTITY_PROVIDER_UNREACHABLE');
    });
  }

  private seal(attempt: Attempt): Promise<string> {
    return new EncryptJWT({ ...attempt })
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .setExpirationTime(Math.floor(this.clock.now().getTime() / 1_000) + attemptSeconds)
      .encrypt(this.options.cookieKey);
  }

  private async unseal(sealed: string): Promise<Attempt | null> {
    try {
      const { payload } = await jwtDecrypt<Attempt>(sealed, this.options.cookieKey, {
        keyManagementAlgorithms: ['dir'],
        contentEncryptionAlgorithms: ['A256GCM'],
        requiredClaims: ['exp'],
        currentDate: this.clock.now(),
      });
      return payload;
    } catch {
      return null;
    }
  }

  private async recordUnknown(issuer: string, subject: string, now: Date, from: string | null): Promise<void> {
    await this.options.database.query(
      `insert into audit_entry (id, at, actor, command, outcome, refusal_code, subject, origin)
       values ($1, $2, 'nobody', 'signIn', 'REFUSED', 'ACCOUNT_UNKNOWN', $3, $4)`,
      [newId(now), now, `${issuer}#${subject}`, from],
    );
  }
}
