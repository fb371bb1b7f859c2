import type pg from 'pg';
import type { ArchivedTable } from '../backup/archive.js';
import { nameOf } from '../backup/archive.js';
import { quoted, tablesOf } from '../backup/catalogue.js';

/** Tables that `migrate` itself fills: rows in these are nobody's work. A test restores over a freshly migrated database. */
const comesWithTheTimeline = new Set(
  ['migration', 'deployment', 'read_version', 'source', 'procedure', 'procedure_risk', 'procedure_recommendation'].map(
    (name) => `public.${name}`,
  ),
);

export interface WhatIsThere {
  readonly database: string;
  readonly tables: readonly ArchivedTable[];
  /** Null: no Consilium has been in this database. */
  readonly epoch: number | null;
  readonly timeline: readonly { readonly name: string; readonly hash: string }[];
  /** No table holds anything that somebody wrote. */
  readonly isEmpty: boolean;
  /** One line for the person at the terminal: figures, no names. */
  readonly inWords: string;
}

export async function whatIsThere(client: pg.ClientBase): Promise<WhatIsThere> {
  const tables = await tablesOf(client);
  const named = new Set(tables.map(nameOf));
  const ask = async <R extends pg.QueryResultRow>(table: string, sql: string): Promise<R[]> =>
    named.has(`public.${table}`) ? (await client.query<R>(sql)).rows : [];
  const filled: string[] = [];
  for (const table of tables) {
    if (comesWithTheTimeline.has(nameOf(table))) continue;
    const { rowCount } = await client.query(`select from ${quoted(table)} limit 1`);
    if (rowCount) filled.push(nameOf(table));
  }
  const [deployment] = await ask<{ epoch: number }>('deployment', 'select epoch from deployment');
  const timeline = await ask<{ name: string; hash: string }>('migration', 'select name, hash from migration order by name');
  const [cases] = await ask<{ n: string; last: Date | null }>(
    'board_case',
    'select count(*) as n, max(updated_at) as last from board_case',
  );
  const [people] = await ask<{ n: string }>('person', 'select count(*) as n from person');
  const { rows } = await client.query<{ database: string }>('select current_database() as database');
  const parts = [
    `${cases?.n ?? 0} cases`,
    `${people?.n ?? 0} people`,
    ...(cases?.last ? [`last changed ${cases.last.toISOString()}`] : []),
    ...(cases?.n === '0' || !cases ? [`something in ${filled.slice(0, 3).join(', ')}`] : []),
    deployment ? `epoch ${deployment.epoch}` : 'no Consilium',
  ];
  return {
    database: rows[0]!.database,
    tables,
    epoch: deployment?.epoch ?? null,
    timeline,
    isEmpty: filled.length === 0,
    inWords: parts.join(', '),
  };
}
