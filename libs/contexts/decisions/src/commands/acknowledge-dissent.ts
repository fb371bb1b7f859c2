import { Injectable } from '@nestjs/common';
import { noteActivity } from '#cases';
import { UnitOfWork } from '#event-log';
import type { Actor } from '#kernel';
import { acknowledge } from '../domain/ballot.js';
import { assertMay, whyNotAcknowledge } from '../domain/policy.js';
import { assertCurrentRevision } from '../domain/proposal.js';
import { ballotBy, saveBallot } from '../storage/proposal.store.js';
import { proposalOnDesk } from './on-the-desk.js';

export interface AcknowledgeDissentInput {
  readonly proposalId: string;
  readonly revision: number;
  /** person.id of who objected. */
  readonly voterId: string;
  /** The reason that was read; a client that knows it says it, so that nobody acknowledges what was reworded meanwhile. */
  readonly reason?: string | null | undefined;
}

@Injectable()
export class AcknowledgeDissent {
  constructor(private readonly work: UnitOfWork) {}

  /** The chair has read an objection and lets it stand (DEC-3); a repeat changes nothing and is no fact. */
  execute(actor: Actor, input: AcknowledgeDissentInput, idempotencyKey?: string | null): Promise<{ proposalId: string }> {
    return this.work.run({ name: 'acknowledgeDissent', actor, input, idempotencyKey }, async (unit) => {
      const { boardCase, proposal, asking, atHand } = await proposalOnDesk(unit, input.proposalId);
      assertMay(whyNotAcknowledge(asking, atHand));
      assertCurrentRevision(proposal, input.revision);
      const before = await ballotBy(unit.manager, proposal, input.voterId);
      const ballot = acknowledge(before, actor.id, unit.now, input.reason);
      if (ballot !== before) {
        await saveBallot(unit.manager, proposal, before, ballot);
        const { reviewId, id: proposalId, revision } = proposal;
        await noteActivity(unit, boardCase, 'dissentAcknowledged', { reviewId, proposalId, revision, voterId: input.voterId });
      }
      return { proposalId: proposal.id };
    });
  }
}
