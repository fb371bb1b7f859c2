import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import type { FragmentReads, ReadMap, RowFact, RowSet } from './read-map.js';

/** What begins at rows of one type, and which tables it may read. */
export interface FragmentType extends FragmentReads {
  readonly held: ReadonlySet<string>;
  readonly versioned: ReadonlySet<string>;
  readonly rowSets: ReadonlyMap<string, RowSet['rows']>;
  readonly rowFacts: ReadonlyMap<string, RowFact['json']>;
}

/** A type's map with everything that later contexts added to it. */
export interface TypeReads extends ReadMap {
  readonly object: GraphQLObjectType;
  /** Whether a row can be found again by its `id`: `node(id:)`, payloads, hydration and the fallback's loaders start from it. */
  readonly keyed: boolean;
  readonly fragment?: FragmentType;
}

/** All read maps of the house over one schema, checked against it. */
export interface ReadModel {
  readonly schema: GraphQLSchema;
  readonly types: ReadonlyMap<string, TypeReads>;
  /** The fields of Query, as a type without a row. */
  readonly query: TypeReads;
  /** `Type.field` of everything reachable from Query that has no read: these documents run on the fallback. A test lists them. */
  readonly withoutRead: readonly string[];
}
