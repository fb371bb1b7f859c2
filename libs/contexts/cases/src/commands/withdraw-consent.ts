import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#event-log';
import type { Actor } from '#kernel';
import { whyNotWithdrawConsent, withdrawalReason } from '../domain/consent.js';
import { assertCurrent } from '../domain/policy.js';
import { caseStanding } from '../queries/case-standing.js';
import { BoardCaseRow } from '../storage/board-case.row.js';
import { lockCase } from '../storage/case.store.js';
import { recordOnAllSides } from './record-on-all-sides.js';

export interface WithdrawConsentInput {
  readonly caseId: string;
  readonly version: number;
  readonly reason: string;
}

@Injectable()
export class WithdrawConsent {
  constructor(private readonly work: UnitOfWork) {}

  /** [REC-5] From now on nobody else gets it: no guest, no copy of a letter. Whoever has access now keeps it (CASE-7). */
  execute(actor: Actor, input: WithdrawConsentInput, idempotencyKey?: string | null): Promise<{ caseId: string }> {
    return this.work.run({ name: 'withdrawConsent', actor, input, idempotencyKey }, async (unit) => {
      const { manager, now } = unit;
      unit.concerns({ subject: `case:${input.caseId}` });
      const row = await lockCase(manager, input.caseId);
      unit.concerns({ patientIds: [row.patientId] });
      const refusal = whyNotWithdrawConsent(await caseStanding(manager, actor, row, now), row);
      if (refusal) throw refusal;
      assertCurrent(row.version, input.version);
      const version = row.version + 1;
      await manager.update(BoardCaseRow, row.id, {
        consentWithdrawnAt: now,
        consentWithdrawnBy: actor.kind === 'person' ? actor.id : null,
        consentWithdrawnByAccount: actor.kind === 'serviceAccount' ? actor.id : null,
        consentWithdrawnReason: withdrawalReason(input.reason),
        version,
        updatedAt: now,
        referralUpdatedAt: now,
      });
      recordOnAllSides(unit, row, 'consentWithdrawn', { version });
      return { caseId: row.id };
    });
  }
}
