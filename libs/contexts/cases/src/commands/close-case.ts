import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#event-log';
import type { Actor } from '#kernel';
import { assertClosing } from '../domain/closing.js';
import { assertCurrent, assertOrganises } from '../domain/policy.js';
import { move } from '../domain/transitions.js';
import { caseAtHand, moveCase } from './case-at-hand.js';
import { recordOnAllSides } from './record-on-all-sides.js';

export interface CloseCaseInput {
  readonly caseId: string;
  readonly version: number;
  readonly code: string;
  readonly reason: string | null;
}

@Injectable()
export class CloseCase {
  constructor(private readonly work: UnitOfWork) {}

  /** [CASE-7] With a coded reason; nothing is deleted, and the case can be reopened. */
  execute(actor: Actor, input: CloseCaseInput, idempotencyKey?: string | null): Promise<{ caseId: string }> {
    return this.work.run({ name: 'closeCase', actor, input, idempotencyKey }, async (unit) => {
      const { row, standing } = await caseAtHand(unit, input.caseId);
      assertOrganises(standing);
      assertCurrent(row.version, input.version);
      const { code, reason } = assertClosing(input);
      await moveCase(unit, row, move('close', row), { endCode: code, endReason: reason, endedAt: unit.now });
      recordOnAllSides(unit, row, 'caseClosed', { version: row.version });
      return { caseId: row.id };
    });
  }
}
