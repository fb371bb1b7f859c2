import type pg from 'pg';

const questions: Readonly<Record<string, string>> = {
  referrals: `select status as name, count(*)::int as n from board_case group by 1 order by 2 desc, 1`,
  'decided, by strength': `select strength as name, count(*)::int as n from decision group by 1 order by 2 desc, 1`,
  'put off or carried, by reason': `select outcome || coalesce(' ' || outcome_code, '') as name, count(*)::int as n from agenda_item
     where outcome in ('DEFERRED', 'CARRIED') group by 1 order by 2 desc, 1`,
  'days from referral to decision (median, nine of ten)': `select 'median ' || round(percentile_cont(0.5) within group (order by days)::numeric, 1)
       || ', nine of ten within ' || round(percentile_cont(0.9) within group (order by days)::numeric, 1) as name, count(*)::int as n
     from (select extract(epoch from min(d.ratified_at) - c.submitted_at) / 86400 as days from board_case c join decision d on d.case_id = c.id group by c.id) t`,
  'attendance, people a meeting': `select to_char(m.starts_at, 'YYYY-MM-DD') as name, count(distinct a.person_id)::int as n
     from meeting m left join attendance a on a.meeting_id = m.id group by m.id order by m.starts_at`,
  'implementation, latest by step': `select status || coalesce(' ' || reason_code, '') as name, count(*)::int as n from decision_step group by 1 order by 2 desc, 1`,
  letters: `select kind || ' ' || status as name, count(*)::int as n from letter group by 1 order by 1`,
};

/** The board's figures, each with how many it is about. */
export async function figuresOf(database: Pick<pg.Pool, 'query'>): Promise<string[]> {
  const lines: string[] = [];
  for (const [title, sql] of Object.entries(questions)) {
    const { rows } = await database.query<{ name: string; n: number }>(sql);
    lines.push(`${title}: ${rows.map(({ name, n }) => `${name} (${n})`).join(', ') || 'none'}`);
  }
  return lines;
}
