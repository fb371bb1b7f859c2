import type { FieldNode } from 'graphql';
import type { Building } from '../building.js';
import { joined, newLevel, type Column, type Place } from '../level.js';
import type { FragmentType, TypeReads } from '../model.js';
import type { Fields } from '../selection.js';
import { dependence, NotHeld } from './dependence.js';
import { fragmentPlan, validitySql } from './fragment-plan.js';
import { firstPlace, laterPlace } from './place.js';

// Asking for a text that is kept costs the page's statement a look at the row's validity: no less than two or three related rows.
const leastRelated = 3;

/** The columns of a row where a fragment begins: a place for each run of fields that it holds, and the others in between. */
export function beginFragment(page: Building, target: TypeReads, type: FragmentType, fields: Fields, at: Place): Column[] {
  const runs: Map<string, readonly FieldNode[]>[] = [];
  const runOf = new Map<string, number>();
  let related = 0;
  let before = false;
  for (const [key, nodes] of fields) {
    const found = relatedIfHeld(page, target, type, key, nodes);
    if (found !== undefined) {
      if (!before) runs.push(new Map());
      runs.at(-1)!.set(key, nodes);
      runOf.set(key, runs.length - 1);
      related += found;
    }
    before = found !== undefined;
  }
  if (related < leastRelated) return page.columns(target, fields, at);
  const plan = fragmentPlan(page.ofFragment(), target, type, runs);
  const fragment = page.fragments.push(plan) - 1;
  const { parameters } = page;
  const place = (run: number) =>
    run > 0
      ? laterPlace(fragment, run)
      : firstPlace(
          fragment,
          `${at.row}.id`,
          plan.audience(parameters.viewer, at.row),
          validitySql(type, parameters.once(plan.versions), at.row),
          plan.facts(page.scope(at.row)),
        );
  const others = page.columns(target, new Map([...fields].filter(([key]) => !runOf.has(key))), at);
  let next = 0;
  return [...fields.keys()].flatMap((key): Column[] => {
    const run = runOf.get(key);
    if (run === undefined) return [others[next++]!];
    return runs[run]!.keys().next().value === key ? [{ key: page.columnName(key), sql: place(run) }] : [];
  });
}

/** How many related rows the field reads; undefined when a fragment may not hold it. */
function relatedIfHeld(
  page: Building,
  target: TypeReads,
  type: FragmentType,
  key: string,
  nodes: readonly FieldNode[],
): number | undefined {
  const trial = page.ofFragment();
  const level = newLevel();
  try {
    const columns = trial.columns(target, new Map([[key, nodes]]), { row: 'r_0', level, clinical: target.patient !== undefined });
    const sql = `${columns.map((column) => column.sql).join(' ')}${joined(level)}`;
    dependence(type, sql, trial.moving);
    const isKnown =
      trial.parameters.rowSets.every((name) => type.rowSets.has(name)) &&
      trial.parameters.rowFacts.every((name) => type.rowFacts.has(name));
    return isKnown && trial.parameters.setsElsewhere() ? [...sql.matchAll(/\bfrom\b/g)].length : undefined;
  } catch (error) {
    if (error instanceof NotHeld) return undefined;
    throw error;
  }
}
