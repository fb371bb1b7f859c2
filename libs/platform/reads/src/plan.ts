import { createHash } from 'node:crypto';
import type { Viewer } from '#access';
import type { Building } from './building.js';
import type { Computing } from './computing.js';
import type { FragmentPlan } from './fragments/fragment-plan.js';
import { joined, newLevel, objectJson, patientsText, type Column, type Level, type Place } from './level.js';
import type { TypeReads } from './model.js';
import type { Sql } from './read-map.js';
import type { Statement } from './reader.js';
import type { Variables } from './shapes.js';

/** One compiled statement: text that holds no value, and how to make the values. */
export interface Plan {
  readonly text: Sql;
  readonly hash: string;
  readonly computing: readonly Computing[];
  /** What its text waits for, besides what is computed. */
  readonly fragments: readonly FragmentPlan[];
  bind(variables: Variables): (viewer: Viewer) => Statement;
}

// A prepared statement stays on its connection for good: free-form documents must not fill Postgres with them. So a statement earns its
// name by being used again, and only so many earn one.
const mostNames = 1000;
let named = 0;

export function planOf(building: Building, text: Sql): Plan {
  const { parameters } = building;
  const complete = parameters.mentionAll(text);
  const hash = `read_${createHash('sha256').update(complete).digest('base64url').slice(0, 24)}`;
  let uses = 0;
  let name = '';
  return {
    text: complete,
    hash,
    computing: building.computing,
    fragments: building.fragments,
    bind(variables) {
      const values = parameters.bind(variables);
      uses += 1;
      if (uses === 2 && named < mostNames) {
        named += 1;
        name = hash;
      }
      return (viewer) => ({ name, text: complete, values: values(viewer) });
    },
  };
}

/** The statement of one root field: its JSON text, and the patients in it. */
export function rootPlan(building: Building, sql: Sql, level: Level): Plan {
  const patients = level.patients.length === 0 ? 'null' : `concat_ws(',', ${level.patients.join(', ')})`;
  return planOf(building, `select (${sql})::text as data, ${patients} as patients from ${building.parameters.from()}${joined(level)}`);
}

export const keysVariable = '(keys)';

/** The statement for rows of one type by their keys: a row per key, in order, with NULL for what is not there. */
export function keyedPlan(building: Building, target: TypeReads, columns: (at: Place) => Column[], visible: 'asked' | 'implied'): Plan {
  const row = building.alias();
  const level = newLevel();
  const json = objectJson(columns({ row, level, clinical: target.patient !== undefined }));
  const patients = patientsText(target, row, false, level) ?? 'null::text';
  const keys = building.parameters.value(keysVariable, 'uuid[]', (variables) => variables[keysVariable]);
  const where = `${row}.id = i.id${building.visible(target, row, visible)}`;
  return planOf(
    building,
    `select k.j::text as data, k.p as patients from ${building.parameters.from()} cross join unnest(${keys}) with ordinality i(id, n) left join lateral (` +
      `select ${json} as j, ${patients} as p from ${target.table} ${row}${joined(level)} where ${where} limit 1) k on true order by i.n`,
  );
}

export const withKeys = (variables: Variables, keys: readonly string[]): Variables => ({ ...variables, [keysVariable]: keys });

export interface DataRow {
  readonly data: string | null;
  readonly patients: string | null;
}

export function addPatients(to: Set<string>, { patients }: Pick<DataRow, 'patients'>): void {
  if (!patients) return;
  for (const patient of patients.split(',')) if (patient !== '') to.add(patient);
}
