import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { startPostgres, type EmbeddedPostgres } from '#embedded-postgres';
import { newId } from '#kernel';
import { bringUpToDate } from '../../apps/migrate/src/bring-up-to-date.js';
import { generateDemo } from '../../apps/standalone/src/demo/generate/generate-demo.js';
import type { BenchOptions } from './options.js';
import type { Key } from './pages.js';
import { Random, shuffled } from './random.js';

/** The database that every peer answers from, and who asks. */
export interface World {
  readonly postgres: EmbeddedPostgres;
  readonly owner: pg.Client;
  readonly cases: number;
  readonly boardId: string;
  /** Members of that board who have given no opinion: to them a sealed review is sealed. */
  readonly people: readonly string[];
  readonly keys: readonly Key[];
  /** Cases that comments are added to where adding is measured: none of those that are read. */
  readonly written: readonly Key[];
  close(): Promise<void>;
}

// So many that the free-form lines stay within what one person may spend in a minute.
const memberCount = 96;

export async function openWorld(options: BenchOptions, say: (line: string) => void): Promise<World> {
  const folder = options.keep === null ? mkdtempSync(join(tmpdir(), `consilium-test-${process.pid}-bench-`)) : resolve(options.keep);
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o711);
  const postgres = await startPostgres({ dataDir: folder });
  const owner = new pg.Client({ connectionString: postgres.url });
  const close = async (): Promise<void> => {
    await owner.end().catch(() => undefined);
    await postgres.stop();
    if (options.keep === null) rmSync(folder, { recursive: true, force: true });
  };
  try {
    await bringUpToDate(postgres.url);
    await owner.connect();
    await fill(owner, postgres.url, options, say);
    const boardId = await largestBoard(owner);
    const people = await seatMembers(owner, boardId);
    const keys = await someKeys(owner, boardId, options);
    const written = await oldestCases(owner, boardId, options.quick ? 8 : 48);
    // What a fresh load leaves to be done would otherwise be done, and paid for, during the first lines.
    await owner.query('vacuum analyze');
    await owner.query('checkpoint');
    return { postgres, owner, cases: await countCases(owner), boardId, people, keys, written, close };
  } catch (error) {
    await close();
    throw error;
  }
}

const countCases = async (owner: pg.Client): Promise<number> =>
  (await owner.query<{ n: number }>('select count(*)::int as n from board_case')).rows[0]!.n;

async function fill(owner: pg.Client, address: string, { cases, seed }: BenchOptions, say: (line: string) => void): Promise<void> {
  const there = await countCases(owner);
  if (there >= cases) return say(`${there} cases are there already`);
  const { rows, seconds } = await generateDemo({ owner: address, cases: cases - there, seed: seed + there });
  say(`${cases} cases with ${rows} rows made in ${seconds.toFixed(1)} s`);
}

async function largestBoard(owner: pg.Client): Promise<string> {
  const { rows } = await owner.query<{ id: string }>('select board_id as id from board_case group by 1 order by count(*) desc, 1 limit 1');
  return rows[0]!.id;
}

async function seatMembers(owner: pg.Client, boardId: string): Promise<string[]> {
  const people: string[] = [];
  for (let number = 1; number <= memberCount; number++) {
    const name = `bench-${number}`;
    await owner.query(`insert into person (id, user_name, name) values ($1, $2, $3) on conflict do nothing`, [
      newId(),
      name,
      `Bench member ${number}`,
    ]);
    await owner.query(
      `insert into board_member (board_id, person_id, role, discipline) select $1, id, 'MEMBER', 'RADIOLOGY' from person where user_name = $2
       on conflict do nothing`,
      [boardId, name],
    ); // prettier-ignore
    people.push(name);
  }
  return people;
}

/**
 * Cases of the board's first pages, in an order that is the seed's. Not those whose patient another board knows as well: which of the
 * earlier cases one may know of is a matter of rights, and the other peers have none. Nor those that earlier runs over a kept database
 * have written so much into that a page no longer shows all of it.
 */
async function someKeys(owner: pg.Client, boardId: string, options: BenchOptions): Promise<Key[]> {
  const { rows } = await owner.query<{ caseId: string; after: Key['after'] }>(
    `select id as "caseId", after from (
       select id, patient_id, updated_at, lag(json_build_object('caseId', id, 'updatedAt', to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')))
         over (order by updated_at desc, id desc) as after
       from board_case where board_id = $1 order by updated_at desc, id desc limit $2 * 2) c
     where not exists (select from board_case o where o.patient_id = c.patient_id and o.board_id <> $1)
       and (select count(*) from thread t where t.case_id = c.id) < 30
     order by updated_at desc, id desc limit $2`,
    [boardId, options.keys],
  );
  return shuffled(
    rows.map(({ caseId, after }): Key => ({ boardId, caseId, after })),
    new Random(options.seed).fork('keys'),
  );
}

async function oldestCases(owner: pg.Client, boardId: string, count: number): Promise<Key[]> {
  const { rows } = await owner.query<{ caseId: string }>(
    `select id as "caseId" from board_case where board_id = $1 and status in ('IN_REVIEW', 'DECIDED', 'SUBMITTED') order by submitted_at, id limit $2`,
    [boardId, count],
  );
  return rows.map(({ caseId }) => ({ boardId, caseId, after: null }));
}
