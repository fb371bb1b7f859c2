import { Kind, type DocumentNode, type FragmentDefinitionNode } from 'graphql';
import type { Viewer } from '#access';
import { Building } from './building.js';
import { fillIn } from './computing.js';
import type { ReadModel } from './model.js';
import { addPatients, keyedPlan, withKeys, type DataRow, type Plan } from './plan.js';
import type { StatementReader } from './reader.js';
import { collectFields } from './selection.js';
import { Asking } from './shapes.js';

export interface FragmentAnswer {
  /** One text per id, in order; null for what is not there or not visible. */
  readonly texts: readonly (string | null)[];
  readonly patients: readonly string[];
}

const plans = new WeakMap<ReadModel, WeakMap<DocumentNode, Plan>>();

/**
 * Hydration: the document's first fragment, which is on `type`, for the rows with these keys (UUIDs), in one statement. Throws NotMapped
 * when a field of it has no read: the fragments are fixed, so a test meets that before anybody else.
 */
export async function readFragment(
  model: ReadModel,
  document: DocumentNode,
  type: string,
  ids: readonly string[],
  reader: StatementReader,
  viewer: Viewer,
  now: Date,
): Promise<FragmentAnswer> {
  if (ids.length === 0) return { texts: [], patients: [] };
  const plan = planFor(model, document, type);
  const [rows] = await reader.run(viewer, [plan.bind(withKeys({}, ids))(viewer)]);
  const patients = new Set<string>();
  const texts = (rows as unknown as DataRow[]).map((row) => {
    addPatients(patients, row);
    return row.data === null ? null : fillIn(row.data, plan.computing, now);
  });
  return { texts, patients: [...patients] };
}

function planFor(model: ReadModel, document: DocumentNode, type: string): Plan {
  let known = plans.get(model);
  if (!known) plans.set(model, (known = new WeakMap()));
  let plan = known.get(document);
  if (!plan) known.set(document, (plan = makePlan(model, document, type)));
  return plan;
}

function makePlan(model: ReadModel, document: DocumentNode, type: string): Plan {
  const fragments = document.definitions.filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION);
  const [first] = fragments;
  if (first?.typeCondition.name.value !== type) throw new Error(`The document's first fragment is not on ${type}`);
  const selecting = {
    schema: model.schema,
    fragments: Object.fromEntries(fragments.map((node) => [node.name.value, node])),
    asking: new Asking({}),
  };
  const building = new Building(model, selecting, 'whole');
  const target = building.readsOf(type);
  const fields = collectFields(selecting, target.object, [first.selectionSet]);
  return keyedPlan(building, target, (at) => building.columns(target, fields, at), 'asked');
}
