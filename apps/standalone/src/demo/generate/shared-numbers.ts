import type pg from 'pg';
import type { Company } from './company.js';
import type { PlannedCase } from './plan.js';

/** What all cases count on: heads of the streams that they share, and the running case numbers (CASE-6). Locked until the transaction ends. */
export class SharedNumbers {
  private constructor(
    private readonly company: Company,
    /** By stream id. */
    readonly heads: Map<string, number>,
    private readonly last: Map<string, number>,
  ) {}

  static async read(owner: pg.Client, company: Company): Promise<SharedNumbers> {
    const streams = await owner.query<{ id: string; head: string }>(
      `select id, head from stream where kind in ('board', 'organisation', 'inbox') order by id for update`,
    );
    const counters = await owner.query<{ board_id: string; year: number; last: number }>(
      'select board_id, year, last from case_number_counter for update',
    );
    return new SharedNumbers(
      company,
      new Map(streams.rows.map(({ id, head }) => [id, Number(head)])),
      new Map(counters.rows.map(({ board_id, year, last }) => [`${board_id} ${year}`, last])),
    );
  }

  numberOf({ board, submittedAt }: PlannedCase): string {
    const { id, code } = this.company.boards[board]!;
    const year = new Date(submittedAt).getUTCFullYear();
    const running = (this.last.get(`${id} ${year}`) ?? 0) + 1;
    this.last.set(`${id} ${year}`, running);
    return `${code}-${year}-${String(running).padStart(4, '0')}`;
  }

  async save(owner: pg.Client): Promise<void> {
    await owner.query(
      `insert into stream (id, kind, subject, organisation_id, head)
       select id, split_part(id, ':', 1), split_part(id, ':', 2)::uuid, case when id like 'organisation:%' then split_part(id, ':', 2)::uuid end, head
         from unnest($1::text[], $2::bigint[]) as s (id, head)
       on conflict (id) do update set head = excluded.head`,
      [[...this.heads.keys()], [...this.heads.values()]],
    );
    const keys = [...this.last.keys()].map((key) => key.split(' '));
    await owner.query(
      `insert into case_number_counter (board_id, year, last) select * from unnest($1::uuid[], $2::int[], $3::int[])
       on conflict (board_id, year) do update set last = excluded.last`,
      [keys.map(([board]) => board), keys.map(([, year]) => Number(year)), [...this.last.values()]],
    );
  }
}
