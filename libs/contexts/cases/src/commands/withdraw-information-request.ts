import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#event-log';
import type { Actor } from '#kernel';
import { isOpen, openItem } from '../domain/information.js';
import { assertCurrent, assertOrganises } from '../domain/policy.js';
import { caseRefusals } from '../domain/refusals.js';
import { move } from '../domain/transitions.js';
import { InformationItemRow } from '../storage/parts.row.js';
import { requestsOf } from './answer-information.js';
import { caseAtHand, moveCase } from './case-at-hand.js';
import { recordOnAllSides } from './record-on-all-sides.js';

export interface WithdrawInformationRequestInput {
  readonly caseId: string;
  readonly version: number;
  readonly itemId: string;
  readonly reason: string;
}

@Injectable()
export class WithdrawInformationRequest {
  constructor(private readonly work: UnitOfWork) {}

  /** [CASE-3] Asks for one item no longer; where it was the last open one the case goes back to where it was. */
  execute(actor: Actor, input: WithdrawInformationRequestInput, idempotencyKey?: string | null): Promise<{ caseId: string }> {
    return this.work.run({ name: 'withdrawInformationRequest', actor, input, idempotencyKey }, async (unit) => {
      const { row, standing } = await caseAtHand(unit, input.caseId);
      assertOrganises(standing);
      assertCurrent(row.version, input.version);
      const reason = input.reason.trim();
      if (reason === '' || reason.length > 2_000) throw caseRefusals.refuse('INFORMATION_INVALID', { path: ['input', 'reason'] });
      const items = await requestsOf(unit, row.id);
      const item = openItem(items, input.itemId);
      const back = move('withdrawRequest', row);
      const last = items.every((other) => other.id === item.id || !isOpen(other));
      const by = unit.actor.kind === 'person' ? unit.actor.id : null;
      await unit.manager.update(InformationItemRow, item.id, { withdrawnAt: unit.now, withdrawnBy: by, withdrawReason: reason });
      await moveCase(unit, row, last ? back : row.status, last ? { returnsTo: null } : {});
      recordOnAllSides(unit, row, 'informationRequestWithdrawn', { version: row.version });
      return { caseId: row.id };
    });
  }
}
