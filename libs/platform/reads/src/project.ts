import {
  getNullableType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import { collectFields, selectionSets, type Selecting } from './selection.js';

export type Project = (value: unknown) => unknown;

/** The schema promises a value here and there is none: the fallback says so as GraphQL wants it, at the right path. */
export class MissingValue extends Error {}

/** The selection applied to a value that holds every field of its type, in the answer's shape and order. */
export function projection(at: Selecting, type: GraphQLOutputType, nodes: readonly FieldNode[]): Project {
  const inner = nullableProjection(at, getNullableType(type) as GraphQLOutputType, nodes);
  if (!isNonNullType(type)) return (value) => (value === null || value === undefined ? null : inner(value));
  return (value) => {
    if (value === null || value === undefined) throw new MissingValue();
    return inner(value);
  };
}

function nullableProjection(at: Selecting, type: GraphQLOutputType, nodes: readonly FieldNode[]): Project {
  if (isLeafType(type)) return (value) => value;
  if (isListType(type)) {
    const item = projection(at, type.ofType as GraphQLOutputType, nodes);
    return (value) => (value as unknown[]).map(item);
  }
  if (isObjectType(type)) return objectProjection(at, type, nodes);
  if (!isAbstractType(type)) throw new MissingValue();
  const possible = new Map(at.schema.getPossibleTypes(type).map((object) => [object.name, objectProjection(at, object, nodes)]));
  return (value) => {
    const project = possible.get((value as { __typename: string }).__typename);
    if (!project) throw new MissingValue();
    return project(value);
  };
}

function objectProjection(at: Selecting, type: GraphQLObjectType, nodes: readonly FieldNode[]): Project {
  const fields = [...collectFields(at, type, selectionSets(nodes))].map(([key, merged]) => {
    const name = merged[0]!.name.value;
    const field = type.getFields()[name];
    return { key, name, project: field ? projection(at, field.type, merged) : () => type.name };
  });
  return (value) => {
    // No prototype: an alias may be called __proto__.
    const object = Object.create(null) as Record<string, unknown>;
    for (const { key, name, project } of fields) object[key] = project((value as Record<string, unknown>)[name]);
    return object;
  };
}
