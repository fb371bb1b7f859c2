import { Injectable } from '@nestjs/common';
import { currentCharter, questionKindOf } from '#boards';
import { UnitOfWork, type Unit } from '#event-log';
import { newId, type Actor } from '#kernel';
import { assertCurrent, assertTriages } from '../domain/policy.js';
import { caseRefusals } from '../domain/refusals.js';
import { move, type Transition } from '../domain/transitions.js';
import { assertOutcome, type AskedPlan } from '../domain/triage.js';
import { caseStanding } from '../queries/case-standing.js';
import { BoardCaseRow, type Priority } from '../storage/board-case.row.js';
import { lockCase } from '../storage/case.store.js';
import { InformationItemRow } from '../storage/parts.row.js';
import { openReview } from './open-review.js';
import { recordOnAllSides } from './record-on-all-sides.js';

export interface TriageCaseInput {
  readonly caseId: string;
  readonly version: number;
  readonly accept: { priority: Priority; complexity: number | null; questionKind: string | null; asks: readonly AskedPlan[] } | null;
  readonly returnFor: readonly { what: string; owedBy: string | null; dueOn: string | null }[] | null;
  readonly decline: { code: string; reason: string } | null;
}

@Injectable()
export class TriageCase {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: TriageCaseInput, idempotencyKey?: string | null): Promise<{ caseId: string }> {
    return this.work.run({ name: 'triageCase', actor, input, idempotencyKey }, async (unit) => {
      const { manager, now } = unit;
      unit.concerns({ subject: `case:${input.caseId}` });
      const row = await lockCase(manager, input.caseId);
      unit.concerns({ patientIds: [row.patientId] });
      assertTriages(await caseStanding(manager, actor, row, now));
      assertCurrent(row.version, input.version);
      assertOutcome(input);
      const transition: Transition = input.accept ? 'accept' : input.returnFor ? 'return' : 'decline';
      row.returnsTo = transition === 'return' ? row.status : null;
      row.status = move(transition, row);
      Object.assign(row, { version: row.version + 1, updatedAt: now, referralUpdatedAt: now });
      if (input.accept) await this.accept(unit, row, input.accept);
      if (input.returnFor) await ask(unit, row, input.returnFor);
      if (input.decline) Object.assign(row, { endCode: input.decline.code, endReason: input.decline.reason.trim() });
      await manager.save(BoardCaseRow, row);
      recordOnAllSides(unit, row, 'caseTriaged', { version: row.version, status: row.status });
      return { caseId: row.id };
    });
  }

  private async accept(unit: Unit, row: BoardCaseRow, accept: NonNullable<TriageCaseInput['accept']>): Promise<void> {
    const charter = (await currentCharter(unit.manager, row.boardId))!;
    const questionKind = accept.questionKind ?? row.questionKind;
    if (!questionKindOf(charter.content, questionKind))
      throw caseRefusals.refuse('QUESTION_KIND_UNKNOWN', {
        path: ['input', 'accept', 'questionKind'],
        known: charter.content.questionKinds.map(({ code }) => code),
      });
    Object.assign(row, { priority: accept.priority, complexity: accept.complexity, questionKind });
    await openReview(unit, row, charter, accept.asks);
  }
}

async function ask({ manager, now }: Unit, row: BoardCaseRow, items: NonNullable<TriageCaseInput['returnFor']>): Promise<void> {
  const { id: caseId, boardId, organisationId } = row;
  await manager.insert(
    InformationItemRow,
    items.map((item) => ({
      ...item,
      what: item.what.trim(),
      id: newId(now),
      caseId,
      boardId,
      organisationId,
      requestedAt: now,
      answeredAt: null,
    })),
  );
}
