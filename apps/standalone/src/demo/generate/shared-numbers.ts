import type pg from 'pg';
import type { BoardCompany } from './company.js';
import type { PlannedCase } from './plan.js';

/** What all cases count on: heads of the streams that they share, by stream id, and the running case numbers (CASE-6), by board and year. */
export interface Numbers {
  readonly heads: Map<string, number>;
  readonly last: Map<string, number>;
}

/** Locked until the transaction ends. */
export async function readNumbers(owner: pg.Client): Promise<Numbers> {
  const streams = await owner.query<{ id: string; head: string }>(
    `select id, head from stream where kind in ('board', 'organisation', 'inbox') order by id for update`,
  );
  const counters = await owner.query<{ board_id: string; year: number; last: number }>(
    'select board_id, year, last from case_number_counter for update',
  );
  return {
    heads: new Map(streams.rows.map(({ id, head }) => [id, Number(head)])),
    last: new Map(counters.rows.map(({ board_id, year, last }) => [`${board_id} ${year}`, last])),
  };
}

export function numberOf({ last }: Numbers, { id, code }: BoardCompany, { submittedAt }: PlannedCase): string {
  const year = new Date(submittedAt).getUTCFullYear();
  const running = (last.get(`${id} ${year}`) ?? 0) + 1;
  last.set(`${id} ${year}`, running);
  return `${code}-${year}-${String(running).padStart(4, '0')}`;
}

export async function saveNumbers(owner: pg.Client, { heads, last }: Numbers): Promise<void> {
  await owner.query(
    `insert into stream (id, kind, subject, organisation_id, head)
     select id, split_part(id, ':', 1), split_part(id, ':', 2)::uuid, case when id like 'organisation:%' then split_part(id, ':', 2)::uuid end, head
       from unnest($1::text[], $2::bigint[]) as s (id, head)
     on conflict (id) do update set head = excluded.head`,
    [[...heads.keys()], [...heads.values()]],
  );
  const keys = [...last.keys()].map((key) => key.split(' '));
  await owner.query(
    `insert into case_number_counter (board_id, year, last) select * from unnest($1::uuid[], $2::int[], $3::int[])
     on conflict (board_id, year) do update set last = excluded.last`,
    [keys.map(([board]) => board), keys.map(([, year]) => Number(year)), [...last.values()]],
  );
}
