import type pg from 'pg';
import { tables } from './rows/tables.js';

const names = Object.keys(tables);

const constraints = `
  select conrelid::regclass::text as "table", conname as name, pg_get_constraintdef(oid) as definition, contype = 'f' as "isForeign"
    from pg_constraint
   where connamespace = 'public'::regnamespace and conparentid = 0 and contype in ('p', 'u', 'f')
     and (conrelid = any ($1::regclass[]) or confrelid = any ($1::regclass[]))
   order by contype = 'f' desc, oid`;

const indexes = `
  select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
    from pg_index i where indrelid = any ($1::regclass[]) and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
   order by indexrelid`;

const documents = `
  select relname as "table", attname as name
    from pg_class join pg_attribute a on attrelid = pg_class.oid
   where pg_class.oid = any ($1::regclass[]) and relkind = 'r' and atttypid = 'jsonb'::regtype and attstorage = 'x'`;

/**
 * Takes keys and indexes off the tables until `dressed` puts the same ones on again: built once from sorted rows, and checked once for all
 * rows, they cost a third of what they cost row by row. Long documents go in uncompressed, which brought a tenth more cases a second. Belongs
 * to the open transaction: whatever fails, nothing has changed.
 */
export async function bareTables(owner: pg.Client): Promise<{ dressed(): Promise<void> }> {
  const keys = (await owner.query<{ table: string; name: string; definition: string; isForeign: boolean }>(constraints, [names])).rows;
  for (const { table, name } of keys) await owner.query(`alter table ${table} drop constraint "${name}"`);
  const plain = (await owner.query<{ name: string; definition: string }>(indexes, [names])).rows;
  for (const { name } of plain) await owner.query(`drop index ${name}`);
  const long = (await owner.query<{ table: string; name: string }>(documents, [names])).rows;
  const store = async (how: 'external' | 'extended'): Promise<void> => {
    for (const { table, name } of long) await owner.query(`alter table ${table} alter column ${name} set storage ${how}`);
  };
  await store('external');
  return {
    dressed: async () => {
      await store('extended');
      await owner.query(`set local maintenance_work_mem = '256MB'`);
      const add = ({ table, name, definition }: (typeof keys)[number]) =>
        owner.query(`alter table ${table} add constraint "${name}" ${definition}`);
      for (const key of keys) if (!key.isForeign) await add(key);
      for (const { definition } of plain) await owner.query(definition);
      for (const key of keys) if (key.isForeign) await add(key);
    },
  };
}
