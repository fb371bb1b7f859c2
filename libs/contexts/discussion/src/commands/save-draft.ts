import { Injectable } from '@nestjs/common';
import type { BoardCaseRow } from '#cases';
import { inboxStream, UnitOfWork, type Unit } from '#event-log';
import type { Actor } from '#kernel';
import { assertWellFormed, type Anchor } from '../domain/anchor.js';
import { audienceOfNewThread, audienceOfReply, mayReadThread, whyNotWrite, type Audience } from '../domain/audience.js';
import { assertRoomForDraft, draftBody, saveOver, type KnownDraft } from '../domain/draft.js';
import { discussionRefusals } from '../domain/refusals.js';
import { caseToWriteIn } from '../queries/case-to-write-in.js';
import { participantIn } from '../queries/participant.js';
import { threadOfCase } from '../storage/discussion.store.js';
import { countDrafts, draftAt, insertDraft, lockDrafts, replaceDraft } from '../storage/draft.store.js';

export interface SaveDraftInput {
  readonly caseId: string;
  readonly threadId: string | null;
  readonly audience: Audience | null;
  readonly body: string;
  readonly anchor: Anchor | null;
  /** The draft that this window saves over; null for its first save. */
  readonly known: KnownDraft | null;
}

@Injectable()
export class SaveDraft {
  constructor(private readonly work: UnitOfWork) {}

  /** [DISC-5] Keeps what its author has typed, for its author alone; only their own stream hears of it. */
  execute(actor: Actor, input: SaveDraftInput, idempotencyKey?: string | null): Promise<{ draftId: string; caseId: string }> {
    return this.work.run({ name: 'saveDraft', actor, input, idempotencyKey }, async (unit) => {
      const { manager, now } = unit;
      unit.concerns({ subject: `case:${input.caseId}` });
      const boardCase = await caseToWriteIn(manager, input.caseId);
      unit.concerns({ patientIds: [boardCase.patientId] });
      const body = draftBody(input.body);
      if (input.anchor !== null) assertWellFormed(input.anchor);
      const text = { body, anchor: input.anchor };
      const place = { threadId: input.threadId, audience: await audienceAt(unit, boardCase, input) };
      await lockDrafts(manager, actor.id, boardCase.id);
      const current = input.known && (await draftAt(manager, input.known.draftId, actor.id, boardCase.id, place));
      const keepBeside = async () => {
        assertRoomForDraft(await countDrafts(manager, actor.id, boardCase.id));
        return insertDraft(manager, boardCase, { ...place, ...text, authorId: actor.id }, now);
      };
      const replaces = current !== null && saveOver(input.known, current) === 'REPLACE';
      const { id: draftId } = replaces ? await replaceDraft(manager, current, text, now) : await keepBeside();
      unit.record(inboxStream(actor.id), 'draftSaved', { caseId: boardCase.id, draftId });
      return { draftId, caseId: boardCase.id };
    });
  }
}

/** Whose comment it would become; who may not write it keeps no draft of it. */
async function audienceAt(unit: Unit, boardCase: BoardCaseRow, { threadId, audience: asked }: SaveDraftInput): Promise<Audience> {
  const who = await participantIn(unit.manager, boardCase, unit.actor);
  const thread = threadId === null ? null : await threadOfCase(unit.manager, boardCase.id, threadId);
  if (thread && !mayReadThread(who, thread.audience)) throw discussionRefusals.refuse('THREAD_NOT_FOUND');
  const audience = thread ? audienceOfReply(thread.audience, asked) : audienceOfNewThread(who, asked);
  const refusal = whyNotWrite(who, audience);
  if (refusal) throw refusal;
  return audience;
}
