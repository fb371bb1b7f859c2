import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { UnitOfWork } from '#event-log';
import type { Actor } from '#kernel';
import { assertCurrent, assertRefers } from '../domain/policy.js';
import { assertReferral, hasRedFlag, type Referral } from '../domain/referral.js';
import { move } from '../domain/transitions.js';
import { caseStanding } from '../queries/case-standing.js';
import { BoardCaseRow } from '../storage/board-case.row.js';
import { lockCase, referralOf, saveImaging } from '../storage/case.store.js';
import { InformationItemRow } from '../storage/parts.row.js';
import { recordOnAllSides } from './record-on-all-sides.js';

export interface UpdateReferralInput extends Partial<Referral> {
  readonly caseId: string;
  readonly version: number;
}

@Injectable()
export class UpdateReferral {
  constructor(private readonly work: UnitOfWork) {}

  /** Replaces the parts that are given. While information is awaited it is the answer, and the case goes back to where it was (CASE-3). */
  execute(actor: Actor, input: UpdateReferralInput, idempotencyKey?: string | null): Promise<{ caseId: string }> {
    return this.work.run({ name: 'updateReferral', actor, input, idempotencyKey }, async (unit) => {
      const { manager, now } = unit;
      unit.concerns({ subject: `case:${input.caseId}` });
      const row = await lockCase(manager, input.caseId);
      unit.concerns({ patientIds: [row.patientId] });
      assertRefers(await caseStanding(manager, actor, row, now));
      assertCurrent(row.version, input.version);
      const answers = row.status === 'AWAITING_INFORMATION';
      const status = move(answers ? 'answer' : 'update', row);
      const before = await referralOf(manager, row);
      const { caseId: _caseId, version: _version, ...given } = input;
      const after: Referral = { ...before, ...Object.fromEntries(Object.entries(given).filter(([, part]) => part != null)) };
      assertReferral(after);
      const { imagingStudies, ...content } = after;
      const change = {
        ...content,
        status,
        returnsTo: answers ? null : row.returnsTo,
        priority: hasRedFlag(after.painProfile) ? ('P1' as const) : row.priority,
        version: row.version + 1,
        updatedAt: now,
        referralUpdatedAt: now,
      };
      await manager.update(BoardCaseRow, row.id, change as never);
      if (given.imagingStudies) await saveImaging(manager, row, imagingStudies, now);
      if (answers) await manager.update(InformationItemRow, { caseId: row.id, answeredAt: IsNull() }, { answeredAt: now });
      recordOnAllSides(unit, row, 'referralUpdated', { version: change.version });
      return { caseId: row.id };
    });
  }
}
