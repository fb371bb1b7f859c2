import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Unit } from '#event-log';
import type { Actor } from '#kernel';
import { answered, type InformationAnswer } from '../domain/information.js';
import { assertCurrent, assertRefers } from '../domain/policy.js';
import { move } from '../domain/transitions.js';
import { InformationItemRow } from '../storage/parts.row.js';
import { caseAtHand, doneBy, moveCase } from './case-at-hand.js';
import { recordOnAllSides } from './record-on-all-sides.js';

export interface AnswerInformationInput {
  readonly caseId: string;
  readonly version: number;
  readonly answers: readonly InformationAnswer[];
}

@Injectable()
export class AnswerInformation {
  constructor(private readonly work: UnitOfWork) {}

  /** [CASE-3] Item by item; the answer to the last open one takes the case back to where it was. */
  execute(actor: Actor, input: AnswerInformationInput, idempotencyKey?: string | null): Promise<{ caseId: string }> {
    return this.work.run({ name: 'answerInformation', actor, input, idempotencyKey }, async (unit) => {
      const { row, standing } = await caseAtHand(unit, input.caseId);
      assertRefers(standing);
      assertCurrent(row.version, input.version);
      move('answerPart', row);
      const { settled, last } = answered(await requestsOf(unit, row.id), input.answers);
      const { person: answeredByPerson, account: answeredByAccount } = doneBy(unit);
      for (const [{ id }, { answer, reference }] of settled) {
        const words = { answer: answer.trim(), reference: reference?.trim() ?? null };
        await unit.manager.update(InformationItemRow, id, { ...words, answeredAt: unit.now, answeredByPerson, answeredByAccount });
      }
      await moveCase(unit, row, move(last ? 'answer' : 'answerPart', row), last ? { returnsTo: null } : {});
      recordOnAllSides(unit, row, 'informationAnswered', { version: row.version });
      return { caseId: row.id };
    });
  }
}

export const requestsOf = ({ manager }: Pick<Unit, 'manager'>, caseId: string): Promise<InformationItemRow[]> =>
  manager.find(InformationItemRow, { where: { caseId }, order: { requestedAt: 'ASC', position: 'ASC', id: 'ASC' } });
