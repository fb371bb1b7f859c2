import type { BoardCaseRow } from '#cases';
import { inboxStream, type Unit } from '#event-log';
import { readersAmong } from '../queries/participant.js';
import { peopleAsked } from '../queries/questions.js';
import type { ThreadRow } from '../storage/discussion.row.js';

/** [DISC-4] A question came onto the lists of those who answer for its discipline, or left them. */
export async function tellThoseAsked(
  unit: Unit,
  boardCase: BoardCaseRow,
  { id: threadId, audience, questionTo }: Pick<ThreadRow, 'id' | 'audience' | 'questionTo'>,
  fact: 'questionAsked' | 'questionSettled',
): Promise<void> {
  if (questionTo === null) return;
  const asked = await peopleAsked(unit.manager, boardCase, questionTo);
  const readers = await readersAmong(unit.manager, boardCase, audience, asked);
  for (const personId of asked.filter((id) => readers.has(id)))
    unit.record(inboxStream(personId), fact, { caseId: boardCase.id, threadId });
}
