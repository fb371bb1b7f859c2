import { Injectable } from '@nestjs/common';
import { lockCase, noteActivity, type BoardCaseRow } from '#cases';
import { inboxStream, UnitOfWork, type Unit } from '#event-log';
import type { Actor } from '#kernel';
import type { Discipline } from '#specialists';
import { assertNoAnchorInReply, assertReadableWhereAnchored, assertWellFormed, type Anchor } from '../domain/anchor.js';
import { audienceOfNewThread, audienceOfReply, mayReadThread, whyNotWrite, type Audience, type Participant } from '../domain/audience.js';
import { commentBody } from '../domain/markdown.js';
import { assertMentionsFew, peopleToTell } from '../domain/mentions.js';
import { discussionRefusals } from '../domain/refusals.js';
import { anchoredIn } from '../queries/anchored.js';
import { participantIn, readersAmong } from '../queries/participant.js';
import type { ThreadRow } from '../storage/discussion.row.js';
import { insertComment, insertThread, threadOfCase } from '../storage/discussion.store.js';
import { lockDrafts, removeDraft } from '../storage/draft.store.js';
import { tellThoseAsked } from './tell-those-asked.js';

export interface AddCommentInput {
  readonly caseId: string;
  readonly body: string;
  readonly audience: Audience | null;
  readonly threadId: string | null;
  readonly questionTo: Discipline | null;
  /** What a new thread is about; a reply takes its thread's. */
  readonly anchor?: Anchor | null;
  /** The draft that becomes this comment. */
  readonly draftId?: string | null;
  /** person.id; null for what is no person's id. */
  readonly mentions: readonly (string | null)[];
}

@Injectable()
export class AddComment {
  constructor(private readonly work: UnitOfWork) {}

  /** [DISC-1] Starts a thread or replies in one; whoever is mentioned reads it, or nothing is written (DISC-3). */
  execute(actor: Actor, input: AddCommentInput, idempotencyKey?: string | null): Promise<{ commentId: string; caseId: string }> {
    return this.work.run({ name: 'addComment', actor, input, idempotencyKey }, async (unit) => {
      const { manager, now } = unit;
      unit.concerns({ subject: `case:${input.caseId}` });
      const boardCase = await lockCase(manager, input.caseId);
      unit.concerns({ patientIds: [boardCase.patientId] });
      const body = commentBody(input.body);
      assertMentionsFew(input.mentions);
      const who = await participantIn(manager, boardCase, actor);
      const thread =
        input.threadId === null
          ? await startThread(unit, boardCase, who, input)
          : await replyTo(unit, boardCase, who, input.threadId, input);
      const named = input.mentions.filter((id) => id !== null);
      const mentioned = peopleToTell(input.mentions, await readersAmong(manager, boardCase, thread.audience, named), actor.id);
      const comment = await insertComment(manager, boardCase, thread, { authorId: actor.id, body, mentioned }, now);
      const refs = { threadId: thread.id, commentId: comment.id, version: 1 };
      await noteActivity(unit, boardCase, 'commentAdded', refs, thread.audience === 'REFERRER' ? 'both' : 'board');
      for (const personId of mentioned) unit.record(inboxStream(personId), 'mentioned', { caseId: boardCase.id, commentId: comment.id });
      if (input.draftId) await sendDraft(unit, boardCase.id, input.draftId);
      return { commentId: comment.id, caseId: boardCase.id };
    });
  }
}

async function startThread(unit: Unit, boardCase: BoardCaseRow, who: Participant, input: AddCommentInput): Promise<ThreadRow> {
  const audience = audienceOfNewThread(who, input.audience);
  const refusal = whyNotWrite(who, audience);
  if (refusal) throw refusal;
  const { questionTo, anchor = null } = input;
  if (anchor !== null) {
    assertWellFormed(anchor);
    assertReadableWhereAnchored(anchor, audience, await anchoredIn(unit.manager, boardCase, unit.actor.id, anchor));
  }
  const thread = await insertThread(unit.manager, boardCase, { audience, questionTo, anchor }, unit.now);
  await tellThoseAsked(unit, boardCase, thread, 'questionAsked');
  return thread;
}

async function replyTo(
  unit: Unit,
  boardCase: BoardCaseRow,
  who: Participant,
  threadId: string,
  input: AddCommentInput,
): Promise<ThreadRow> {
  const thread = await threadOfCase(unit.manager, boardCase.id, threadId);
  if (!mayReadThread(who, thread.audience)) throw discussionRefusals.refuse('THREAD_NOT_FOUND');
  const refusal = whyNotWrite(who, audienceOfReply(thread.audience, input.audience));
  if (refusal) throw refusal;
  if (input.questionTo !== null) throw discussionRefusals.refuse('COMMENT_QUESTION_IN_REPLY', { path: ['input', 'questionTo'] });
  assertNoAnchorInReply(input.anchor ?? null);
  return thread;
}

/** [DISC-5] What was sent is no draft any more; one that another window has thrown away was none already. */
async function sendDraft({ manager, actor, record }: Unit, caseId: string, draftId: string): Promise<void> {
  await lockDrafts(manager, actor.id, caseId);
  if (await removeDraft(manager, draftId, actor.id, caseId)) record(inboxStream(actor.id), 'draftDiscarded', { caseId, draftId });
}
