import { Injectable } from '@nestjs/common';
import { noteActivity } from '#cases';
import { UnitOfWork } from '#event-log';
import type { Actor } from '#kernel';
import { openUntil, whyNotKeepOpen } from '../domain/open-vote.js';
import { assertMay } from '../domain/policy.js';
import { assertCurrentRevision } from '../domain/proposal.js';
import { OpenVoteRow } from '../storage/open-vote.row.js';
import { proposalOnDesk } from './on-the-desk.js';

export interface KeepVoteOpenInput {
  readonly proposalId: string;
  readonly revision: number;
  readonly until: Date;
}

@Injectable()
export class KeepVoteOpen {
  constructor(private readonly work: UnitOfWork) {}

  /** DEC-2: the quorum was lost; those who were not there vote until a named time, and then the case is put off to the next agenda. */
  execute(actor: Actor, input: KeepVoteOpenInput, idempotencyKey?: string | null): Promise<{ proposalId: string }> {
    return this.work.run({ name: 'keepVoteOpen', actor, input, idempotencyKey }, async (unit) => {
      const { manager, now } = unit;
      const { boardCase, proposal, asking, atHand } = await proposalOnDesk(unit, input.proposalId);
      assertMay(whyNotKeepOpen(asking, atHand));
      assertCurrentRevision(proposal, input.revision);
      const { id: proposalId, revision, reviewId } = proposal;
      const { id: caseId, boardId, organisationId } = boardCase;
      const until = openUntil(input.until, now);
      await manager.upsert(
        OpenVoteRow,
        {
          proposalId,
          revision,
          caseId,
          boardId,
          organisationId,
          openUntil: until,
          setBy: actor.id,
          setAt: now,
          endedAt: null,
          outcome: null,
        },
        ['proposalId', 'revision'],
      );
      await noteActivity(unit, boardCase, 'voteKeptOpen', { reviewId, proposalId, revision });
      return { proposalId };
    });
  }
}
