import { Inject, Injectable } from '@nestjs/common';
import { BoundedCache } from '../bounded-cache.js';
import { identityOptions, type IdentityOptions } from '../options.js';

export interface ServiceAccount {
  readonly id: string;
  readonly organisationId: string;
  readonly scopes: readonly string[];
}

// A revoked account is refused after this at the latest, in every process; open sockets are swept as often.
const rememberFor = 1_000;

/** From what a token says (issuer, subject, client) to whom we know. */
@Injectable()
export class Accounts {
  private readonly accounts = new BoundedCache<ServiceAccount | null>(1_000);
  private readonly people = new BoundedCache<string | null>(5_000);

  constructor(@Inject(identityOptions) private readonly options: IdentityOptions) {}

  async serviceAccount(clientId: string, now: Date): Promise<ServiceAccount | null> {
    const remembered = this.accounts.get(clientId, now);
    if (remembered !== undefined) return remembered;
    const [row] = await this.query<{ id: string; organisation_id: string; scopes: string[] }>(
      'select id, organisation_id, scopes from service_account where client_id = $1 and revoked_at is null',
      [clientId],
    );
    const account = row ? { id: row.id, organisationId: row.organisation_id, scopes: row.scopes } : null;
    this.accounts.set(clientId, account, new Date(now.getTime() + rememberFor));
    return account;
  }

  async person(issuer: string, subject: string, now: Date): Promise<string | null> {
    const key = JSON.stringify([issuer, subject]);
    const remembered = this.people.get(key, now);
    if (remembered !== undefined) return remembered;
    const [row] = await this.query<{ person_id: string }>('select person_id from person_identity where issuer = $1 and subject = $2', [
      issuer,
      subject,
    ]);
    const personId = row?.person_id ?? null;
    this.people.set(key, personId, new Date(now.getTime() + rememberFor));
    return personId;
  }

  /** Those of these service accounts that are not revoked. */
  async standing(ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const rows = await this.query<{ id: string }>('select id from service_account where id = any($1) and revoked_at is null', [ids]);
    return rows.map(({ id }) => id);
  }

  /** Those of these [issuer, subject] pairs, as JSON, that still stand for somebody. */
  async known(identities: readonly string[]): Promise<string[]> {
    if (identities.length === 0) return [];
    const rows = await this.query<{ identity: string }>(
      `select asked.identity from unnest($1::text[]) asked (identity)
         join person_identity i on i.issuer = asked.identity::jsonb ->> 0 and i.subject = asked.identity::jsonb ->> 1`,
      [identities],
    );
    return rows.map(({ identity }) => identity);
  }

  private query<Row>(text: string, values: unknown[]): Promise<Row[]> {
    return this.options.database.query(text, values);
  }
}
