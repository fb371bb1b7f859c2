import type { Viewer } from '#access';
import type { CompiledOperation } from './compile.js';
import type { ReadModel } from './model.js';
import type { StatementReader } from './reader.js';
export interface Answer {
  /** The text of `data`. */
  readonly text: string;
  /** patient.id of everybody whose data is in the text, for the audit of reads. */
  readonly patients: readonly string[];
}
/** Null when a row that the schema promises is missing: the fallback then says so at the right path. */
export function execute(
  model: ReadModel,
  compiled: CompiledOperation,
  reader: StatementReader,
  viewer: Viewer,
  now: Date,
): Promise<Answer | null> {
  throw new Error(`not yet ${String([model, compiled, reader, viewer, now])}`);
}
