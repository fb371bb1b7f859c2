import type { FieldNode } from 'graphql';
import { idPrefixes, localId } from '#kernel';
import type { FieldArguments } from './arguments.js';
import type { Building } from './building.js';
import { joined, lateral, newLevel, objectJson, patientsText, type Place } from './level.js';
import type { ReadModel, TypeReads } from './model.js';
import type { Sql } from './read-map.js';
import { oneFrom } from './related.js';
import { maximumPageSize, readRefusals } from './refusals.js';

const byPrefix = new WeakMap<ReadModel, Map<string, TypeReads>>();

/** The type that a public id names; undefined for what is none, or of a type that nobody can look up: it reads like "not there". */
function typeOf(model: ReadModel, id: unknown): TypeReads | undefined {
  let prefixes = byPrefix.get(model);
  if (!prefixes) {
    const keyed = [...model.types.values()].filter((reads) => reads.keyed);
    byPrefix.set(model, (prefixes = new Map(keyed.map((reads) => [idPrefixes[reads.node!], reads]))));
  }
  return typeof id === 'string' ? prefixes.get(id.slice(0, id.lastIndexOf('_'))) : undefined;
}

/** `node(id:)`: the id's own prefix says which table to look in, so it is part of the statement's shape. */
export function nodeSql(building: Building, args: FieldArguments, nodes: readonly FieldNode[], at: Place): Sql {
  const type = args.deduce('id', 'type', (id) => typeOf(building.model, id)?.type);
  const key = type && args.key('id', building.readsOf(type).node!);
  if (!type || !key) return 'null::json';
  const { columns, from, patients } = rowOf(building, type, nodes, (row) => `${row}.id = ${key}`);
  return oneFrom(building, columns, from, patients, at, ' limit 1');
}

/** `nodes(ids:)`: one statement over the types that the ids name; each id keeps its place, and what is not there is null. */
export function nodesSql(building: Building, args: FieldArguments, nodes: readonly FieldNode[], at: Place): Sql {
  const { model } = building;
  const isTooLong = args.deduce('ids', 'length', (ids) => (ids as unknown[]).length > maximumPageSize);
  if (isTooLong) throw readRefusals.refuse('PAGE_SIZE', { argument: 'ids', maximum: maximumPageSize });
  const typeNames = (ids: unknown): (string | null)[] => (ids as unknown[]).map((id) => typeOf(model, id)?.type ?? null);
  const types = args.deduce('ids', 'types', (ids) => [...new Set(typeNames(ids))].filter((name) => name !== null).sort());
  const keys = (ids: unknown): (string | null)[] =>
    (ids as string[]).map((id) => {
      const type = typeOf(model, id);
      return type ? localId(type.node!, id) : null;
    });
  const found = types.map((type) => {
    const alias = building.alias();
    const { columns, from, patients } = rowOf(building, type, nodes, (row) => `i.t = '${type}' and ${row}.id = i.id`);
    return { alias, join: lateral(`select ${objectJson(columns)} as j, ${patients ?? 'null::text'} as p${from} limit 1`, alias) };
  });
  const list = `${args.derived('ids', 'text[]', typeNames, 'types')}, ${args.derived('ids', 'uuid[]', keys, 'keys')}`;
  const json = found.length === 0 ? 'null::json' : `coalesce(${found.map(({ alias }) => `${alias}.j`).join(', ')})`;
  const patients = found.length === 0 ? 'null::text' : `concat_ws(',', ${found.map(({ alias }) => `${alias}.p`).join(', ')})`;
  const alias = building.alias();
  at.level.joins.push(
    lateral(
      `select array_to_json(array_agg(${json} order by i.n)) as j, string_agg(${patients}, ',') as p` +
        ` from unnest(${list}) with ordinality i(t, id, n)${found.map(({ join }) => ` ${join}`).join('')}`,
      alias,
    ),
  );
  at.level.patients.push(`${alias}.p`);
  return `coalesce(${alias}.j, '[]'::json)`;
}

function rowOf(building: Building, type: string, nodes: readonly FieldNode[], where: (row: string) => Sql) {
  const target = building.readsOf(type);
  const row = building.alias();
  const level = newLevel();
  const columns = building.object(target, nodes, { row, level, clinical: target.patient !== undefined, ofTable: true });
  const visible = building.visible(target, row, 'asked');
  const from = ` from ${target.table} ${row}${joined(level)} where ${where(row)}${visible}`;
  return { columns, from, patients: patientsText(target, row, false, level) };
}
