import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { boardAudience } from '#access';
import { evaluateQuorum, peopleWhoOrganise, votersNow } from '#boards';
import { lockReview, noteActivity, patientHasDied, wishForAgenda } from '#cases';
import { inboxStream, UnitOfWork } from '#event-log';
import type { SystemActor } from '#kernel';
import { votersOf } from '../domain/ballot.js';
import { outcomeOf } from '../domain/open-vote.js';
import { OpenVoteRow } from '../storage/open-vote.row.js';
import { ballotsOf, lockProposalOf, reviewOfProposal } from '../storage/proposal.store.js';

interface Due {
  readonly proposal_id: string;
  readonly revision: number;
  readonly board_id: string;
}

/** DEC-2: what was not decided until the named time goes on the next agenda. Run by a timer, for no person. */
@Injectable()
export class DeferExpiredProposals {
  constructor(
    private readonly database: DataSource,
    private readonly work: UnitOfWork,
  ) {}

  /** Answers how many were put off by this run. */
  async execute(actor: SystemActor, now: Date, limit = 200): Promise<number> {
    const due: Due[] = await this.database.query('select * from app_expired_votes($1, $2)', [now, limit]);
    let deferred = 0;
    for (const one of due) if (await this.#end(actor, one)) deferred += 1;
    return deferred;
  }

  async #end(actor: SystemActor, { proposal_id: proposalId, revision, board_id: boardId }: Due): Promise<boolean> {
    const { deferred } = await this.work.run({ name: 'deferExpiredProposal', actor, viewer: boardAudience(boardId) }, async (unit) => {
      const { manager, now } = unit;
      unit.concerns({ subject: `proposal:${proposalId}` });
      const { boardCase, review } = await lockReview(manager, (await reviewOfProposal(manager, proposalId))!);
      const { id: caseId } = boardCase;
      const proposal = (await lockProposalOf(manager, review.id))!;
      const vote = await manager.findOneByOrFail(OpenVoteRow, { proposalId, revision });
      // Another worker was first, or somebody has named a later time meanwhile.
      if (vote.endedAt !== null || vote.openUntil > now) return { deferred: false };
      const voters = new Set((await votersNow(manager, boardId, caseId)).map(({ personId }) => personId));
      const counted = (await ballotsOf(manager, proposal)).filter(({ voterId }) => voters.has(voterId));
      const outcome = outcomeOf({
        ratified: proposal.ratifiedAt !== null,
        current: proposal.revision === revision,
        // Of a patient who has died nobody asks any more what to do (CASE-11).
        inReview: boardCase.status === 'IN_REVIEW' && !(await patientHasDied(manager, boardCase)),
        quorumMet: evaluateQuorum(proposal.requirements, votersOf(counted)).met,
      });
      await manager.update(OpenVoteRow, { proposalId, revision }, { endedAt: now, outcome });
      const refs = { reviewId: review.id, proposalId, revision };
      await noteActivity(unit, boardCase, 'voteClosed', { ...refs, outcome });
      if (outcome !== 'DEFERRED') return { deferred: false };
      await wishForAgenda(unit, boardCase, 'QUORUM_LOST');
      for (const personId of await peopleWhoOrganise(manager, boardId))
        unit.record(inboxStream(personId), 'voteClosed', { caseId, ...refs });
      return { deferred: true };
    });
    return deferred;
  }
}
