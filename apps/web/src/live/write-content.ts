import type { ApolloCache } from '@apollo/client';
import { Kind, type DocumentNode, type FieldNode, type SelectionSetNode } from 'graphql';

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects that a field holds, however deep in lists: what its selection has to cover. */
const objectsIn = (value: unknown): Json[] => (Array.isArray(value) ? value.flatMap(objectsIn) : isObject(value) ? [value] : []);

function selectionOf(objects: readonly Json[]): SelectionSetNode {
  const keys = [...new Set(objects.flatMap((object) => Object.keys(object)))];
  return {
    kind: Kind.SELECTION_SET,
    selections: keys.map((key): FieldNode => {
      const inner = objects.flatMap((object) => objectsIn(object[key]));
      return { kind: Kind.FIELD, name: { kind: Kind.NAME, value: key }, ...(inner.length > 0 && { selectionSet: selectionOf(inner) }) };
    }),
  };
}

/** A fragment that asks for exactly what the content holds; written out of its shape, so that no GraphQL parser has to be loaded. */
export function fragmentOf(type: string, data: Json): DocumentNode {
  return {
    kind: Kind.DOCUMENT,
    definitions: [
      {
        kind: Kind.FRAGMENT_DEFINITION,
        name: { kind: Kind.NAME, value: 'Content' },
        typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type } },
        selectionSet: selectionOf([data]),
      },
    ],
  };
}

/** Merges hydrated content into the normalised cache; every view of that thing follows. */
export function writeContent(cache: ApolloCache, data: Json): void {
  const type = data['__typename'];
  if (typeof type !== 'string') return;
  const id = cache.identify({ ...data, __typename: type });
  if (id) cache.writeFragment({ id, fragment: fragmentOf(type, data), data });
}
