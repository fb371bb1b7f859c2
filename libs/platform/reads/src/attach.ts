import type { GraphQLSchema } from 'graphql';
import type { ReadModel } from './model.js';
/** Gives every mapped field that has no resolver of its own one that reads through its map; expects `ReadsContext` as the context. */
export function attachReads(schema: GraphQLSchema, model: ReadModel): void {
  throw new Error(`not yet ${String([schema, model])}`);
}
