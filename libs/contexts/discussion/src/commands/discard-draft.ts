import { Injectable } from '@nestjs/common';
import { inboxStream, UnitOfWork } from '#event-log';
import type { Actor } from '#kernel';
import { assertCurrentDraft } from '../domain/draft.js';
import { lockDrafts, ownDraft, removeDraft } from '../storage/draft.store.js';

export interface DiscardDraftInput {
  readonly draftId: string;
  readonly version: number;
}

@Injectable()
export class DiscardDraft {
  constructor(private readonly work: UnitOfWork) {}

  /** [DISC-5] Its author throws it away as they saw it; nothing of it stays. */
  execute(actor: Actor, input: DiscardDraftInput, idempotencyKey?: string | null): Promise<{ caseId: string }> {
    return this.work.run({ name: 'discardDraft', actor, input, idempotencyKey }, async (unit) => {
      const { manager } = unit;
      unit.concerns({ subject: `draft:${input.draftId}` });
      const { caseId, patientId } = await ownDraft(manager, input.draftId, actor.id);
      unit.concerns({ subject: `case:${caseId}`, patientIds: [patientId] });
      await lockDrafts(manager, actor.id, caseId);
      assertCurrentDraft(await ownDraft(manager, input.draftId, actor.id), input.version);
      await removeDraft(manager, input.draftId, actor.id, caseId);
      unit.record(inboxStream(actor.id), 'draftDiscarded', { caseId, draftId: input.draftId });
      return { caseId };
    });
  }
}
