import { Kind, OperationTypeNode, getOperationAST, getVariableValues, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { Refusal } from '#kernel';
import type { Viewer } from '#access';
import { Building } from './building.js';
import { NotMapped, newLevel } from './level.js';
import { LeastRecentlyUsed } from './lru.js';
import type { ReadModel } from './model.js';
import { rootPlan, type Plan } from './plan.js';
import { collectFields, type Fragments } from './selection.js';
import { Shapes, type Asking, type Variables } from './shapes.js';
import type { Statement } from './reader.js';

interface Root {
  readonly key: string;
  /** Missing where the answer is the constant `text`. */
  readonly plan?: Plan;
  readonly text?: string;
}

/** A document and its variables, ready to run for any viewer. */
export interface CompiledOperation {
  readonly roots: readonly (Root & { readonly statement?: (viewer: Viewer) => Statement })[];
  readonly variables: Variables;
}

/** `whole` statements answer everything; with `fragments` they leave places for texts that may be kept (ADR 17). */
export type Keeping = 'whole' | 'fragments';

interface Prepared {
  readonly operation: OperationDefinitionNode;
  readonly fragments: Fragments;
  readonly shapes: Readonly<Record<Keeping, Shapes<readonly Root[] | null>>>;
}

/**
 * Null when the document has to run field by field: something in it is not mapped, it is no query, or its variables, a page size or a
 * cursor are wrong, so that the error gets its path and the rest of the answer stands. Expects a document that has been validated.
 */
export function compile(
  model: ReadModel,
  document: DocumentNode,
  operationName?: string | null,
  variables?: Readonly<Record<string, unknown>> | null,
  keeping: Keeping = 'whole',
): CompiledOperation | null {
  const prepared = preparedOf(model, document, operationName);
  if (!prepared) return null;
  const values = coerced(model, prepared.operation, variables ?? {});
  if (!values) return null;
  try {
    const roots = prepared.shapes[keeping].find(values, (asking) => rootsOf(model, prepared, asking, keeping));
    return roots && { roots: roots.map((root) => (root.plan ? { ...root, statement: root.plan.bind(values) } : root)), variables: values };
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

function rootsOf(model: ReadModel, { operation, fragments }: Prepared, asking: Asking, keeping: Keeping): readonly Root[] | null {
  const selecting = { schema: model.schema, fragments, asking };
  try {
    return [...collectFields(selecting, model.query.object, [operation.selectionSet])].map(([key, nodes]): Root => {
      if (nodes[0]!.name.value === '__typename') return { key, text: JSON.stringify(model.query.type) };
      const building = new Building(model, selecting, 'whole', keeping === 'fragments' ? 'fragments' : 'nothing');
      const level = newLevel();
      const sql = building.rootSql(nodes, level);
      return { key, plan: rootPlan(building, sql, level) };
    });
  } catch (error) {
    if (error instanceof NotMapped) return null;
    throw error;
  }
}

const noVariables: Variables = {};

function coerced(model: ReadModel, operation: OperationDefinitionNode, variables: Variables): Variables | null {
  const definitions = operation.variableDefinitions ?? [];
  if (definitions.length === 0) return noVariables;
  const result = getVariableValues(model.schema, definitions, variables as Record<string, unknown>, { maxErrors: 1 });
  return result.coerced ?? null;
}

const byNode = new WeakMap<ReadModel, WeakMap<DocumentNode, Map<string, Prepared | null>>>();
const byText = new WeakMap<ReadModel, LeastRecentlyUsed<string, Prepared>>();
// Documents that servers parse anew each time; those parsed once are found by their syntax tree and go with it.
const mostDocuments = 1000;

function preparedOf(model: ReadModel, document: DocumentNode, operationName: string | null | undefined): Prepared | null {
  const name = operationName ?? '';
  let documents = byNode.get(model);
  if (!documents) byNode.set(model, (documents = new WeakMap()));
  let operations = documents.get(document);
  if (!operations) documents.set(document, (operations = new Map()));
  let prepared = operations.get(name);
  if (prepared === undefined) operations.set(name, (prepared = byTextOr(model, document, name)));
  return prepared;
}

function byTextOr(model: ReadModel, document: DocumentNode, name: string): Prepared | null {
  const operation = getOperationAST(document, name === '' ? null : name);
  if (!operation || operation.operation !== OperationTypeNode.QUERY) return null;
  const fragments = Object.fromEntries(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );
  const prepare = (): Prepared => ({ operation, fragments, shapes: { whole: new Shapes(), fragments: new Shapes() } });
  if (!document.loc) return prepare();
  let texts = byText.get(model);
  if (!texts) byText.set(model, (texts = new LeastRecentlyUsed(mostDocuments)));
  const key = `${name}\n${document.loc.source.body}`;
  let prepared = texts.get(key);
  if (!prepared) texts.set(key, (prepared = prepare()));
  return prepared;
}
