import { Injectable } from '@nestjs/common';
import { noteActivity } from '#cases';
import { UnitOfWork } from '#event-log';
import type { Actor } from '#kernel';
import { discussionRefusals } from '../domain/refusals.js';
import { ThreadRow } from '../storage/discussion.row.js';
import { tellThoseAsked } from './tell-those-asked.js';
import { threadToSettle } from './thread-to-settle.js';

export interface ReopenThreadInput {
  readonly threadId: string;
}

@Injectable()
export class ReopenThread {
  constructor(private readonly work: UnitOfWork) {}

  /** [DISC-4] Whoever may settle a thread may open it again: a question stands on its discipline's list again. */
  execute(actor: Actor, input: ReopenThreadInput, idempotencyKey?: string | null): Promise<{ threadId: string }> {
    return this.work.run({ name: 'reopenThread', actor, input, idempotencyKey }, async (unit) => {
      const { boardCase, thread } = await threadToSettle(unit, input.threadId);
      const { id: threadId, audience, resolvedAt } = thread;
      if (resolvedAt === null) throw discussionRefusals.refuse('THREAD_NOT_RESOLVED');
      await unit.manager.update(ThreadRow, threadId, { resolvedAt: null, resolvedBy: null });
      await noteActivity(unit, boardCase, 'threadReopened', { threadId }, audience === 'REFERRER' ? 'both' : 'board');
      await tellThoseAsked(unit, boardCase, thread, 'questionAsked');
      return { threadId };
    });
  }
}
