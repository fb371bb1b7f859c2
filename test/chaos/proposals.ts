import { globalId } from '#kernel';
import type { Act } from './acts.js';
import { Random } from './random.js';
import type { ChaosWorld } from './world.js';
import { post, untilAnswered, type WriterTally } from './writer.js';

const propose: Pick<Act, 'document' | 'answerOf'> & { kind: string } = {
  kind: 'proposeDecision',
  document: 'mutation Propose($input: ProposeDecisionInput!) { proposeDecision(input: $input) { proposal { id } } }',
  answerOf: (({ proposal }: { proposal: { id: string } }) => proposal) as Act['answerOf'],
};

/** The chair puts a plan to the vote in every case, so that there is something to vote on; by case, the proposal's public id. */
export async function openProposals(world: ChaosWorld, apis: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const tally: WriterTally = { acknowledged: [], attempts: 0, trouble: new Map(), otherwise: [], refused: [] };
  const opened = new Map<string, string>();
  for (const { id, reviewId } of world.cases) {
    const input = {
      reviewId: globalId('Review', reviewId),
      version: 1,
      recommendation: { steps: [{ kind: 'REHABILITATION_FIRST' }] },
      rationale: 'To be voted on',
      idempotencyKey: reviewId,
    };
    const ask = () => post(apis[0]!, world.members[0]!, propose, input, 10_000);
    const answer = await untilAnswered(ask, new Random(1), tally, propose.kind, () => true);
    if (!answer) throw new Error(`no proposal: ${tally.refused.join(', ')}`);
    opened.set(id, answer.id);
  }
  return opened;
}
