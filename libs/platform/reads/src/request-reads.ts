import type { GraphQLResolveInfo } from 'graphql';
import type { Viewer } from '#access';
import type { ReadModel } from './model.js';
import type { StatementReader } from './reader.js';
/** One request's reads: loaders, and the patients whose data was read. Put it into the GraphQL context as `reads`. */
export class RequestReads {
  readonly patients = new Set<string>();
  constructor(
    readonly model: ReadModel,
    readonly reader: StatementReader,
    readonly viewer: Viewer,
    readonly now: Date,
  ) {}
}
export interface ReadsContext {
  readonly reads: RequestReads;
}
/** For a payload field such as `boardCase`: the selection under `info` read in one statement from the row with this key (a UUID), or null. */
export function readOne(reads: RequestReads, info: GraphQLResolveInfo, type: string, id: string): Promise<unknown> {
  throw new Error(`not yet ${String([reads, info, type, id])}`);
}
