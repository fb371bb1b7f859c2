import type { BoardCaseRow } from '#cases';
import type { Unit } from '#event-log';
import { mayReadThread, whyNotWrite } from '../domain/audience.js';
import { discussionRefusals } from '../domain/refusals.js';
import { participantIn } from '../queries/participant.js';
import type { ThreadRow } from '../storage/discussion.row.js';
import { lockThread } from '../storage/discussion.store.js';

/** The thread with its case locked, for whoever may write in it: they may settle it and open it again (DISC-4). */
export async function threadToSettle(unit: Unit, threadId: string): Promise<{ boardCase: BoardCaseRow; thread: ThreadRow }> {
  unit.concerns({ subject: `thread:${threadId}` });
  const { boardCase, thread } = await lockThread(unit.manager, threadId);
  unit.concerns({ subject: `case:${boardCase.id}`, patientIds: [boardCase.patientId] });
  const who = await participantIn(unit.manager, boardCase, unit.actor);
  if (!mayReadThread(who, thread.audience)) throw discussionRefusals.refuse('THREAD_NOT_FOUND');
  const refusal = whyNotWrite(who, thread.audience);
  if (refusal) throw refusal;
  return { boardCase, thread };
}
