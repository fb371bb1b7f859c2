import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { BoundedCache } from '../bounded-cache.js';
import { identityOptions, type IdentityOptions } from '../options.js';

const minute = 60_000;
export const idleLimit = 30 * minute;
export const absoluteLimit = 12 * 60 * minute;
// `seen_at` is written at most this often, so that reading pages does not write: an idle session ends up to a minute early, never late.
const touchEvery = minute;
// How long another process may go on believing a session that was revoked here; the gateway sweeps its sockets as often.
const rememberFor = 1_000;

export interface Session {
  /** Hex of the SHA-256 of the cookie's value: names the session without being able to use it. */
  readonly hash: string;
  readonly personId: string;
  readonly issuer: string;
  readonly seenAt: Date;
  /** When it ends however busy its person is. */
  readonly expiresAt: Date;
}

interface SessionRow {
  person_id: string;
  issuer: string;
  seen_at: Date;
  expires_at: Date;
}

const hashOf = (value: string): Buffer => createHash('sha256').update(value).digest();

/** Server-side sessions of people. The cookie's value is kept nowhere here: a copy of the table signs nobody in. */
@Injectable()
export class Sessions {
  private readonly remembered = new BoundedCache<Session>(10_000);

  constructor(@Inject(identityOptions) private readonly options: IdentityOptions) {}

  /**
   * Starts a session and audits it in the same statement. Answers the cookie's value, which is known to nobody else;
   * `from` is the client's network address.
   */
  async open(personId: string, issuer: string, now: Date, from: string | null): Promise<string> {
    const value = randomBytes(32).toString('base64url');
    await this.query(
      `with opened as (
         insert into session (id_hash, person_id, issuer, created_at, seen_at, expires_at) values ($1, $2::uuid, $3, $4, $4, $5))
       insert into audit_entry (id, at, actor, command, outcome, origin) values ($6, $4, 'person:' || ($2::uuid)::text, 'signIn', 'DONE', $7)`,
      [hashOf(value), personId, issuer, now, new Date(now.getTime() + absoluteLimit), newId(now), from],
    );
    return value;
  }

  /** The session behind a cookie's value, or null when there is none, it ended, or nobody used it for half an hour. */
  async find(value: string, now: Date): Promise<Session | null> {
    const hash = hashOf(value);
    const key = hash.toString('hex');
    const remembered = this.remembered.get(key, now);
    if (remembered) return remembered;
    const [row] = await this.query<SessionRow>(
      `select person_id, issuer, seen_at, expires_at from session
        where id_hash = $1 and revoked_at is null and expires_at > $2 and seen_at > $3`,
      [hash, now, new Date(now.getTime() - idleLimit)],
    );
    if (!row) return null;
    const session = { hash: key, personId: row.person_id, issuer: row.issuer, seenAt: row.seen_at, expiresAt: row.expires_at };
    if (now.getTime() - row.seen_at.getTime() >= touchEvery) {
      await this.query('update session set seen_at = $2 where id_hash = $1 and seen_at < $2 and revoked_at is null', [hash, now]);
      session.seenAt = now;
    }
    this.remembered.set(key, session, new Date(Math.min(now.getTime() + rememberFor, session.expiresAt.getTime())));
    return session;
  }

  /** Ends the session behind a cookie's value, for good, and audits it; nothing when there is none. */
  async revoke(value: string, now: Date, from: string | null): Promise<void> {
    const hash = hashOf(value);
    this.remembered.delete(hash.toString('hex'));
    await this.query(
      `with ended as (update session set revoked_at = $2 where id_hash = $1 and revoked_at is null returning person_id)
       insert into audit_entry (id, at, actor, command, outcome, origin)
       select $3, $2, 'person:' || person_id::text, 'signOut', 'DONE', $4 from ended`,
      [hash, now, newId(now), from],
    );
  }

  /** Those of these sessions (by hash) that have not ended. */
  async alive(hashes: readonly string[], now: Date): Promise<string[]> {
    if (hashes.length === 0) return [];
    const rows = await this.query<{ hash: string }>(
      `select encode(id_hash, 'hex') as hash from session
        where id_hash = any(select decode(h, 'hex') from unnest($1::text[]) h)
          and revoked_at is null and expires_at > $2 and seen_at > $3`,
      [hashes, now, new Date(now.getTime() - idleLimit)],
    );
    return rows.map(({ hash }) => hash);
  }

  private query<Row>(text: string, values: unknown[]): Promise<Row[]> {
    return this.options.database.query(text, values);
  }
}
