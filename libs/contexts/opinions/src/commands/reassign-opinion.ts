import { Injectable } from '@nestjs/common';
import { organises, peopleWhoOrganise, standingOf } from '#boards';
import { askedOf, lockReview, type AskedOpinionRow, type BoardCaseRow, type ReviewRow } from '#cases';
import { inboxStream, UnitOfWork, type Unit } from '#event-log';
import { globalId, type Actor, type Refusal } from '#kernel';
import { whyNotTaking } from '../domain/policy.js';
import { opinionRefusals } from '../domain/refusals.js';
import { nextHolder, requestReason, whyNotDecline, whyNotReassign } from '../domain/request.js';
import { ableToAnswer } from '../queries/able-to-answer.js';
import { moveTo, requestAtHand } from './move-to.js';

export interface ReassignOpinionInput {
  readonly reviewId: string;
  readonly discipline: string;
  /** Who was asked, as whoever reassigns saw it; null where nobody was. */
  readonly seenPersonId: string | null;
  readonly personId: string;
  readonly substituteId: string | null;
  readonly reason: string | null;
}
export interface DeclineOpinionInput {
  readonly reviewId: string;
  readonly reason: string;
}

@Injectable()
export class ReassignOpinion {
  constructor(private readonly work: UnitOfWork) {}

  /** [OPIN-5] The desk asks somebody else of the discipline. */
  execute(actor: Actor, input: ReassignOpinionInput, idempotencyKey?: string | null): Promise<{ reviewId: string }> {
    return this.work.run({ name: 'reassignOpinion', actor, input, idempotencyKey }, async (unit) => {
      const { reviewId, discipline, personId, substituteId } = input;
      const { boardCase, review, open } = await atHand(unit, reviewId);
      const { id: caseId, boardId } = boardCase;
      const by = await standingOf(unit.manager, { boardId, caseId, personId: actor.id, now: unit.now });
      const refusal = whyNotReassign(actor.kind === 'person' && organises(by), notTaking(boardCase, review));
      if (refusal) throw refusal;
      const asked = open.find((one) => one.discipline === discipline);
      if (!asked) throw opinionRefusals.refuse('OPINION_REQUEST_NOT_OPEN', { discipline });
      if (asked.personId !== input.seenPersonId) {
        const current = asked.personId === null ? null : globalId('Person', asked.personId);
        throw opinionRefusals.refuse('OPINION_REQUEST_MOVED', { currentPersonId: current });
      }
      // Who is away could be named, and the next round would take it from them again.
      const able = await ableToAnswer(unit.manager, asked, unit.now);
      const unfit = (name: string) => opinionRefusals.refuse('OPINION_REQUEST_UNFIT', { path: ['input', name] });
      if (!able.includes(personId)) throw unfit('personId');
      if (substituteId !== null && (substituteId === personId || !able.includes(substituteId))) throw unfit('substituteId');
      const reason = requestReason(input.reason, false);
      await moveTo(unit, boardCase, asked, { personId, substituteId }, { kind: 'REASSIGNED', reason });
      return { reviewId };
    });
  }

  /** [OPIN-5] Whoever was asked says that they will not; the substitute is asked, and the desk is told where there is none. */
  decline(actor: Actor, input: DeclineOpinionInput, idempotencyKey?: string | null): Promise<{ reviewId: string }> {
    return this.work.run({ name: 'declineToGiveOpinion', actor, input, idempotencyKey }, async (unit) => {
      const { reviewId } = input;
      const { boardCase, review, open } = await atHand(unit, reviewId);
      const asked = actor.kind === 'person' ? open.find((one) => one.personId === actor.id) : undefined;
      const refusal = whyNotDecline(asked !== undefined, notTaking(boardCase, review));
      if (refusal || !asked) throw refusal;
      const reason = requestReason(input.reason, true);
      const request = await requestAtHand(unit.manager, asked);
      const to = nextHolder(request, await ableToAnswer(unit.manager, asked, unit.now)) ?? { personId: null, substituteId: null };
      await moveTo(unit, boardCase, asked, to, { kind: 'DECLINED', reason });
      if (to.personId === null)
        for (const id of await peopleWhoOrganise(unit.manager, asked.boardId))
          unit.record(inboxStream(id), 'opinionUnassigned', { caseId: asked.caseId, reviewId });
      return { reviewId };
    });
  }
}

interface AtHand {
  readonly boardCase: BoardCaseRow;
  readonly review: ReviewRow;
  /** What nobody has answered yet. */
  readonly open: readonly AskedOpinionRow[];
}

async function atHand(unit: Unit, reviewId: string): Promise<AtHand> {
  unit.concerns({ subject: `review:${reviewId}` });
  const { boardCase, review } = await lockReview(unit.manager, reviewId);
  unit.concerns({ subject: `case:${boardCase.id}`, patientIds: [boardCase.patientId] });
  return { boardCase, review, open: (await askedOf(unit, reviewId)).filter(({ answeredAt }) => answeredAt === null) };
}

const notTaking = ({ status }: BoardCaseRow, { decidedAt, supersededAt }: ReviewRow): Refusal | null =>
  whyNotTaking({ status, decided: decidedAt !== null, superseded: supersededAt !== null });
