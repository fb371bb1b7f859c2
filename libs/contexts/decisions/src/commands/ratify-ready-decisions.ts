import { Injectable } from '@nestjs/common';
import { Refusal, type Actor } from '#kernel';
import { decisionRefusals } from '../domain/refusals.js';
import { RatifyDecision } from './ratify-decision.js';

export interface RatifyReadyDecisionsInput {
  readonly boardId: string;
  readonly proposals: readonly { readonly proposalId: string; readonly revision: number }[];
}

export interface RatifiedOrNot {
  readonly proposalId: string;
  readonly decisionId: string | null;
  readonly refusal: Refusal | null;
}

/** One act of the chair over several cases (DEC-7); more than a page of them is not one look. */
export const mostAtOnce = 50;

@Injectable()
export class RatifyReadyDecisions {
  constructor(private readonly ratify: RatifyDecision) {}

  /**
   * Each proposal is ratified in a transaction of its own, in the order given: what one is refused for does not undo the others. The key
   * makes each of them happen once; on a repeat those that were refused are judged anew.
   */
  async execute(actor: Actor, { boardId, proposals }: RatifyReadyDecisionsInput, key?: string | null): Promise<RatifiedOrNot[]> {
    const ids = proposals.map(({ proposalId }) => proposalId);
    if (ids.length === 0 || ids.length > mostAtOnce || new Set(ids).size < ids.length)
      throw decisionRefusals.refuse('DECISION_RECORD_INVALID', { path: ['input', 'proposals'], maximum: mostAtOnce });
    const done: RatifiedOrNot[] = [];
    for (const { proposalId, revision } of proposals) {
      const input = { proposalId, revision, reason: null, record: null, readyOn: boardId };
      done.push(
        await this.ratify.execute(actor, input, key ? `${key} ${proposalId}` : null).then(
          ({ decisionId }) => ({ proposalId, decisionId, refusal: null }),
          (error: unknown) => {
            if (error instanceof Refusal) return { proposalId, decisionId: null, refusal: error };
            throw error;
          },
        ),
      );
    }
    return done;
  }
}
