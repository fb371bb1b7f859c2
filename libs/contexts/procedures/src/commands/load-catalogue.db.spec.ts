import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { testDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { readCatalogue } from '../storage/catalogue-files.js';
import { loadCatalogue } from './load-catalogue.js';

describe('loading the catalogue', () => {
  let database: TestDatabase;
  let owner: pg.Client;
  const everything = async () => {
    const tables = ['source', 'procedure', 'procedure_risk', 'procedure_recommendation'];
    const found: Record<string, Record<string, unknown>[]> = {};
    for (const table of tables)
      found[table] = (await owner.query(`select to_jsonb(t) as row from ${table} t order by to_jsonb(t)::text`)).rows;
    return found;
  };

  beforeAll(async () => {
    database = await testDatabase();
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await loadCatalogue(owner);
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  it('[PROC-1] stores every value of a profile with a mark', async () => {
    const { rows } = await owner.query<{ profile: Record<string, string | number | boolean | null> }>(
      "select to_jsonb(p) - array['id', 'code', 'name', 'position', 'offered', 'conservative_care_min_weeks', 'conservative_care_mark'] as profile from procedure p",
    );
    const values = rows.flatMap(({ profile }) => Object.values(profile)).filter((value) => value !== null);
    expect(values.length).toBeGreaterThan(170);
    for (const value of values) expect(value).toMatch(/\[(R|Rp|M|P|I)\b[^\]]*\]/);
    const unmarked = await owner.query(
      'select from procedure where (conservative_care_min_weeks is null) <> (conservative_care_mark is null)',
    );
    expect(unmarked.rowCount).toBe(0);
  });

  it('[PROC-2] stores one row per procedure and guideline', async () => {
    const { rows } = await owner.query(
      "select guideline, risk, mark from procedure_risk r join procedure p on p.id = r.procedure_id where p.code = 'ESI-TF-L' order by guideline",
    );
    expect(rows).toEqual([
      { guideline: 'ASIPP2024', risk: 'low L3-S1, intermediate L1-L2', mark: 'R' },
      { guideline: 'ASRA2018', risk: 'intermediate', mark: 'R' },
      { guideline: 'SIR2019', risk: 'high', mark: 'M' },
    ]);
  });

  it('[PROC-4] changes nothing when it is done again', async () => {
    const before = await everything();
    await loadCatalogue(owner);
    expect(await everything()).toEqual(before);
    expect(before.procedure).toHaveLength(27);
  });

  it('[PROC-4] gives a procedure the id it has everywhere', async () => {
    const { rows } = await owner.query("select id from procedure where code = 'ESI-TF-L'");
    expect(rows).toEqual([{ id: '37a0b8d9-a99e-5261-bb10-9ef40debeabc' }]);
  });

  it('[PROC-4] renews what changed, drops what the catalogue no longer says, and keeps a procedure that it no longer lists', async () => {
    const catalogue = readCatalogue();
    const [first, ...others] = catalogue.procedures;
    const changed = {
      ...catalogue,
      procedures: [{ ...first!, name: 'Renamed', risk: { SIR2019: 'low [P]' } }, ...others.slice(0, -1)],
      recommendations: catalogue.recommendations
        .slice(1)
        .map((entry) => ({ ...entry, procedures: entry.procedures.filter((code) => code !== 'PROLO') })),
    };
    await loadCatalogue(owner, changed);
    const { rows } = await owner.query(
      `select name, (select count(*)::int from procedure) as procedures, (select count(*)::int from procedure_recommendation) as recommendations,
              (select json_agg(risk) from procedure_risk where procedure_id = p.id) as risks from procedure p where code = 'ESI-IL-L'`,
    );
    expect(rows).toEqual([{ name: 'Renamed', procedures: 27, recommendations: 33, risks: ['low'] }]);
  });
});
