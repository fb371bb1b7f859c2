import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Unit } from '#event-log';
import { newId, type Actor } from '#kernel';
import { assertRequest, type InformationRequest } from '../domain/information.js';
import { assertCurrent, assertOrganises } from '../domain/policy.js';
import { move } from '../domain/transitions.js';
import type { BoardCaseRow } from '../storage/board-case.row.js';
import { InformationItemRow } from '../storage/parts.row.js';
import { caseAtHand, doneBy, moveCase } from './case-at-hand.js';
import { recordOnAllSides } from './record-on-all-sides.js';

export interface RequestInformationInput {
  readonly caseId: string;
  readonly version: number;
  readonly items: readonly InformationRequest[];
}

@Injectable()
export class RequestInformation {
  constructor(private readonly work: UnitOfWork) {}

  /** [CASE-3] Until all of it is answered the case is the referrer's; opinions that were given are kept. More can be asked meanwhile. */
  execute(actor: Actor, input: RequestInformationInput, idempotencyKey?: string | null): Promise<{ caseId: string }> {
    return this.work.run({ name: 'requestInformation', actor, input, idempotencyKey }, async (unit) => {
      const { row, standing } = await caseAtHand(unit, input.caseId);
      assertOrganises(standing);
      assertCurrent(row.version, input.version);
      assertRequest(input.items);
      const waits = row.status === 'AWAITING_INFORMATION';
      const status = move(waits ? 'requestMore' : 'return', row);
      const returnsTo = waits ? row.returnsTo : row.status;
      await addRequests(unit, row, input.items);
      await moveCase(unit, row, status, { returnsTo });
      recordOnAllSides(unit, row, 'informationRequested', { version: row.version });
      return { caseId: row.id };
    });
  }
}

export async function addRequests(unit: Unit, row: BoardCaseRow, items: readonly InformationRequest[]): Promise<void> {
  const { id: caseId, boardId, organisationId } = row;
  const { now, manager } = unit;
  await manager.insert(
    InformationItemRow,
    items.map(({ what, owedBy, dueOn }, position) => ({
      id: newId(now),
      caseId,
      boardId,
      organisationId,
      what: what.trim(),
      owedBy,
      dueOn,
      requestedAt: now,
      position,
      requestedBy: doneBy(unit).person,
      answeredAt: null,
    })),
  );
}
