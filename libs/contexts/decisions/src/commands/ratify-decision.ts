import { Injectable } from '@nestjs/common';
import { charterById, evaluateQuorum, votersNow } from '#boards';
import { markDecided, meetWishes, wishForAgenda } from '#cases';
import { UnitOfWork } from '#event-log';
import type { Actor } from '#kernel';
import { recordOutcome } from '#meetings';
import { votersOf } from '../domain/ballot.js';
import { assertReadyToClose } from '../domain/closing.js';
import { assertMay, whyNotRatify } from '../domain/policy.js';
import { assertCurrentRevision } from '../domain/proposal.js';
import { ratify } from '../domain/ratification.js';
import type { DecisionRecordDraft } from '../domain/record.js';
import { decisionRefusals } from '../domain/refusals.js';
import { saveDecision, standingDecision } from '../storage/decision.store.js';
import { needOf } from '../domain/safety.js';
import { safetyResultsOf } from '../storage/safety.store.js';
import { ballotsOf } from '../storage/proposal.store.js';
import { addActionsOf } from './add-action.js';
import { addConditionsOf } from './add-condition.js';
import { proposalOnDesk } from './on-the-desk.js';
import { recordOf } from './record-of.js';

export interface RatifyDecisionInput {
  readonly proposalId: string;
  readonly revision: number;
  /** Needed for a declared split. */
  readonly reason: string | null;
  readonly record: DecisionRecordDraft | null;
  /** board.id where it is one of several that the chair closes without a meeting: only what is ready to be (DEC-7). */
  readonly readyOn?: string;
}

@Injectable()
export class RatifyDecision {
  constructor(private readonly work: UnitOfWork) {}

  /** The ballots as they stand under the lock become the decision; of two who ratify at once one does, the other is told (DEC-11). */
  execute(actor: Actor, input: RatifyDecisionInput, idempotencyKey?: string | null): Promise<{ decisionId: string; caseId: string }> {
    return this.work.run({ name: 'ratifyDecision', actor, input, idempotencyKey }, async (unit) => {
      const { manager, now } = unit;
      const desk = await proposalOnDesk(unit, input.proposalId);
      const { boardCase, review, proposal } = desk;
      if (input.readyOn !== undefined && input.readyOn !== boardCase.boardId) throw decisionRefusals.refuse('PROPOSAL_NOT_FOUND');
      assertMay(whyNotRatify(desk.asking, desk.atHand));
      assertCurrentRevision(proposal, input.revision);
      const ballots = await ballotsOf(manager, proposal);
      const voters = new Set((await votersNow(manager, boardCase.boardId, boardCase.id)).map(({ personId }) => personId));
      const counts = (voterId: string) => voters.has(voterId);
      if (input.readyOn !== undefined) {
        const { asynchronousClosing: closing } = (await charterById(manager, review.charterId)).content;
        const cast = ballots.map(({ voterId, discipline, choice }) => ({ voterId, discipline, choice, counts: counts(voterId) }));
        const { requirements, proposedAt: publishedAt } = proposal;
        const blocking = (await safetyResultsOf(manager, review.id)).filter((result) => needOf(result, proposal.revision) !== null).length;
        assertReadyToClose(
          { status: boardCase.status, publishedAt, ratified: false, closing, requirements, ballots: cast, blocking },
          now,
          evaluateQuorum,
        );
      }
      const quorum = evaluateQuorum(proposal.requirements, votersOf(ballots.filter(({ voterId }) => counts(voterId))));
      const ratified = ratify(ballots, quorum, input.reason, counts);
      const record = await recordOf(unit, desk, input.record);
      const decisionId = await saveDecision(manager, proposal, ballots, ratified, {
        charterId: review.charterId,
        record: { ...record, quorum },
        ratifiedBy: actor.id,
        ratifiedAt: now,
        supersedesId: await standingDecision(manager, boardCase.id),
      });
      const refs = { decisionId, proposalId: proposal.id };
      await markDecided(unit, boardCase, review, refs);
      await meetWishes(unit, boardCase, ['OBJECTION', 'QUORUM_LOST']);
      await recordOutcome(unit, boardCase, decisionId);
      // Decided while people telephoned: the next meeting hears of it (DEC-12).
      if (boardCase.priority === 'P1' && !record.attendance) await wishForAgenda(unit, boardCase, 'EMERGENCY_DECISION');
      await addConditionsOf(unit, boardCase, { decisionId, recommendation: proposal.recommendation }, input.record?.conditions);
      await addActionsOf(unit, boardCase, decisionId, input.record?.actions);
      return { decisionId, caseId: boardCase.id };
    });
  }
}
