import type { GraphQLSchema } from 'graphql';
import type { ReadModel } from './model.js';
import type { Reads } from './read-map.js';
export function assembleReads(schema: GraphQLSchema, reads: readonly Reads[]): ReadModel {
  throw new Error(`not yet: ${String(schema)} ${reads.length}`);
}
