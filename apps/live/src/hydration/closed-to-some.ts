import type { LoggedFact } from '#event-log';
import type { StatementReader } from '#reads';
import { audienceOf, type Subject } from '../access/subject.js';

/**
 * Of the cases that these facts are about, those from which a conflict of interest keeps somebody away (DEC-4). One frame goes to everybody
 * who watches a whole board, so what would be sent of such a case is asked for instead, and each gets what they may read. A case's own
 * stream is watched only by those who may read it.
 */
export async function closedToSome(reader: StatementReader, subject: Subject, facts: readonly LoggedFact[]): Promise<Set<string>> {
  if (subject.kind !== 'board' && subject.kind !== 'meeting') return new Set();
  const cases = [...new Set(facts.map(({ refs }) => refs['caseId']).filter((id): id is string => typeof id === 'string'))];
  if (cases.length === 0) return new Set();
  const [rows = []] = await reader.run(audienceOf(subject)!, [
    { name: 'live_closed_to_some', text: 'select unnest(app_with_exclusions($1)) as id', values: [cases] },
  ]);
  return new Set(rows.map((row) => row['id'] as string));
}
