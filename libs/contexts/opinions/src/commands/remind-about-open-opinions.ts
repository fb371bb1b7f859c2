import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { boardAudience } from '#access';
import { charterById, peopleWhoOrganise } from '#boards';
import { askedOf, lockReview, noteActivity, type AskedOpinionRow } from '#cases';
import { become, becoming } from '#database';
import { caseStream, inboxStream, UnitOfWork, type Unit } from '#event-log';
import type { SystemActor } from '#kernel';
import { nextHolder, nextStep, type RequestStepKind } from '../domain/request.js';
import { ableToAnswer } from '../queries/able-to-answer.js';
import { dueRequests } from '../queries/due-requests.js';
import { moveTo, noteStep, requestAtHand } from './move-to.js';

const system: SystemActor = { kind: 'system', id: 'worker' };

@Injectable()
export class RemindAboutOpenOpinions {
  constructor(
    private readonly database: DataSource,
    private readonly work: UnitOfWork,
  ) {}

  /**
   * [OPIN-5] Reminds, escalates and asks substitutes, wherever that is due at this moment, at most `limit` steps; answers how many it took.
   * Each step is one unit that looks again under lock, so several workers at once and a crash in between do no step twice.
   */
  async remindOverdue(now: Date, limit = 200): Promise<number> {
    let taken = 0;
    const boards: { id: string }[] = await this.database.query('select id from board order by id');
    for (const { id: boardId } of boards) {
      for (const { id, reviewId } of await this.#due(boardId, now)) {
        if (taken >= limit) return taken;
        if (await this.#step(boardId, reviewId, id)) taken += 1;
      }
    }
    return taken;
  }

  /** Looked for outside of any unit: a round that finds nothing to do leaves no trace. */
  #due(boardId: string, now: Date): Promise<{ id: string; reviewId: string }[]> {
    return this.database.transaction(async (manager) => {
      await manager.query(become, becoming(boardAudience(boardId)));
      const due: { id: string; reviewId: string }[] = [];
      for (const asked of await dueRequests(manager, boardId, now)) if ((await stepOf(manager, asked, now)) !== null) due.push(asked);
      return due;
    });
  }

  async #step(boardId: string, reviewId: string, askedId: string): Promise<boolean> {
    const command = { name: 'remindAboutOpenOpinion', actor: system, viewer: boardAudience(boardId) } as const;
    const { done } = await this.work.run(command, async (unit) => ({ done: await takeStep(unit, reviewId, askedId) }));
    return done;
  }
}

async function stepOf(manager: EntityManager, asked: AskedOpinionRow & Due, now: Date): Promise<RequestStepKind | null> {
  const { content } = await charterById(manager, asked.charterId);
  const able = await ableToAnswer(manager, asked, now);
  return nextStep(await requestAtHand(manager, asked), able, content.opinions[asked.priority ?? 'P3'], now);
}
type Due = Awaited<ReturnType<typeof dueRequests>>[number];

async function takeStep(unit: Unit, reviewId: string, askedId: string): Promise<boolean> {
  const { manager, now } = unit;
  const { boardCase } = await lockReview(manager, reviewId);
  const { id: caseId, boardId, organisationId, patientId } = boardCase;
  unit.concerns({ subject: `case:${caseId}`, patientIds: [patientId] });
  // Under lock the same question again: meanwhile it may have been answered, moved, withdrawn, or reminded of by another worker.
  const due = (await dueRequests(manager, boardId, now, askedId))[0];
  const asked = (await askedOf(unit, reviewId)).find(({ id }) => id === askedId);
  const kind = due && asked ? await stepOf(manager, due, now) : null;
  if (kind === null || !asked) return false;
  if (kind === 'SUBSTITUTED' || kind === 'ABSENT') {
    const to = nextHolder(await requestAtHand(manager, asked), await ableToAnswer(manager, asked, now))!;
    await moveTo(unit, boardCase, asked, to, { kind });
    return true;
  }
  await noteStep(unit, asked, { kind });
  const refs = { caseId, reviewId };
  if (kind === 'ESCALATED') {
    await noteActivity(unit, boardCase, 'opinionEscalated', { reviewId });
    for (const id of await peopleWhoOrganise(manager, boardId)) unit.record(inboxStream(id), 'opinionEscalated', refs);
  } else {
    // A reminder is between the service and one person: it moves no list of cases.
    unit.record(caseStream(caseId, organisationId), 'opinionReminded', refs);
    unit.record(inboxStream(asked.personId!), 'opinionReminded', refs);
  }
  return true;
}
