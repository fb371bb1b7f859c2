import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#event-log';
import { newId, type Actor } from '#kernel';
import { assertReopening } from '../domain/closing.js';
import { assertCurrent, assertLeadsBack } from '../domain/policy.js';
import { move, wayBack } from '../domain/transitions.js';
import type { BoardCaseRow } from '../storage/board-case.row.js';
import { CaseReopeningRow } from '../storage/life.row.js';
import { caseAtHand, doneBy, moveCase } from './case-at-hand.js';
import { acceptForReview, type Acceptance } from './open-review.js';
import { recordOnAllSides } from './record-on-all-sides.js';

export interface ReopenCaseInput {
  readonly caseId: string;
  readonly version: number;
  readonly reason: string;
  /** What the next review is asked; the case's own question when left out. */
  readonly question: string | null;
  /** How the next review is judged; as the case was judged last when left out. */
  readonly review: Acceptance | null;
}

@Injectable()
export class ReopenCase {
  constructor(private readonly work: UnitOfWork) {}

  /** [CASE-10] From decided, in follow-up and closed a new review opens; what was declined or withdrawn goes back to triage. */
  execute(actor: Actor, input: ReopenCaseInput, idempotencyKey?: string | null): Promise<{ caseId: string; reviewId: string | null }> {
    return this.work.run({ name: 'reopenCase', actor, input, idempotencyKey }, async (unit) => {
      const { row, standing } = await caseAtHand(unit, input.caseId);
      assertLeadsBack(standing);
      assertCurrent(row.version, input.version);
      const way = wayBack(row.status);
      const before = { fromStatus: row.status, endedCode: row.endCode, endedReason: row.endReason, endedAt: row.endedAt };
      const status = move(way, row);
      assertReopening(input, way === 'reopen');
      if (way === 'reopen') row.question = input.question?.trim() ?? row.question;
      const reviewId = way === 'reopen' ? (await acceptForReview(unit, row, input.review ?? asJudgedLast(row))).id : null;
      const { question, priority, complexity, questionKind } = row;
      const change = { question, priority, complexity, questionKind, returnsTo: null, endCode: null, endReason: null, endedAt: null };
      await moveCase(unit, row, status, change);
      const { id: caseId, boardId, organisationId } = row;
      const { person, account } = doneBy(unit);
      const entry = { ...before, id: newId(unit.now), caseId, boardId, organisationId, reviewId, reason: input.reason.trim() };
      await unit.manager.insert(CaseReopeningRow, { ...entry, byPerson: person, byAccount: account, at: unit.now });
      // What had been asked for when it was withdrawn is asked for again by triage, if at all.
      await unit.manager.query(
        'update information_item set withdrawn_at = $2 where case_id = $1 and answered_at is null and withdrawn_at is null',
        [caseId, unit.now],
      );
      recordOnAllSides(unit, row, 'caseReopened', { version: row.version, status, ...(reviewId && { reviewId }) });
      return { caseId, reviewId };
    });
  }
}

const asJudgedLast = ({ priority, complexity, questionKind }: BoardCaseRow): Acceptance => ({
  priority: priority ?? 'P3',
  complexity,
  questionKind,
  asks: [],
});
