import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import { numberOf } from './arguments.js';
import { Building } from './building.js';
import { NotMapped, newLevel } from './level.js';
import type { ReadModel, TypeReads } from './model.js';
import { keyedPlan, rootPlan, type Plan } from './plan.js';
import { collectFields, selectionSets } from './selection.js';
import { Shapes } from './shapes.js';

/** Names the merged field under `info` on a type: within one request its arguments are the same wherever it occurs. */
export const fieldKey = (info: GraphQLResolveInfo, type: string): string => `${type} ${info.fieldNodes.map(numberOf).join()}`;

const byModel = new WeakMap<ReadModel, WeakMap<FieldNode, Map<string, Shapes<Plan | null>>>>();

/** Kept as long as the document's syntax tree, by what the variables decide. */
function cached(
  model: ReadModel,
  info: GraphQLResolveInfo,
  key: string,
  make: (building: (mode: 'whole' | 'shallow') => Building) => Plan | null,
) {
  let byNode = byModel.get(model);
  if (!byNode) byModel.set(model, (byNode = new WeakMap()));
  const [node] = info.fieldNodes;
  let byKey = byNode.get(node!);
  if (!byKey) byNode.set(node!, (byKey = new Map()));
  let shapes = byKey.get(key);
  if (!shapes) byKey.set(key, (shapes = new Shapes()));
  return shapes.find(info.variableValues, (asking) =>
    make((mode) => new Building(model, { schema: model.schema, fragments: info.fragments, asking }, mode)),
  );
}

/** A field of Query for the fallback: its rows as handles. */
export const rootFieldPlan = (model: ReadModel, info: GraphQLResolveInfo): Plan =>
  cached(model, info, fieldKey(info, 'root'), (start) => {
    const building = start('shallow');
    const level = newLevel();
    return rootPlan(building, building.rootSql(info.fieldNodes, level), level);
  })!;

/** One field of many rows of a type, by their keys. Whoever holds a handle was shown the row, so `visible` is not asked again. */
export const rowFieldPlan = (model: ReadModel, info: GraphQLResolveInfo, reads: TypeReads): Plan =>
  cached(model, info, `field ${fieldKey(info, reads.type)}`, (start) => {
    const building = start('shallow');
    const fields = new Map([[`${info.path.key}`, info.fieldNodes]]);
    return keyedPlan(building, reads, (at) => building.columns(reads, fields, at), 'implied');
  })!;

/** The whole selection under `info` from one row; null when something in it is not mapped. */
export const wholeRowPlan = (model: ReadModel, info: GraphQLResolveInfo, reads: TypeReads): Plan | null =>
  cached(model, info, `whole ${fieldKey(info, reads.type)}`, (start) => {
    const building = start('whole');
    try {
      const fields = collectFields(building.selecting, reads.object, selectionSets(info.fieldNodes));
      return keyedPlan(building, reads, (at) => building.columns(reads, fields, at), 'asked');
    } catch (error) {
      if (error instanceof NotMapped) return null;
      throw error;
    }
  });

/** Only whether the row is there for this viewer. */
export const handlePlan = (model: ReadModel, info: GraphQLResolveInfo, reads: TypeReads): Plan =>
  cached(model, info, `handle ${reads.type}`, (start) => {
    const building = start('shallow');
    return keyedPlan(building, reads, ({ row }) => building.handle(reads, row), 'asked');
  })!;
