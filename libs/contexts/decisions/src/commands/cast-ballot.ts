import { Injectable } from '@nestjs/common';
import { charterById, standingOf } from '#boards';
import { meetWishes, noteActivity, wishForAgenda } from '#cases';
import { inboxStream, momentsSeen, UnitOfWork, type Seen } from '#event-log';
import type { Actor } from '#kernel';
import { assertNotOvertaken, castBallot, type BallotDraft } from '../domain/ballot.js';
import { assertMay, assertOnlyConfirms, whyNotCastBallot, whyNotCastForOthers } from '../domain/policy.js';
import { assertCurrentRevision } from '../domain/proposal.js';
import { decisionRefusals } from '../domain/refusals.js';
import { ballotBy, ballotsOf, saveBallot } from '../storage/proposal.store.js';
import { proposalOnDesk, seenHead } from './on-the-desk.js';

export interface CastBallotInput extends BallotDraft, Seen {
  readonly proposalId: string;
  readonly revision: number;
  /** person.id of a member who votes by phone (DEC-12). */
  readonly onBehalfOf: string | null;
}

@Injectable()
export class CastBallot {
  constructor(private readonly work: UnitOfWork) {}

  /** One ballot per member and revision, changeable until ratification (DEC-2). */
  execute(actor: Actor, input: CastBallotInput, idempotencyKey?: string | null): Promise<{ proposalId: string }> {
    return this.work.run({ name: 'castBallot', actor, input, idempotencyKey }, async (unit) => {
      const { manager, now } = unit;
      const { boardCase, review, proposal, asking, atHand } = await proposalOnDesk(unit, input.proposalId, input.revision);
      const { id: caseId, boardId } = boardCase;
      const voterId = input.onBehalfOf ?? actor.id;
      const byPhone = voterId !== actor.id;
      assertMay(byPhone ? whyNotCastForOthers(asking, atHand) : whyNotCastBallot(asking, atHand));
      assertCurrentRevision(proposal, input.revision);
      const { discipline, votes } = byPhone ? await standingOf(manager, { boardId, caseId, personId: voterId, now }) : asking;
      if (discipline === null || !votes) throw decisionRefusals.refuse('BALLOT_VOTER_UNFIT', { path: ['input', 'onBehalfOf'] });

      const before = await ballotBy(manager, proposal, voterId);
      assertNotOvertaken(before, input, await momentsSeen(unit, input));
      const ballot = castBallot(before, input, { voterId, discipline, enteredBy: actor.id, seenHead: await seenHead(unit, caseId), now });
      assertOnlyConfirms(atHand, before, ballot);
      await saveBallot(manager, proposal, before, ballot);

      const refs = { reviewId: proposal.reviewId, proposalId: proposal.id, revision: proposal.revision, voterId, version: ballot.version };
      await noteActivity(unit, boardCase, 'ballotCast', { ...refs, confirmed: ballot.confirmedAt !== null });
      const closing = (await charterById(manager, review.charterId)).content.asynchronousClosing;
      // One objection puts what was to be closed without a meeting on the next agenda; taken back, nothing is left to be discussed (DEC-7).
      if (atHand.status === 'IN_REVIEW' && closing.allowed) {
        if (ballot.choice === 'OBJECT') await wishForAgenda(unit, boardCase, 'OBJECTION');
        else if (before?.choice === 'OBJECT' && (await ballotsOf(manager, proposal)).every(({ choice }) => choice !== 'OBJECT'))
          await meetWishes(unit, boardCase, ['OBJECTION']);
      }
      if (byPhone) unit.record(inboxStream(voterId), 'ballotToConfirm', { caseId, ...refs });
      return { proposalId: proposal.id };
    });
  }
}
