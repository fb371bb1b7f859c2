import {
  Kind,
  isAbstractType,
  typeFromAST,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Asking } from './shapes.js';

export type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;
/** Response key → the fields that are merged under it, in the order in which the answer lists them. */
export type Fields = ReadonlyMap<string, readonly FieldNode[]>;

/** What a compilation knows of the document. */
export interface Selecting {
  readonly schema: GraphQLSchema;
  readonly fragments: Fragments;
  readonly asking: Asking;
}

/** The GraphQL specification's CollectFields for one concrete type; every variable behind @skip and @include is asked. */
export function collectFields(at: Selecting, type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Fields {
  const fields = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  const visit = (set: SelectionSetNode): void => {
    for (const node of set.selections) {
      if (!isIncluded(at.asking, node)) continue;
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value;
        const merged = fields.get(key);
        if (merged) merged.push(node);
        else fields.set(key, [node]);
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        if (!node.typeCondition || applies(at.schema, type, node.typeCondition)) visit(node.selectionSet);
      } else if (!visited.has(node.name.value)) {
        visited.add(node.name.value);
        const fragment = at.fragments[node.name.value];
        if (fragment && applies(at.schema, type, fragment.typeCondition)) visit(fragment.selectionSet);
      }
    }
  };
  sets.forEach(visit);
  return fields;
}

export const selectionSets = (nodes: readonly FieldNode[]): SelectionSetNode[] =>
  nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));

function applies(schema: GraphQLSchema, type: GraphQLObjectType, condition: FragmentDefinitionNode['typeCondition']): boolean {
  const wanted = typeFromAST(schema, condition);
  return wanted === type || (isAbstractType(wanted) && schema.isSubType(wanted, type));
}

function isIncluded(asking: Asking, node: SelectionNode): boolean {
  for (const directive of node.directives ?? []) {
    const name = directive.name.value;
    if (name !== 'skip' && name !== 'include') continue;
    const condition = directive.arguments?.find((argument) => argument.name.value === 'if')?.value;
    let holds: unknown;
    if (condition?.kind === Kind.BOOLEAN) holds = condition.value;
    else if (condition?.kind === Kind.VARIABLE) {
      const variable = condition.name.value;
      holds = asking.ask(`$${variable}`, (variables) => variables[variable] === true);
    }
    if (holds === (name === 'skip')) return false;
  }
  return true;
}
