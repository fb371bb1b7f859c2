import type { Viewer } from '#access';
import type { CompiledOperation } from './compile.js';
import { fillIn } from './computing.js';
import type { ReadModel } from './model.js';
import { addPatients, type DataRow } from './plan.js';
import { MissingValue } from './project.js';
import type { StatementReader } from './reader.js';

export interface Answer {
  /** The text of `data`. */
  readonly text: string;
  /** patient.id of everybody whose data is in the text, for the audit of reads. */
  readonly patients: readonly string[];
}

/**
 * All statements of the operation in one round trip; their texts become the answer as they are. Null when a row that the schema
 * promises is missing: the fallback then says so at the right path.
 */
export async function execute(
  _model: ReadModel,
  compiled: CompiledOperation,
  reader: StatementReader,
  viewer: Viewer,
  now: Date,
): Promise<Answer | null> {
  const statements = compiled.roots.flatMap(({ statement }) => (statement ? [statement(viewer)] : []));
  const results = statements.length === 0 ? [] : await reader.run(viewer, statements);
  const patients = new Set<string>();
  let next = 0;
  try {
    const texts = compiled.roots.map(({ key, plan, text }) => {
      if (!plan) return `"${key}":${text}`;
      const row = results[next++]![0] as unknown as DataRow;
      addPatients(patients, row);
      return `"${key}":${row.data === null ? 'null' : fillIn(row.data, plan.computing, now)}`;
    });
    return { text: `{${texts.join(',')}}`, patients: [...patients] };
  } catch (error) {
    if (error instanceof MissingValue) return null;
    throw error;
  }
}
