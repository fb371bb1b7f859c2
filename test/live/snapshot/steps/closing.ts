import type { Stage } from '../stage.js';
import type { Script } from '../script.js';

/** A review is closed without a meeting, and its decision is held up while the case is looked at again. */
export async function closeWithoutMeeting(scene: Stage, script: Script): Promise<void> {
  await script.accept();
  await script.unseal('All have said enough.');
  await script.propose('Programme first.');
  for (const who of ['radiologist', 'pain-specialist', 'physiotherapist']) await script.vote(who, 'APPROVE');
  const { proposalId, revision } = await script.proposal();
  // Nobody waits two days here.
  await scene.owner.query(`update proposal set proposed_at = proposed_at - interval '3 days' where id = $1`, [
    proposalId.slice('proposal_'.length),
  ]);
  const { decisions } = await script.act('ratifyReadyDecisions', 'chair', {
    boardId: scene.board,
    proposals: [{ id: proposalId, revision }],
  });
  const [decision] = decisions as unknown as { readonly id: string }[];
  const { caseId } = script;
  await script.act('reopenCase', 'chair', { caseId, version: await script.caseVersion(), reason: 'Worse since.' });
  await script.act('suspendDecision', 'chair', { decisionId: decision!.id, reason: 'Until the new images are here.' });
  await script.act('liftSuspension', 'chair', { decisionId: decision!.id, reason: 'They show nothing new.' });
}
