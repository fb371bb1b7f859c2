import type { Catalogue } from '../storage/catalogue-shape.js';
import { readCatalogue } from '../storage/catalogue-files.js';
import { procedureColumns, procedureRow, recommendationRow, riskRows } from '../storage/catalogue-rows.js';

/** A TypeORM manager, or a bare connection: loading needs the owner, and whoever starts the service may have no manager as such. */
export interface OwnerConnection {
  query(sql: string, parameters?: unknown[]): Promise<unknown>;
}

/**
 * Brings the tables to what the catalogue says: adds and renews by code, drops risks and recommendations that it no longer holds, and
 * never drops a procedure, because decisions refer to it. Running it again changes nothing.
 */
export async function loadCatalogue(owner: OwnerConnection, catalogue: Catalogue = readCatalogue()): Promise<void> {
  await owner.query(
    `insert into source (id, publication, mark) select id, publication, mark from jsonb_to_recordset($1::jsonb) as s(id text, publication text, mark text)
     on conflict (id) do update set publication = excluded.publication, mark = excluded.mark`,
    [JSON.stringify(catalogue.sources)],
  );
  await owner.query(
    `insert into procedure (${procedureColumns.join(', ')})
     select ${procedureColumns.join(', ')} from jsonb_populate_recordset(null::procedure, $1::jsonb)
     on conflict (code) do update set ${procedureColumns.map((name) => `${name} = excluded.${name}`).join(', ')}`,
    [JSON.stringify(catalogue.procedures.map((profile, position) => procedureRow(profile, position, catalogue.unmarked)))],
  );
  await replace(owner, 'procedure_risk', catalogue.procedures.flatMap(riskRows));
  await replace(owner, 'procedure_recommendation', catalogue.recommendations.map(recommendationRow));
}

async function replace(
  owner: OwnerConnection,
  table: 'procedure_risk' | 'procedure_recommendation',
  rows: readonly object[],
): Promise<void> {
  // One statement, so that a reader meanwhile sees the old rows or the new ones and never none: deleting and inserting the same key in
  // one statement is refused, so what stays is renewed in place.
  const key = table === 'procedure_risk' ? ['procedure_id', 'guideline'] : ['id'];
  const names = Object.keys(rows[0] ?? {});
  const values = names.filter((name) => !key.includes(name));
  await owner.query(
    `with wanted as (select * from jsonb_populate_recordset(null::${table}, $1::jsonb)),
          gone as (delete from ${table} t where not exists (select from wanted w where ${key.map((k) => `w.${k} = t.${k}`).join(' and ')}))
     insert into ${table} (${names.join(', ')}) select ${names.join(', ')} from wanted
     on conflict (${key.join(', ')}) do update set ${values.map((name) => `${name} = excluded.${name}`).join(', ')}`,
    [JSON.stringify(rows)],
  );
}
