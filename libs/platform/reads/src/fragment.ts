import type { DocumentNode } from 'graphql';
import type { Viewer } from '#access';
import type { ReadModel } from './model.js';
import type { StatementReader } from './reader.js';
export interface FragmentAnswer {
  /** One text per id, in order; null for what is not there or not visible. */
  readonly texts: readonly (string | null)[];
  readonly patients: readonly string[];
}
/** Hydration: one named fragment on `type` for rows with these keys (UUIDs), in one statement. */
export function readFragment(
  model: ReadModel,
  fragment: DocumentNode,
  type: string,
  ids: readonly string[],
  reader: StatementReader,
  viewer: Viewer,
  now: Date,
): Promise<FragmentAnswer> {
  throw new Error(`not yet ${String([model, fragment, type, ids, reader, viewer, now])}`);
}
