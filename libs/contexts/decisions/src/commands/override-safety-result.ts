import { Injectable } from '@nestjs/common';
import { noteActivity } from '#cases';
import { UnitOfWork } from '#event-log';
import type { Actor } from '#kernel';
import { assertMay, whyNotVoteOn } from '../domain/policy.js';
import { assertCurrentRevision } from '../domain/proposal.js';
import { overrideSafety } from '../domain/safety.js';
import { SafetyResultRow } from '../storage/safety.row.js';
import { safetyResultOf } from '../storage/safety.store.js';
import { proposalOnDesk } from './on-the-desk.js';

export interface OverrideSafetyResultInput {
  readonly proposalId: string;
  readonly revision: number;
  readonly rule: string;
  readonly reason: string | null;
  /** What was relied on. */
  readonly advice: string | null;
}

@Injectable()
export class OverrideSafetyResult {
  constructor(private readonly work: UnitOfWork) {}

  /** DEC-13: a voting member answers for this revision in spite of a stop or defer; of a stop a second one signs by the same command. */
  execute(
    actor: Actor,
    input: OverrideSafetyResultInput,
    idempotencyKey?: string | null,
  ): Promise<{ proposalId: string; reviewId: string }> {
    return this.work.run({ name: 'overrideSafetyResult', actor, input, idempotencyKey }, async (unit) => {
      const { manager, now } = unit;
      const { boardCase, proposal, asking, atHand } = await proposalOnDesk(unit, input.proposalId);
      assertMay(whyNotVoteOn(atHand));
      assertCurrentRevision(proposal, input.revision);
      const { id: proposalId, reviewId, revision } = proposal;
      const before = await safetyResultOf(manager, reviewId, input.rule.trim());
      const result = overrideSafety(before, {
        by: actor.id,
        votes: asking.votes,
        revision,
        reason: input.reason,
        advice: input.advice,
        now,
      });
      if (before && result !== before) {
        await manager.update(SafetyResultRow, before.id, result);
        await noteActivity(unit, boardCase, 'safetyResultOverridden', { reviewId, proposalId, revision });
      }
      return { proposalId, reviewId };
    });
  }
}
