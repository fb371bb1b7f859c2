import { Injectable } from '@nestjs/common';
import { noteActivity } from '#cases';
import { UnitOfWork } from '#event-log';
import type { Actor } from '#kernel';
import { discussionRefusals } from '../domain/refusals.js';
import { ThreadRow } from '../storage/discussion.row.js';
import { tellThoseAsked } from './tell-those-asked.js';
import { threadToSettle } from './thread-to-settle.js';

export interface ResolveThreadInput {
  readonly threadId: string;
}

@Injectable()
export class ResolveThread {
  constructor(private readonly work: UnitOfWork) {}

  /** [DISC-4] Whoever may write in a thread may settle it, once; by whom and when is kept. */
  execute(actor: Actor, input: ResolveThreadInput, idempotencyKey?: string | null): Promise<{ threadId: string }> {
    return this.work.run({ name: 'resolveThread', actor, input, idempotencyKey }, async (unit) => {
      const { boardCase, thread } = await threadToSettle(unit, input.threadId);
      const { id: threadId, audience, resolvedAt } = thread;
      if (resolvedAt !== null) throw discussionRefusals.refuse('THREAD_ALREADY_RESOLVED', { resolvedAt: resolvedAt.toISOString() });
      await unit.manager.update(ThreadRow, threadId, { resolvedAt: unit.now, resolvedBy: actor.id });
      await noteActivity(unit, boardCase, 'threadResolved', { threadId }, audience === 'REFERRER' ? 'both' : 'board');
      await tellThoseAsked(unit, boardCase, thread, 'questionSettled');
      return { threadId };
    });
  }
}
