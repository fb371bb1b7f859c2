import { Injectable } from '@nestjs/common';
import { inboxStream, UnitOfWork } from '#event-log';
import type { PersonActor } from '#kernel';
import { assertRoomForReferralDraft, referralDraftContent, savesOver, type KnownReferralDraft } from '../domain/referral-draft.js';
import { referringOrganisation } from '../queries/referring-organisation.js';
import {
  countReferralDrafts,
  insertReferralDraft,
  lockReferralDrafts,
  referralDraftAt,
  replaceReferralDraft,
} from '../storage/referral-draft.store.js';

export interface SaveReferralDraftInput {
  readonly organisationId: string;
  readonly content: string;
  /** The draft that this window saves over; null for its first save. */
  readonly known: KnownReferralDraft | null;
}

@Injectable()
export class SaveReferralDraft {
  constructor(private readonly work: UnitOfWork) {}

  /** [CASE-13] Keeps a referral that its author has begun, for its author alone; only their own stream hears of it. */
  execute(actor: PersonActor, input: SaveReferralDraftInput, idempotencyKey?: string | null): Promise<{ draftId: string }> {
    return this.work.run({ name: 'saveReferralDraft', actor, input, idempotencyKey }, async (unit) => {
      const { manager, now } = unit;
      unit.concerns({ subject: `organisation:${input.organisationId}` });
      const organisationId = await referringOrganisation(manager, actor, input.organisationId);
      const content = referralDraftContent(input.content);
      await lockReferralDrafts(manager, actor.id);
      const current = input.known && (await referralDraftAt(manager, input.known.draftId, actor.id, organisationId));
      const keepBeside = async () => {
        assertRoomForReferralDraft(await countReferralDrafts(manager, actor.id));
        return insertReferralDraft(manager, { authorId: actor.id, organisationId, content }, now);
      };
      const replaces = current !== null && savesOver(input.known, current);
      const { id: draftId } = replaces ? await replaceReferralDraft(manager, current, content, now) : await keepBeside();
      unit.record(inboxStream(actor.id), 'referralDraftSaved', { referralDraftId: draftId });
      return { draftId };
    });
  }
}
