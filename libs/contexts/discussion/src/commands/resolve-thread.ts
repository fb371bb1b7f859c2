import { Injectable } from '@nestjs/common';
import { noteActivity } from '#cases';
import { UnitOfWork } from '#event-log';
import type { Actor } from '#kernel';
import { mayReadThread, whyNotWrite } from '../domain/audience.js';
import { discussionRefusals } from '../domain/refusals.js';
import { participantIn } from '../queries/participant.js';
import { ThreadRow } from '../storage/discussion.row.js';
import { lockThread } from '../storage/discussion.store.js';

export interface ResolveThreadInput {
  readonly threadId: string;
}

@Injectable()
export class ResolveThread {
  constructor(private readonly work: UnitOfWork) {}

  /** [DISC-4] Whoever may write in a thread may settle it, once; by whom and when is kept. */
  execute(actor: Actor, input: ResolveThreadInput, idempotencyKey?: string | null): Promise<{ threadId: string }> {
    return this.work.run({ name: 'resolveThread', actor, input, idempotencyKey }, async (unit) => {
      const { manager, now } = unit;
      unit.concerns({ subject: `thread:${input.threadId}` });
      const { boardCase, thread } = await lockThread(manager, input.threadId);
      const { id: threadId, audience, resolvedAt } = thread;
      unit.concerns({ subject: `case:${boardCase.id}`, patientIds: [boardCase.patientId] });
      const who = await participantIn(manager, boardCase, actor);
      if (!mayReadThread(who, audience)) throw discussionRefusals.refuse('THREAD_NOT_FOUND');
      const refusal = whyNotWrite(who, audience);
      if (refusal) throw refusal;
      if (resolvedAt !== null) throw discussionRefusals.refuse('THREAD_ALREADY_RESOLVED', { resolvedAt: resolvedAt.toISOString() });
      await manager.update(ThreadRow, threadId, { resolvedAt: now, resolvedBy: actor.id });
      await noteActivity(unit, boardCase, 'threadResolved', { threadId }, audience === 'REFERRER' ? 'both' : 'board');
      return { threadId };
    });
  }
}
