import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#event-log';
import type { Actor } from '#kernel';
import { assertCurrent, assertTriages } from '../domain/policy.js';
import { move, type Transition } from '../domain/transitions.js';
import { assertOutcome } from '../domain/triage.js';
import { caseAtHand, moveCase } from './case-at-hand.js';
import { acceptForReview, type Acceptance } from './open-review.js';
import { recordOnAllSides } from './record-on-all-sides.js';
import { addRequests } from './request-information.js';

export interface TriageCaseInput {
  readonly caseId: string;
  readonly version: number;
  readonly accept: Acceptance | null;
  readonly returnFor: readonly { what: string; owedBy: string | null; dueOn: string | null }[] | null;
  readonly decline: { code: string; reason: string } | null;
}

@Injectable()
export class TriageCase {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: TriageCaseInput, idempotencyKey?: string | null): Promise<{ caseId: string }> {
    return this.work.run({ name: 'triageCase', actor, input, idempotencyKey }, async (unit) => {
      const { row, standing } = await caseAtHand(unit, input.caseId);
      assertTriages(standing);
      assertCurrent(row.version, input.version);
      assertOutcome(input);
      const { accept, returnFor, decline } = input;
      const transition: Transition = accept ? 'accept' : returnFor ? 'return' : 'decline';
      const returnsTo = transition === 'return' ? row.status : null;
      const status = move(transition, row);
      if (accept) await acceptForReview(unit, row, accept, ['accept']);
      if (returnFor) await addRequests(unit, row, returnFor);
      const { priority, complexity, questionKind } = row;
      const ended = decline && { endCode: decline.code, endReason: decline.reason.trim(), endedAt: unit.now };
      await moveCase(unit, row, status, { returnsTo, priority, complexity, questionKind, ...ended });
      recordOnAllSides(unit, row, 'caseTriaged', { version: row.version, status });
      return { caseId: row.id };
    });
  }
}
