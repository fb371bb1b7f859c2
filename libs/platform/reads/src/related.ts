import type { FieldNode } from 'graphql';
import type { FieldArguments } from './arguments.js';
import type { Building } from './building.js';
import { joined, lateral, newLevel, objectJson, patientsText, type Column, type Place } from './level.js';
import type { TypeReads } from './model.js';
import type { ConnectionRead, ListRead, OneRead, Sql } from './read-map.js';

export interface Source {
  readonly target: TypeReads;
  readonly row: string;
  readonly from: Sql;
  readonly where: Sql;
  readonly ofTable: boolean;
}

/** The rows that a read leads to, before order and limit. */
export function sourceOf(building: Building, read: OneRead | ListRead | ConnectionRead, args: FieldArguments, at: Place): Source {
  const target = building.readsOf(read.type);
  const row = building.alias();
  const scope = building.scope(at.row);
  const from = read.from ? read.from(scope, row, args) : `${target.table} ${row}`;
  if ('held' in read && read.held) building.moving.add(from);
  const where = `(${read.where(scope, row, args)})${building.visible(target, row, read.visible)}`;
  return { target, row, from, where, ofTable: target.keyed && read.from === undefined };
}

/** One object or NULL. Where patients are entered, the rows come from a lateral join, so that object and patients are read once. */
export function oneSql(building: Building, read: OneRead, args: FieldArguments, nodes: readonly FieldNode[], at: Place): Sql {
  const { target, row, from, where, ofTable } = sourceOf(building, read, args, at);
  const level = newLevel();
  const columns = building.object(target, nodes, { row, level, clinical: target.patient !== undefined, ofTable });
  const order = read.orderBy ? ` order by ${read.orderBy(row)}` : '';
  return oneFrom(
    building,
    columns,
    ` from ${from}${joined(level)} where ${where}${order}`,
    patientsText(target, row, at.clinical, level),
    at,
    ' limit 1',
  );
}

export function oneFrom(building: Building, columns: readonly Column[], from: Sql, patients: Sql | undefined, at: Place, limit = ''): Sql {
  if (patients === undefined) return objectJson(columns, from, limit);
  const alias = building.alias();
  at.level.joins.push(lateral(`select ${objectJson(columns)} as j, ${patients} as p${from}${limit}`, alias));
  at.level.patients.push(`${alias}.p`);
  return `${alias}.j`;
}

export function listSql(building: Building, read: ListRead, args: FieldArguments, nodes: readonly FieldNode[], at: Place): Sql {
  const { target, row, from, where, ofTable } = sourceOf(building, read, args, at);
  const level = newLevel();
  const columns = building.object(target, nodes, { row, level, clinical: target.patient !== undefined, ofTable });
  const limit = read.limit === undefined ? '' : ` limit ${Math.trunc(read.limit)}`;
  const rows = ` from ${from}${joined(level)} where ${where} order by ${read.orderBy(row)}${limit}`;
  const patients = patientsText(target, row, at.clinical, level);
  if (patients === undefined) return `array_to_json(array${objectJson(columns, rows)})`;
  const alias = building.alias();
  const inner = `select ${objectJson(columns)} as j, ${patients} as p${rows}`;
  at.level.joins.push(lateral(`select array_to_json(array_agg(l.j)) as j, string_agg(l.p, ',') as p from (${inner}) l`, alias));
  at.level.patients.push(`${alias}.p`);
  return `coalesce(${alias}.j, '[]'::json)`;
}
