import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { UnitOfWork, type Unit } from '#event-log';
import type { Actor } from '#kernel';
import { newlyPresent } from '../domain/alert.js';
import { assertCurrent, assertRefers } from '../domain/policy.js';
import { assertReferral, type Referral } from '../domain/referral.js';
import { move } from '../domain/transitions.js';
import { referralOf, saveImaging } from '../storage/case.store.js';
import { InformationItemRow } from '../storage/parts.row.js';
import { caseAtHand, doneBy, moveCase } from './case-at-hand.js';
import { raiseAlert } from './raise-alert.js';
import { recordOnAllSides } from './record-on-all-sides.js';

export interface UpdateReferralInput extends Partial<Referral> {
  readonly caseId: string;
  readonly version: number;
}

@Injectable()
export class UpdateReferral {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * Replaces the parts that are given. While information is awaited it is the answer to everything that is open, and the case goes back to
   * where it was (CASE-3); whoever has a part of it answers item by item. A red flag that is new makes it an emergency (CASE-9).
   */
  execute(actor: Actor, input: UpdateReferralInput, idempotencyKey?: string | null): Promise<{ caseId: string }> {
    return this.work.run({ name: 'updateReferral', actor, input, idempotencyKey }, async (unit) => {
      const { manager, now } = unit;
      const { row, standing } = await caseAtHand(unit, input.caseId);
      assertRefers(standing);
      assertCurrent(row.version, input.version);
      const answers = row.status === 'AWAITING_INFORMATION';
      const status = move(answers ? 'answer' : 'update', row);
      const before = await referralOf(manager, row);
      const { caseId: _caseId, version: _version, ...given } = input;
      const after: Referral = { ...before, ...Object.fromEntries(Object.entries(given).filter(([, part]) => part != null)) };
      assertReferral(after);
      const { imagingStudies, ...content } = after;
      const newFlags = newlyPresent(before.painProfile, after.painProfile);
      const returnsTo = answers ? null : row.returnsTo;
      await moveCase(unit, row, status, { ...content, returnsTo, priority: newFlags.length > 0 ? 'P1' : row.priority });
      if (given.imagingStudies) await saveImaging(manager, row, imagingStudies, now);
      if (answers) await answerAll(unit, row.id);
      recordOnAllSides(unit, row, 'referralUpdated', { version: row.version });
      await raiseAlert(unit, row, newFlags);
      return { caseId: row.id };
    });
  }
}

async function answerAll(unit: Unit, caseId: string): Promise<void> {
  const { person: answeredByPerson, account: answeredByAccount } = doneBy(unit);
  const open = { caseId, answeredAt: IsNull(), withdrawnAt: IsNull() };
  await unit.manager.update(InformationItemRow, open, { answeredAt: unit.now, answeredByPerson, answeredByAccount });
}
