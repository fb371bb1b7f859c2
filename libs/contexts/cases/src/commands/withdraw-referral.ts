import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#event-log';
import type { Actor } from '#kernel';
import { assertCurrent, assertRefers } from '../domain/policy.js';
import { caseRefusals } from '../domain/refusals.js';
import { move } from '../domain/transitions.js';
import { caseStanding } from '../queries/case-standing.js';
import { BoardCaseRow } from '../storage/board-case.row.js';
import { lockCase } from '../storage/case.store.js';
import { recordOnAllSides } from './record-on-all-sides.js';

export interface WithdrawReferralInput {
  readonly caseId: string;
  readonly version: number;
  readonly reason: string;
}

@Injectable()
export class WithdrawReferral {
  constructor(private readonly work: UnitOfWork) {}

  /** [CASE-7] Ends the case and deletes nothing: all of it stays readable to those who have access now. */
  execute(actor: Actor, input: WithdrawReferralInput, idempotencyKey?: string | null): Promise<{ caseId: string }> {
    return this.work.run({ name: 'withdrawReferral', actor, input, idempotencyKey }, async (unit) => {
      const { manager, now } = unit;
      unit.concerns({ subject: `case:${input.caseId}` });
      const row = await lockCase(manager, input.caseId);
      unit.concerns({ patientIds: [row.patientId] });
      assertRefers(await caseStanding(manager, actor, row, now));
      assertCurrent(row.version, input.version);
      const reason = input.reason.trim();
      if (reason === '' || reason.length > 2_000) throw caseRefusals.refuse('WITHDRAW_REASON_MISSING', { path: ['input', 'reason'] });
      const status = move('withdraw', row);
      const version = row.version + 1;
      const change = { status, endReason: reason, endedAt: now, version, updatedAt: now, referralUpdatedAt: now };
      await manager.update(BoardCaseRow, row.id, change);
      recordOnAllSides(unit, row, 'referralWithdrawn', { version });
      return { caseId: row.id };
    });
  }
}
