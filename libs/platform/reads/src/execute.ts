import type { Viewer } from '#access';
import type { CompiledOperation } from './compile.js';
import { fillIn } from './computing.js';
import { fetchFragments, keptIn } from './fragments/fetch.js';
import { FragmentMemory } from './fragments/memory.js';
import { addPatients, type DataRow } from './plan.js';
import { MissingValue } from './project.js';
import type { StatementReader } from './reader.js';

const nothingKept = new FragmentMemory(0);

export interface Answer {
  /** The text of `data`. */
  readonly text: string;
  /** patient.id of everybody whose data is in the text, for the audit of reads. */
  readonly patients: readonly string[];
}

/**
 * All statements of the operation in one round trip; their texts become the answer as they are, with kept texts at the places of their
 * fragments. Null when a row that the schema promises is missing: the fallback then says so at the right path.
 */
export async function execute(
  compiled: CompiledOperation,
  reader: StatementReader,
  viewer: Viewer,
  now: Date,
  memory = nothingKept,
): Promise<Answer | null> {
  const statements = compiled.roots.flatMap(({ statement }) => (statement ? [statement(viewer)] : []));
  const results = statements.length === 0 ? [] : await reader.run(viewer, statements);
  const plans = compiled.roots.flatMap(({ plan }) => (plan ? [plan] : []));
  const rows = results.map(([row]) => row as unknown as DataRow);
  const pages = rows.map(({ data }, index) => ({ text: data ?? '', fragments: plans[index]!.fragments }));
  const hasFragments = plans.some(({ fragments }) => fragments.length > 0);
  const found = hasFragments ? await fetchFragments(pages, compiled.variables, reader, viewer, memory) : [];
  if (!found) return null;
  const patients = new Set<string>();
  for (const row of rows) addPatients(patients, row);
  for (const page of found) for (const { text } of page) addPatients(patients, text);
  let next = 0;
  try {
    const texts = compiled.roots.map(({ key, plan, text }) => {
      if (!plan) return `"${key}":${text}`;
      const { data } = rows[next]!;
      const kept = keptIn(found[next++] ?? [], (run, { computing }, said) => fillIn(run, computing, now, undefined, said));
      return `"${key}":${data === null ? 'null' : fillIn(data, plan.computing, now, kept)}`;
    });
    return { text: `{${texts.join(',')}}`, patients: [...patients] };
  } catch (error) {
    if (error instanceof MissingValue) return null;
    throw error;
  }
}
