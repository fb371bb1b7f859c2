import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { boardAudience } from '#access';
import { charterById, peopleWhoOrganise, type CharterContent } from '#boards';
import { askedOf, lockReview, noteActivity, rotaOf } from '#cases';
import { become, becoming } from '#database';
import { caseStream, inboxStream, UnitOfWork, type Unit } from '#event-log';
import type { SystemActor } from '#kernel';
import { nextHolder, nextStep, type RequestStepKind } from '../domain/request.js';
import { ableOf } from '../queries/able-to-answer.js';
import { dueRequests, type DueRequest } from '../queries/due-requests.js';
import { moveTo, noteStep } from './move-to.js';

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
      const requests = await dueRequests(manager, boardId, now);
      const stepOf = requests.length > 0 ? await stepsOn(manager, boardId, requests, now) : () => null;
      return requests.filter((request) => stepOf(request) !== null);
    });
  }

  async #step(boardId: string, reviewId: string, askedId: string): Promise<boolean> {
    const command = { name: 'remindAboutOpenOpinion', actor: system, viewer: boardAudience(boardId) } as const;
    const { done } = await this.work.run(command, async (unit) => ({ done: await takeStep(unit, reviewId, askedId) }));
    return done;
  }
}

/** What is due of each of these requests; the rota and each charter are read once, however many are open. */
async function stepsOn(
  manager: EntityManager,
  boardId: string,
  requests: readonly DueRequest[],
  now: Date,
): Promise<(request: DueRequest) => RequestStepKind | null> {
  const rota = await rotaOf(manager, boardId, now);
  const charters = new Map<string, CharterContent>();
  for (const id of new Set(requests.map(({ charterId }) => charterId))) charters.set(id, (await charterById(manager, id)).content);
  return (request) => {
    const clock = charters.get(request.charterId)!.opinions[request.priority ?? 'P3'];
    return nextStep(request, ableOf(rota, request.discipline, request.excluded), clock, now);
  };
}

async function takeStep(unit: Unit, reviewId: string, askedId: string): Promise<boolean> {
  const { manager, now } = unit;
  const { boardCase } = await lockReview(manager, reviewId);
  const { id: caseId, boardId, organisationId, patientId } = boardCase;
  unit.concerns({ subject: `case:${caseId}`, patientIds: [patientId] });
  // Under lock the same question again: meanwhile it may have been answered, moved, withdrawn, or reminded of by another worker.
  const due = (await dueRequests(manager, boardId, now, askedId))[0];
  const asked = (await askedOf(unit, reviewId)).find(({ id }) => id === askedId);
  const kind = due && asked ? (await stepsOn(manager, boardId, [due], now))(due) : null;
  if (kind === null || !asked) return false;
  if (kind === 'SUBSTITUTED' || kind === 'ABSENT') {
    const to = nextHolder(due!, ableOf(await rotaOf(manager, boardId, now), due!.discipline, due!.excluded))!;
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
