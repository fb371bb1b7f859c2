import { Injectable } from '@nestjs/common';
import { inboxStream, UnitOfWork } from '#event-log';
import type { PersonActor } from '#kernel';
import { assertCurrentReferralDraft } from '../domain/referral-draft.js';
import { lockReferralDrafts, ownReferralDraft, removeReferralDraft } from '../storage/referral-draft.store.js';

export interface DiscardReferralDraftInput {
  readonly draftId: string;
  readonly version: number;
}

@Injectable()
export class DiscardReferralDraft {
  constructor(private readonly work: UnitOfWork) {}

  /** [CASE-13] Its author throws it away as they saw it; nothing of it stays. */
  execute(actor: PersonActor, input: DiscardReferralDraftInput, idempotencyKey?: string | null): Promise<{ organisationId: string }> {
    return this.work.run({ name: 'discardReferralDraft', actor, input, idempotencyKey }, async (unit) => {
      const { manager } = unit;
      unit.concerns({ subject: `referral-draft:${input.draftId}` });
      await lockReferralDrafts(manager, actor.id);
      const row = await ownReferralDraft(manager, input.draftId, actor.id);
      assertCurrentReferralDraft(row, input.version);
      await removeReferralDraft(manager, input.draftId, actor.id);
      unit.record(inboxStream(actor.id), 'referralDraftDiscarded', { referralDraftId: input.draftId });
      return { organisationId: row.organisationId };
    });
  }
}
