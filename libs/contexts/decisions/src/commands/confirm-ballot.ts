import { Injectable } from '@nestjs/common';
import { noteActivity } from '#cases';
import { UnitOfWork } from '#event-log';
import type { Actor } from '#kernel';
import { confirmBallot } from '../domain/ballot.js';
import { assertCurrentRevision } from '../domain/proposal.js';
import { ballotBy, saveBallot } from '../storage/proposal.store.js';
import { proposalOnDesk } from './on-the-desk.js';

export interface ConfirmBallotInput {
  readonly proposalId: string;
  /** The current one, or an earlier one that was ratified. */
  readonly revision: number;
}

@Injectable()
export class ConfirmBallot {
  constructor(private readonly work: UnitOfWork) {}

  /** DEC-12: "yes, that is what I said on the phone", however late: also when it is decided, amended, or one votes here no longer. */
  execute(actor: Actor, input: ConfirmBallotInput, idempotencyKey?: string | null): Promise<{ proposalId: string }> {
    return this.work.run({ name: 'confirmBallot', actor, input, idempotencyKey }, async (unit) => {
      const { boardCase, proposal } = await proposalOnDesk(unit, input.proposalId, input.revision);
      assertCurrentRevision(proposal, input.revision);
      const before = await ballotBy(unit.manager, proposal, actor.id);
      const ballot = confirmBallot(before, unit.now);
      if (ballot !== before) {
        await saveBallot(unit.manager, proposal, before, ballot);
        const { reviewId, id: proposalId, revision } = proposal;
        await noteActivity(unit, boardCase, 'ballotCast', {
          reviewId,
          proposalId,
          revision,
          voterId: actor.id,
          version: ballot.version,
          confirmed: true,
        });
      }
      return { proposalId: proposal.id };
    });
  }
}
