import { Inject, Injectable } from '@nestjs/common';
import { person, systemClock, type Actor, type Clock } from '#kernel';
import { credentialsOf, type Approach } from './approach.js';
import { Bearers } from './bearers.js';
import { refuseForeign } from './cross-site.js';
import { identityOptions, type IdentityOptions } from './options.js';
import { tokenInvalid } from './refusals.js';
import { Accounts } from './storage/accounts.js';
import { Sessions } from './storage/sessions.js';

/** Who knocks, and until when that holds. */
export interface Identified {
  readonly actor: Actor;
  /** What to ask `sessionAlive` about while a connection stays open: `session:…`, `account:…` or `identity:…`. */
  readonly grant: string;
  /** When the session or token ends at the latest; a connection that is still open then must be closed. */
  readonly expiresAt: Date;
}

/** The one answer to "who is this?" for GraphQL, REST and the socket handshake. */
@Injectable()
export class Authenticator {
  private readonly clock: Clock;

  constructor(
    @Inject(identityOptions) private readonly options: IdentityOptions,
    private readonly sessions: Sessions,
    private readonly accounts: Accounts,
    private readonly bearers: Bearers,
  ) {
    this.clock = options.clock ?? systemClock;
  }

  /**
   * The actor, or null when nobody is signed in. Throws a Refusal: CREDENTIALS_TWICE, ORIGIN_FOREIGN, CONTENT_TYPE_NOT_JSON,
   * TOKEN_INVALID (send `challengeOf(refusal)` as WWW-Authenticate), IDENTITY_PROVIDER_UNREACHABLE.
   */
  async authenticate(approach: Approach): Promise<Actor | null> {
    return (await this.identify(approach))?.actor ?? null;
  }

  async identify(approach: Approach): Promise<Identified | null> {
    const credentials = credentialsOf(approach);
    if (credentials === null) return null;
    if (credentials.kind === 'bearer') return this.bearer(credentials.token);
    // Before the session is looked up: a foreign page learns nothing about whether anybody is signed in.
    refuseForeign(approach, this.options.publicUrl);
    const session = await this.sessions.find(credentials.value, this.clock.now());
    return session && { actor: person(session.personId), grant: `session:${session.hash}`, expiresAt: session.expiresAt };
  }

  /** Which of these grants still stand, in one statement per kind: for the gateway's sweep over all its open sockets. */
  async sessionAlive(grants: readonly string[]): Promise<ReadonlySet<string>> {
    const of = (kind: string): string[] =>
      grants.filter((grant) => grant.startsWith(`${kind}:`)).map((grant) => grant.slice(kind.length + 1));
    const [sessions, accounts, identities] = await Promise.all([
      this.sessions.alive(of('session'), this.clock.now()),
      this.accounts.standing(of('account')),
      this.accounts.known(of('identity')),
    ]);
    return new Set([
      ...sessions.map((hash) => `session:${hash}`),
      ...accounts.map((id) => `account:${id}`),
      ...identities.map((id) => `identity:${id}`),
    ]);
  }

  private async bearer(text: string): Promise<Identified> {
    const now = this.clock.now();
    const token = await this.bearers.verify(text, now);
    // RFC 9068 §2.2: a client that acts for itself is its own subject. A person's token never falls back to the client that fetched it,
    // or every unknown person would get the hospital system's rights.
    if (token.subject === token.clientId) {
      const account = await this.accounts.serviceAccount(token.clientId, now);
      if (account === null) throw tokenInvalid('unknownSubject');
      const scopes = account.scopes.filter((scope) => token.scopes.includes(scope));
      const actor = { kind: 'serviceAccount', id: account.id, organisationId: account.organisationId, scopes } as const;
      return { actor, grant: `account:${account.id}`, expiresAt: token.expiresAt };
    }
    const personId = await this.accounts.person(token.issuer, token.subject, now);
    if (personId === null) throw tokenInvalid('unknownSubject');
    const grant = `identity:${JSON.stringify([token.issuer, token.subject])}`;
    return { actor: person(personId), grant, expiresAt: token.expiresAt };
  }
}
