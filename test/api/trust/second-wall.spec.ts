import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { connectionFor, discardUnfinished, openReader, type Reader } from '#database';
import { sees, type Row } from './rows.js';
import { audiences, names, World, type Who } from './world.js';

const everybody: readonly (Who | null)[] = [...names, ...(Object.keys(audiences) as Who[]), null];

/** Tables without a policy, and why none of their rows needs hiding: a table that is in neither list fails. */
const open: Record<string, string> = {
  organisation: 'names of hospitals', person: 'names of people who work here', affiliation: 'who works where', board: 'names of boards',
  absence: 'on which days somebody is away, never why', board_member: 'who sits on a board', board_member_change: 'who sat there before', board_guest: 'who was invited to which case, until when', charter: "a board's own rules",
  service_account: 'which systems there are; only what `may…` asks of them', procedure: 'catalogue', procedure_risk: 'catalogue',
  procedure_recommendation: 'catalogue', source: 'catalogue', case_number_counter: 'the last number', case_activity_due: 'ids and a time', letter_due: 'ids and a time',
  notification_preference: 'how and where people want to be written to', stream: 'ids and heads', fact: 'ids and versions, never content', deployment: 'the epoch', migration: 'names of files', read_version: 'how often tables have changed',
}; // prettier-ignore
/** Tables that the reader cannot read at all. */
const closed = [
  'audit_entry',
  'idempotency',
  'inbox_item',
  'notification',
  'person_identity',
  'reaction_cursor',
  'reaction_failure',
  'read_audit',
  'search_document',
  'session',
];
/** Holds words of patients and has no policy, because no role but the owner may read it: only `search_cases` does. */
const searched = 'search_document';

/** What is only ever added to: the log, the audit, every history, and what a decision was. */
const appendOnly = ['letter_pdf', 'letter_version', 'minutes_item_pdf', 'minutes_pdf', 'minutes_version', 'action_version', 'condition_result', 'implementation', 'patient_answer', 'audit_entry', 'case_reopening', 'opinion_request_step', 'board_member_change', 'ballot_version', 'comment_version', 'decision', 'decision_ballot', 'dissent', 'fact', 'mention', 'opinion_version', 'outside_advice', 'proposal_revision', 'read_audit']; // prettier-ignore
/** The catalogue, boards, organisations and the log's frame are the owner's to make. */
const ownersOwn = [
  'board',
  'deployment',
  'migration',
  'organisation',
  'procedure',
  'procedure_recommendation',
  'procedure_risk',
  'read_version',
  searched,
  'source',
];
const deletable = [
  'case_activity_due',
  'comment_draft',
  'idempotency',
  'imaging_study',
  'inbox_item',
  'letter_due',
  'reaction_failure',
  'referral_draft',
  'session',
];

let world: World;
let reader: Reader;
let writer: pg.Pool;
/** Every row of every table with a policy, as the owner sees it. */
const all = new Map<string, Row[]>();
let tables: string[];
beforeAll(async () => {
  world = await World.build();
  reader = openReader(world.api.database.urls, 4);
  writer = discardUnfinished(new pg.Pool({ ...connectionFor(world.api.database.urls, 'writer'), max: 2 }));
  const found = await world.rows<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition order by 1`,
  );
  tables = found.map(({ name }) => name);
  for (const table of Object.keys(sees)) all.set(table, (await world.rows<{ row: Row }>(`select to_jsonb(t) as row from ${table} t`)).map(({ row }) => row));
}, 120_000); // prettier-ignore
afterAll(async () => {
  await reader?.close();
  await writer?.end();
  await world?.close();
});

const text = (rows: readonly Row[]): string[] => rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();
const expected = (table: string, who: Who | null) => text(all.get(table)!.filter((row) => sees[table]!(who, row, world)));
const read = async (table: string, who: Who | null) => {
  const [rows] = await reader.run(world.viewer(who), [{ name: '', text: `select to_jsonb(t) as row from ${table} t`, values: [] }]);
  return text(rows!.map(({ row }) => row as Row));
};
/** Whoever finds another set of rows than they should. */
async function wrong(over: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const table of over)
    for (const who of everybody) if (JSON.stringify(await read(table, who)) !== JSON.stringify(expected(table, who))) found.push(`${table}: ${who}`);
  return found;
} // prettier-ignore

interface Policy {
  readonly name: string;
  readonly table: string;
  readonly condition: string;
}
const policies = () =>
  world.rows<Policy>(
    `select policyname as name, tablename as table, qual as condition from pg_policies where schemaname = 'public' and permissive = 'PERMISSIVE' order by 2`,
  );
async function changed<Result>(change: string, back: string, look: () => Promise<Result>): Promise<Result> {
  await world.owner.query(change).catch((error: Error) => {
    throw new Error(`${error.message}: ${change}`);
  });
  try {
    return await look();
  } finally {
    await world.owner.query(back);
  }
}

describe('the second wall', () => {
  it('stands before every table that holds something of a patient, and says why before no other', async () => {
    expect([...Object.keys(sees), ...Object.keys(open), ...closed].sort()).toEqual(tables);
    const secured = await world.rows<{ name: string }>(
      `select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and relrowsecurity order by 1`,
    );
    expect(secured.map(({ name }) => name)).toEqual([...Object.keys(sees), searched].sort());
    expect((await policies()).map(({ table }) => table)).toEqual(Object.keys(sees).sort());
    for (const table of closed) await expect(read(table, 'chair')).rejects.toThrow(/permission denied/);
    // Nothing that was written about a patient stands in a table without a policy: not in the log, not in the audit, not under a key.
    for (const table of tables.filter((one) => !(one in sees) && one !== searched)) {
      const [row] = await world.rows<{ all: string | null }>(`select string_agg(to_jsonb(t)::text, ' ') as all from ${table} t`);
      expect([table, world.canaries.in(row!.all ?? '')]).toEqual([table, []]);
    }
  });

  it('lets everybody read exactly the rows that exist for them', async () => {
    for (const table of Object.keys(sees)) {
      expect([table, all.get(table)!.length]).not.toEqual([table, 0]);
      for (const who of everybody) expect([table, who, await read(table, who)]).toEqual([table, who, expected(table, who)]);
    }
  }, 60_000);

  it('turns this specification red when any policy is dropped, opened or switched off', async () => {
    const list = await policies();
    expect(list.length).toBe(Object.keys(sees).length);
    for (const { name, table, condition } of list) {
      const create = `create policy ${name} on ${table} to consilium_writer, consilium_reader using (${condition})`;
      const looks = [
        await changed(`drop policy ${name} on ${table}`, create, () => wrong([table])),
        await changed(`alter policy ${name} on ${table} using (true)`, `alter policy ${name} on ${table} using (${condition})`, () => wrong([table])),
        await changed(`alter table ${table} disable row level security`, `alter table ${table} enable row level security`, () => wrong([table])),
      ]; // prettier-ignore
      expect([table, looks.map((found) => found.length > 0)]).toEqual([table, [true, true, true]]);
    }
    expect(await wrong(Object.keys(sees))).toEqual([]);
  }, 240_000);

  it('turns this specification red when any part of a policy is left out', async () => {
    let parts = 0;
    for (const { name, table, condition } of await policies()) {
      const lists = [...condition.matchAll(/\( SELECT (app_(?:boards|guest_cases|organisations))\(\) AS \1\)/g)];
      expect([table, lists.length > 0]).toEqual([table, true]);
      for (const { index, 0: part } of lists) {
        const without = `${condition.slice(0, index)}('{}'::uuid[])${condition.slice(index + part.length)}`;
        const found = await changed(`alter policy ${name} on ${table} using (${without})`, `alter policy ${name} on ${table} using (${condition})`, () => wrong([table])); // prettier-ignore
        expect([table, part, found.length > 0]).toEqual([table, part, true]);
        parts += 1;
      }
      // Both audiences of a discussion, and the seal, each by itself.
      for (const [from, to] of [["audience = 'REFERRER'::text", 'true'], ['app_has_answered(review_id)', 'true'], ['author_id = ( SELECT app_person() AS app_person)', 'true'], ['NOT r.sealed', 'true']] as const) {
        if (!condition.includes(from)) continue;
        const open = condition.replace(from, to);
        const found = await changed(`alter policy ${name} on ${table} using (${open})`, `alter policy ${name} on ${table} using (${condition})`, () => wrong([table])); // prettier-ignore
        expect([table, from, found.length > 0]).toEqual([table, from, true]);
        parts += 1;
      } // prettier-ignore
    }
    expect(parts).toBeGreaterThan(50);
  }, 240_000);

  it('turns this specification red when a seat that was given up, or an invitation that has ended, still counts', async () => {
    const [row] = await world.rows<{ source: string }>(`select pg_get_functiondef('app_become'::regproc) as source`);
    const { source } = row!;
    for (const guard of [' and left_at is null', ' and expires_at > now()']) {
      expect([guard, source.includes(guard)]).toEqual([guard, true]);
      expect([guard, await changed(source.replace(guard, ''), source, () => wrong(Object.keys(sees)))]).not.toEqual([guard, []]);
    }
    expect(await wrong(['review'])).toEqual([]);
  }, 60_000);
});

describe('who is excluded from a case for a conflict of interest', () => {
  it('[DEC-4] finds a policy on every table that belongs to a case, and each dropped lets them read what is not theirs', async () => {
    const kept = await world.rows<Policy>(
      `select policyname as name, tablename as table, qual as condition from pg_policies where schemaname = 'public' and permissive = 'RESTRICTIVE' order by 2`,
    );
    const own = ['case_conflict'];
    const ofACase = await world.rows<{ name: string }>(
      `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity and a.attname = 'case_id'`,
    );
    // What is one's own alone: nobody has written anything of theirs into a case that they are kept away from.
    const onesOwn = ['comment_draft', 'inbox_item'];
    // These are hidden with the review that their own policy asks.
    const behindReview = ['opinion', 'opinion_version'];
    const silent: string[] = [];
    const expectedTables = [...ofACase.map(({ name }) => name).filter((name) => !own.includes(name)), 'board_case', 'patient'].sort();
    expect(kept.map(({ table }) => table)).toEqual(expectedTables);
    for (const { name, table, condition } of kept.filter((one) => one.table in sees)) {
      const create = `create policy ${name} on ${table} as restrictive to consilium_writer, consilium_reader using (${condition})`;
      const found = await changed(`drop policy ${name} on ${table}`, create, () => wrong([table]));
      if (found.length === 0) silent.push(table);
      else expect([table, found]).toEqual([table, [`${table}: excluded`]]);
    }
    expect(silent.filter((table) => ![...onesOwn, ...behindReview].includes(table))).toEqual([]);
    expect(await wrong(Object.keys(sees))).toEqual([]);
  }, 120_000);
});

describe('what the roles may do', () => {
  const may = async (role: string, privilege: string): Promise<string[]> =>
    (
      await world.rows<{ name: string }>(
        `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind in ('r', 'p')
         and (has_table_privilege($1, c.oid, $2) ${privilege === 'update' || privilege === 'insert' ? 'or has_any_column_privilege($1, c.oid, $2)' : ''}) order by 1`,
        role,
        privilege,
      )
    ).map(({ name }) => name);

  it('neither passes row-level security, owns anything or may become somebody who does', async () => {
    const rows = await world.rows(
      `select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as strong,
         exists (select from pg_class where relowner = r.oid) as owns, exists (select from pg_auth_members where member = r.oid) as belongs
       from pg_roles r where rolname in ('consilium_writer', 'consilium_reader')`,
    );
    expect(rows).toEqual([{ strong: false, owns: false, belongs: false }, { strong: false, owns: false, belongs: false }]); // prettier-ignore
  });

  it('the reader selects, and adds to the audit of reads; nothing else', async () => {
    expect(await may('consilium_reader', 'insert')).toEqual(['read_audit']);
    for (const privilege of ['update', 'delete', 'truncate'])
      expect([privilege, await may('consilium_reader', privilege)]).toEqual([privilege, []]);
    const client = await reader.pool.connect();
    for (const table of tables.filter((one) => one !== 'read_audit')) await expect(client.query(`insert into ${table} default values`)).rejects.toThrow(/permission denied/); // prettier-ignore
    for (const table of tables) await expect(client.query(`delete from ${table}`)).rejects.toThrow(/permission denied/);
    client.release();
  });

  it('[REC-3] the writer changes and removes no fact, no audit row, no history and no decision', async () => {
    const changeable = tables.filter((table) => ![...appendOnly, ...ownersOwn].includes(table));
    expect(await may('consilium_writer', 'update')).toEqual(changeable);
    expect(await may('consilium_writer', 'insert')).toEqual(
      [...changeable, ...appendOnly.filter((table) => table !== 'read_audit')].sort(),
    );
    expect(await may('consilium_writer', 'delete')).toEqual(deletable);
    expect(await may('consilium_writer', 'truncate')).toEqual([]);
    for (const table of appendOnly) {
      const [column] = await world.rows<{ name: string }>(`select column_name as name from information_schema.columns where table_name = $1 limit 1`, table);
      await expect(writer.query(`update ${table} set ${column!.name} = ${column!.name}`)).rejects.toThrow(/permission denied/);
      await expect(writer.query(`delete from ${table}`)).rejects.toThrow(/permission denied/);
    } // prettier-ignore
    // Not by way of a partition either.
    for (let n = 0; n < 8; n++) await expect(writer.query(`delete from fact_${n}`)).rejects.toThrow(/permission denied/);
  });

  it('the writer writes nothing into a case that its actor does not see', async () => {
    const client = await writer.connect();
    const viewer = world.viewer('outsider');
    await client.query('begin');
    await client.query('select app_become($1, $2, $3, $4)', [viewer.person, viewer.organisation, viewer.audienceBoard, viewer.audienceOrganisation]); // prettier-ignore
    expect((await client.query(`update board_case set question = 'overwritten' where number like 'SPN%'`)).rowCount).toBe(0);
    expect((await client.query(`delete from imaging_study where board_id <> $1`, [world.boards['MSK']!.slice(6)])).rowCount).toBe(0);
    const thread = all.get('thread')![0]!;
    await expect(
      client.query(
        `insert into comment (id, thread_id, case_id, board_id, organisation_id, patient_id, audience, author_id, body, created_at)
         values (gen_random_uuid(), $1, $2, $3, $4, $5, 'BOARD', $6, 'slipped in', now())`,
        [thread['id'], thread['case_id'], thread['board_id'], thread['organisation_id'], thread['patient_id'], viewer.person],
      ),
    ).rejects.toThrow(/row-level security/);
    await client.query('rollback');
    client.release();
  });
});
