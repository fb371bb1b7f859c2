import type pg from 'pg';
import { nameOf } from '../backup/archive.js';
import { tablesOf } from '../backup/catalogue.js';

export interface WhatStayed {
  readonly auditEntries: number;
  readonly sessionsEnded: number;
  /** Access that had ended since the backup and is back: one line each, without a patient's data. */
  readonly backAgain: readonly string[];
}

const audits = ['audit_entry', 'read_audit'];
// Entries of requests that were open when the snapshot was taken are missing from it although they are older; none is open for an hour.
const overlap = `interval '1 hour'`;

/**
 * Not everything of the present is undone by a restore. Who read what, and who did what, has happened, also to records that are gone now
 * (REC-3). A sign-in that has ended since must not live again. Kept as JSON, because the two schemas may be of different versions.
 */
export async function setAside(client: pg.ClientBase, since: string): Promise<void> {
  const there = new Set((await tablesOf(client)).map(nameOf));
  const keep = (table: string, where: string): Promise<unknown> =>
    client.query(
      `create temp table kept_${table} on commit drop as
       ${there.has(`public.${table}`) ? `select to_jsonb(t) as row from public.${table} t where ${where}` : 'select null::jsonb as row where false'}`,
    );
  for (const table of audits) await keep(table, `at >= timestamptz '${new Date(since).toISOString()}' - ${overlap}`);
  await keep('session', 'revoked_at is null and expires_at > now()');
  await keep('board_member', 'left_at is not null');
  await keep('service_account', 'revoked_at is not null');
}

/** After the rows of the backup, in the schema of this version. */
export async function putBack(client: pg.ClientBase): Promise<WhatStayed> {
  let auditEntries = 0;
  for (const table of audits) {
    const { rowCount } = await client.query(
      `insert into ${table} select r.* from kept_${table} k cross join jsonb_populate_record(null::${table}, k.row) r on conflict (id) do nothing`,
    );
    auditEntries += rowCount ?? 0;
  }
  const sessions = await client.query(
    `delete from session s where not exists (
       select from kept_session k where s.id_hash = (jsonb_populate_record(null::session, k.row)).id_hash)`,
  );
  const members = await client.query<{ line: string }>(
    `select distinct p.user_name || ' is ' || m.role || ' of ' || b.code || ' again' as line
     from kept_board_member k cross join jsonb_populate_record(null::board_member, k.row) was
     join board_member m using (board_id, person_id, role) join person p on p.id = m.person_id join board b on b.id = m.board_id
     where m.left_at is null order by 1`,
  );
  const accounts = await client.query<{ line: string }>(
    `select a.client_id || ' is not revoked any more' as line from kept_service_account k
     cross join jsonb_populate_record(null::service_account, k.row) was join service_account a on a.id = was.id
     where a.revoked_at is null order by 1`,
  );
  return {
    auditEntries,
    sessionsEnded: sessions.rowCount ?? 0,
    backAgain: [...members.rows, ...accounts.rows].map(({ line }) => line),
  };
}
