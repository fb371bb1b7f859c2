import { setImmediate as breath } from 'node:timers/promises';
import pg from 'pg';
import { StartupProblem } from '#config';
import { catalogueId } from '#procedures';
import { Chance } from './chance.js';
import { readCompany, type Company } from './company.js';
import { copyInto } from './copy.js';
import { foundHouses, requireDemo } from './found-houses.js';
import { planCases, type PlannedCase, type Season } from './plan.js';
import { Book } from './rows/book.js';
import { writeCase } from './rows/case-rows.js';
import { SharedStreams } from './rows/shared-streams.js';
import type { Table } from './rows/tables.js';
import { Sheet } from './rows/sheet.js';
import { tell } from './stories/tell.js';
import type { Setting } from './stories/story.js';

const day = 86_400_000;
/** For how long the worker lets a key stand (libs/platform/event-log, ForgetOldIdempotencyKeys). */
export const keptKeys = 7 * day;
/** Enough for a COPY to be worth its round trip, few enough to be forgotten soon. */
const casesAtOnce = 250;
/** Some milliseconds' work. */
const casesAtATime = 5;

export interface GenerateDemo {
  /** Address of the database's owner. Migrated; with the demo's people, or empty: then they are put in first. */
  readonly owner: string;
  readonly cases: number;
  readonly seed: number;
  /** Everything happens before the beginning of its day (UTC), and idempotency keys are kept for the seven days before it. */
  readonly now?: Date;
  readonly onProgress?: (done: number) => void;
  /** Ends it between two batches: nothing was added. */
  readonly signal?: AbortSignal;
}

export interface Generated {
  readonly cases: number;
  readonly rows: number;
  readonly seconds: number;
}

/** Fills the demo's database with so many cases more, in one transaction: all of them, or none. */
export async function generateDemo(asked: GenerateDemo): Promise<Generated> {
  const { owner: address, cases, seed, now = new Date() } = asked;
  const owner = new pg.Client({ connectionString: address });
  await owner.connect();
  try {
    await requireDemo(owner);
    await foundHouses(owner, address);
    const began = performance.now();
    await owner.query('begin');
    const season = seasonOf(seed, cases, now);
    const setting = await settingOf(owner, season);
    if (await hasSeed(owner, seed))
      throw new StartupProblem(`The cases of seed ${seed} are in this database already: choose another --seed to add more.`);
    const rows = await write(owner, setting, now.getTime() - keptKeys, asked);
    await owner.query('commit');
    await owner.query('analyze');
    return { cases, rows, seconds: (performance.now() - began) / 1_000 };
  } finally {
    // Rolls back what was not committed.
    await owner.end();
  }
}

export const seasonOf = (seed: number, cases: number, now: Date): Season => ({ seed, cases, until: now.getTime() - (now.getTime() % day) });

export async function settingOf(owner: pg.Client, season: Season): Promise<Setting> {
  const company = await readCompany(owner);
  const { rows } = await owner.query<{ code: string; name: string }>('select code, name from procedure');
  return { season, company, procedures: new Map(rows.map(({ code, name }) => [code, { id: catalogueId('procedure', code), name }])) };
}

async function hasSeed(owner: pg.Client, seed: number): Promise<boolean> {
  const { rowCount } = await owner.query('select from patient where identifier like $1 limit 1', [`SYNTHETIC-${seed}-%`]);
  return rowCount! > 0;
}

async function write(
  owner: pg.Client,
  setting: Setting,
  keysSince: number,
  { onProgress, signal }: Pick<GenerateDemo, 'onProgress' | 'signal'>,
): Promise<number> {
  const { season, company } = setting;
  const planned = planCases(season, company);
  const sheet = new Sheet();
  const numbers = await CaseNumbers.read(owner, company);
  const heads = await headsOf(owner);
  const shared = new SharedStreams(sheet, new Chance(`worker/${season.seed}`), heads);
  const codeOf = new Map([...setting.procedures].map(([code, { id }]) => [id, code]));
  const patientIds = new Map<number, string>();
  let sending = Promise.resolve();
  for (let start = 0; start < planned.length; start += casesAtOnce) {
    for (const one of planned.slice(start, start + casesAtOnce)) {
      // Postgres goes on with what was made before while this is made: it has something to read as long as we let the socket breathe.
      if (one.index % casesAtATime === 0) await breath();
      const board = company.boards[one.board]!;
      const ids = new Chance(`rows/${season.seed}/${one.index}`);
      const { firstCase, boards } = one.patient;
      const isFirst = firstCase === one.index;
      if (isFirst) patientIds.set(firstCase, ids.id(one.submittedAt));
      const of = { planned: one, number: numbers.next(one), patientId: patientIds.get(firstCase)!, codeOf, keysSince };
      writeCase(
        new Book(sheet, shared, ids, board, one.index),
        tell(one, setting),
        of,
        isFirst ? boards.map((index) => company.boards[index]!.id) : [],
      );
    }
    const next = planned[start + casesAtOnce];
    // Nothing of a later case is earlier than its referral.
    shared.flush(next?.submittedAt ?? Infinity);
    await sending;
    signal?.throwIfAborted();
    onProgress?.(start);
    sending = send(owner, sheet.take());
    sending.catch(() => undefined);
  }
  await sending;
  onProgress?.(planned.length);
  await saveHeads(owner, heads);
  await numbers.save(owner);
  return sheet.rows;
}

async function send(owner: pg.Client, taken: readonly [Table, string][]): Promise<void> {
  for (const [table, text] of taken) await copyInto(owner, table, text);
}

/** Of the streams that cases share; locked, so that nobody takes the same numbers meanwhile. */
async function headsOf(owner: pg.Client): Promise<Map<string, number>> {
  const { rows } = await owner.query<{ id: string; head: string }>(
    `select id, head from stream where kind in ('board', 'organisation', 'inbox') order by id for update`,
  );
  return new Map(rows.map(({ id, head }) => [id, Number(head)]));
}

async function saveHeads(owner: pg.Client, heads: ReadonlyMap<string, number>): Promise<void> {
  await owner.query(
    `insert into stream (id, kind, subject, organisation_id, head)
     select id, split_part(id, ':', 1), split_part(id, ':', 2)::uuid, case when id like 'organisation:%' then split_part(id, ':', 2)::uuid end, head
       from unnest($1::text[], $2::bigint[]) as s (id, head)
     on conflict (id) do update set head = excluded.head`,
    [[...heads.keys()], [...heads.values()]],
  );
}

/** CASE-6: the running number of each board and year goes on from where it stands. */
class CaseNumbers {
  private constructor(
    private readonly company: Company,
    private readonly last: Map<string, number>,
  ) {}

  static async read(owner: pg.Client, company: Company): Promise<CaseNumbers> {
    const { rows } = await owner.query<{ board_id: string; year: number; last: number }>(
      'select board_id, year, last from case_number_counter for update',
    );
    return new CaseNumbers(company, new Map(rows.map(({ board_id, year, last }) => [`${board_id} ${year}`, last])));
  }

  next({ board, submittedAt }: PlannedCase): string {
    const { id, code } = this.company.boards[board]!;
    const year = new Date(submittedAt).getUTCFullYear();
    const running = (this.last.get(`${id} ${year}`) ?? 0) + 1;
    this.last.set(`${id} ${year}`, running);
    return `${code}-${year}-${String(running).padStart(4, '0')}`;
  }

  async save(owner: pg.Client): Promise<void> {
    const keys = [...this.last.keys()].map((key) => key.split(' '));
    await owner.query(
      `insert into case_number_counter (board_id, year, last) select * from unnest($1::uuid[], $2::int[], $3::int[])
       on conflict (board_id, year) do update set last = excluded.last`,
      [keys.map(([board]) => board), keys.map(([, year]) => Number(year)), [...this.last.values()]],
    );
  }
}
