import type { Viewer } from '#access';
import type { Building } from '../building.js';
import { joined, newLevel, objectJson, patientsText, type Column } from '../level.js';
import type { FragmentType, TypeReads } from '../model.js';
import { keysVariable, planOf, type DataRow, type Plan } from '../plan.js';
import type { Scope, Sql, ViewerSql } from '../read-map.js';
import type { Fields } from '../selection.js';
import type { Variables } from '../shapes.js';
import { dependence, NotHeld } from './dependence.js';
import { dividing, type Division } from './place.js';

/** One statement that answers the texts of rows by their keys, each with what it depends on as that same statement saw it. */
export interface FragmentPlan extends Plan {
  readonly division: Division;
  /** Tells apart what the text depends on besides the row and what the row's place says. */
  kind(variables: Variables, viewer: Viewer): string;
  /** Of a row of the type, in another statement: for which audience its text would be, and until when. */
  audience(viewer: ViewerSql, row: string): Sql;
  /** What another statement has to say of its viewer about the row; undefined where nothing waits for it. */
  facts(at: Scope): Sql | undefined;
  readonly versions: Sql;
}

export interface FragmentRow extends DataRow {
  readonly audience: string | null;
  readonly validity: string | null;
}

// Raised by whoever writes to a held table without being the application, which always moves the validity (timeline 0003).
const byHand = '(by hand)';

/** The sum stands for all: each only grows. */
const versionsOf = (tables: readonly string[]): Sql => {
  const names = [byHand, ...tables];
  return (
    `select d.epoch || ':' || (select case when count(*) = ${names.length} then sum(v.version) end` +
    ` from read_version v where v.name in (${names.map((name) => `'${name}'`).join(', ')})) from deployment d`
  );
};

// Bits of an integer without its sign: adding them up costs a fraction of writing each as text.
const bitsPerNumber = 30;

/**
 * Which of the row's keys each of the viewer's sets holds, and what the row's own sets hold: all of them that a text can depend on, since it
 * is read with those alone.
 */
function audienceOf(sets: readonly Sql[], keys: readonly Sql[], rowSets: readonly Sql[]): Sql {
  const bits = sets.flatMap((set) => keys.map((key) => `(${key} = any (${set}))::integer`));
  const numbers: Sql[] = [];
  for (let from = 0; from < bits.length; from += bitsPerNumber)
    numbers.push(bits.slice(from, from + bitsPerNumber).map((bit, index) => `${bit} * ${2 ** index}`).join(' + ')); // prettier-ignore
  return `concat_ws('|', ${[`''`, ...numbers, ...rowSets.map((set) => `array_to_string(${set}, ' ')`)].join(', ')})`;
}

const rowSetOf = (type: FragmentType, name: string, at: Scope): Sql => {
  const rows = type.rowSets.get(name);
  if (!rows) throw new NotHeld(name);
  return `array(select q.k from (${rows(at)}) q(k) order by q.k)`;
};

export const validitySql = (type: FragmentType, versions: Sql, row: string): Sql => `${versions} || '/' || ${type.validity(row)}`;

/** `runs` are the fields between those that are read anew each time. Throws NotHeld. */
export function fragmentPlan(building: Building, target: TypeReads, type: FragmentType, runs: readonly Fields[]): FragmentPlan {
  const { parameters } = building;
  const row = building.alias();
  const level = newLevel();
  const division = dividing(runs.map((fields) => building.columnName(fields.keys().next().value!)));
  const at = { row, level, clinical: target.patient !== undefined };
  const columns = runs.flatMap((fields, run): Column[] => [...division.columns(run), ...building.columns(target, fields, at)]);
  const json = objectJson(columns);
  const patients = patientsText(target, row, false, level) ?? 'null::text';
  const visible = building.visible(target, row, 'asked');
  const joins = joined(level);

  const body = `${json} ${patients} ${joins} ${visible}`;
  const versions = versionsOf(dependence(type, body, building.moving));
  const viewerKeys = parameters.viewerKeysIn(body);
  const elsewhere = parameters.setsElsewhere();
  if (!elsewhere) throw new NotHeld('a set that depends on more than the viewer');
  const names = [...parameters.rowSets];
  const facts = [...parameters.rowFacts];
  const ofRow = new Map(names.map((name) => [name, rowSetOf(type, name, building.scope(row))]));
  const sets = elsewhere.map((ask) => ask(parameters.viewer));
  const audience = audienceOf(
    sets,
    type.keys(row),
    names.map((name) => parameters.viewer.ofRow!(name)),
  );
  const validity = validitySql(type, parameters.once(versions), row);
  const keys = parameters.value(keysVariable, 'uuid[]', (variables) => variables[keysVariable]);
  const plan = planOf(
    building,
    `select k.j::text as data, k.p as patients, k.a as audience, k.v as validity from ${parameters.from()} cross join unnest(${keys}) with ordinality i(id, n)` +
      ` left join lateral (select ${json} as j, ${patients} as p, ${audience} as a, ${validity} as v` +
      ` from ${target.table} ${row}${parameters.only(type.keys(row), ofRow)}${joins} where ${row}.id = i.id${visible} limit 1) k on true order by i.n`,
  );
  return {
    ...plan,
    division,
    versions,
    kind: (variables, viewer) =>
      [plan.hash, ...viewerKeys.map((key) => viewer[key] ?? ''), parameters.valuesKey(variables, keysVariable)].join(' '),
    facts: (at) =>
      facts.length === 0
        ? undefined
        : `json_build_object(${facts.map((name) => `'${name}', ${type.rowFacts.get(name)!(at)}`).join(', ')})::text`,
    audience: (viewer, other) =>
      audienceOf(
        elsewhere.map((ask) => ask(viewer)),
        type.keys(other),
        names.map((name) => rowSetOf(type, name, { row: other, viewer })),
      ),
  };
}
