import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse } from 'graphql';
import pg from 'pg';
import { projectFolder } from '#config';
import { globalId, newId, type NodeType } from '#kernel';
import { assembleReads, compile, tablesIn } from '#reads';
import { allReads } from '../../../apps/api/src/graphql/all-reads.js';
import { testDatabase, type TestDatabase } from '../../support/database.js';
import { below } from './documents.js';

const schema = buildSchema(readFileSync(join(projectFolder, 'libs/contracts/schema.graphql'), 'utf8'));
const model = assembleReads(schema, allReads);
const { held, versioned } = model.types.get('BoardCase')!.fragment!;
const viewer = { person: newId(), organisation: null, audienceBoard: null, audienceOrganisation: null };

let database: TestDatabase;
let owner: pg.Client;
beforeAll(async () => {
  database = await testDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner?.end();
  await database?.drop();
});

const column = async (sql: string): Promise<string[]> => (await owner.query<{ name: string }>(sql)).rows.map(({ name }) => name);

/** One statement for every field of every type that has rows of its own, with everything two steps below it. */
function* statements(): Generator<[field: string, sql: string]> {
  for (const { type, node, keyed, fields, object } of model.types.values())
    for (const name of keyed && node ? Object.keys(fields) : []) {
      const field = object.getFields()[name]!;
      const page = field.args.some((argument) => argument.name === 'first') ? '(first: 3)' : '';
      const selection = below(schema, field.type, 2);
      if (selection === null || field.args.some((argument) => argument.name === 'externalReference')) continue;
      const text = `query ($id: ID!) { node(id: $id) { ... on ${type} { ${name}${page}${selection} } } }`;
      const compiled = compile(model, parse(text), null, { id: globalId(node as NodeType, newId()) });
      if (!compiled) throw new Error(`${type}.${name} does not compile`);
      yield [`${type}.${name}`, compiled.roots[0]!.statement!(viewer).text];
    }
}

describe('what the text of a case depends on', () => {
  it('is found in the SQL of every field as Postgres finds it', async () => {
    let seen = 0;
    for (const [field, sql] of statements()) {
      await owner.query('begin');
      // A view without parameters depends on exactly the tables that its query reads.
      await owner.query(`create view every_table as ${sql.replace(/\$\d+::/g, 'null::')}`);
      const tables =
        await column(`select distinct c.relname as name from pg_rewrite w join pg_depend d on d.objid = w.oid join pg_class c on c.oid = d.refobjid
        where w.ev_class = 'every_table'::regclass and d.refclassid = 'pg_class'::regclass and c.relname <> 'every_table'`);
      await owner.query('rollback');
      const known = new Set(tablesIn(sql));
      expect([field, tables.filter((table) => !known.has(table))]).toEqual([field, []]);
      seen += tables.length;
    }
    expect(seen).toBeGreaterThan(300);
  }, 60_000);

  it('is no function whose answer changes by itself, but where the time is asked for by name', async () => {
    const called = new Set([...statements()].flatMap(([, sql]) => [...sql.matchAll(/\b([a-z_]+)\s*\(/g)].map(([, name]) => name!)));
    const fleeting = await column(`select distinct proname as name from pg_proc where provolatile <> 'i' and pronamespace in ('pg_catalog'::regnamespace, 'public'::regnamespace)`);
    // They write values as text, by settings of the connection that are the same for all of them.
    const writing = /^(to_char|to_jsonb?|row_to_json|array_to_json|jsonb?_agg|jsonb?_build_(object|array)|concat|concat_ws|string_agg|array_to_string|jsonb_path_exists|convert_to)$/;
    // Of the time between two stored times; of a point in time it would go by the connection's zone.
    const extracted = [...statements()].flatMap(([, sql]) => [...sql.matchAll(/\bextract\s*\(([^()]*)\)/g)].map(([, what]) => what!));
    expect(extracted.filter((what) => !/^epoch from \w+\.\w+ - \w+\.\w+$/.test(what))).toEqual([]);
    // Read a table of their own, which is the next test's.
    const ours = await column(`select proname as name from pg_proc where pronamespace = 'public'::regnamespace`);
    expect([...called].filter((name) => fleeting.includes(name) && !writing.test(name) && name !== 'extract' && !ours.includes(name)).sort()).toEqual(['now']);
  }); // prettier-ignore

  it('is no table either that a function reads behind it: what the case holds, and no time', async () => {
    const called = new Set([...statements()].flatMap(([, sql]) => [...sql.matchAll(/\b([a-z_]+)\s*\(/g)].map(([, name]) => name!)));
    const { rows } = await owner.query<{ name: string; source: string; volatile: string }>(
      `select proname as name, prosrc as source, provolatile as volatile from pg_proc where pronamespace = 'public'::regnamespace`,
    );
    const ours = rows.filter(({ name, volatile }) => called.has(name) && volatile !== 'i');
    expect(ours.map(({ name }) => name)).toEqual(['app_decided_at']);
    for (const { name, source } of ours) {
      expect([name, tablesIn(source).filter((table) => !held.has(table)), /\b(now|current_\w+|clock_timestamp|app_\w+)\b/.test(source)]).toEqual([name, [], false]);
      // Of the case that it is asked of, and of no other.
      expect([name, source.includes('where case_id = of_case')]).toEqual([name, true]);
    }
  }); // prettier-ignore

  it('is either held by the case, or counted by the database, or read anew', async () => {
    const readable = await column(`select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and not c.relispartition and has_any_column_privilege('consilium_reader', c.oid, 'select') order by 1`);
    // Positions and epochs are part of what texts are valid by; the others nobody's text shows: they are a meeting's, its minutes', somebody's
    // own, or the worker's and the files' (a PDF is fetched under its letter's rights, its digest stands in the letter).
    const others = ['agenda_item', 'agenda_turn', 'attendance', 'meeting', 'minutes', 'minutes_item_pdf', 'minutes_pdf', 'minutes_version', 'letter_due', 'letter_pdf',
      'last_look', 'notification_preference', 'comment_draft', 'referral_draft', 'wording', 'wording_update', 'case_activity_due', 'case_number_counter', 'deployment', 'fact', 'migration', 'read_version', 'stream'];
    expect([...held, ...versioned, ...others].sort()).toEqual(readable);
  }); // prettier-ignore

  it('cannot change without a trace: triggers count, and tell of whoever writes by hand', async () => {
    const having = (trigger: string) =>
      column(`select c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid where t.tgname = '${trigger}' order by 1`);
    expect(await having('raise_read_version')).toEqual([...versioned].sort());
    const told = await having('tell_of_writing_by_hand');
    expect([...held].filter((table) => !told.includes(table))).toEqual([]);
    expect((await column(`select name from read_version order by name`)).sort()).toEqual([...versioned, '(by hand)'].sort());
  });
});
