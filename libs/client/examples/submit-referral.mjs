// Refers an invented patient to the first board that can be asked, and withdraws the referral again with --withdraw:
//   node submit-referral.mjs WCH-9001
import { BoardsDocument, ConsiliumRefusal, SubmitReferralDocument, WithdrawReferralDocument } from 'consilium-client';
import { consilium } from './connect.mjs';

const [externalReference = 'WCH-9001', withdraw] = process.argv.slice(2);
const { boards } = await consilium.query(BoardsDocument, { first: 1 });
const [board] = boards.edges;
if (!board) throw new Error('There is no board to refer to.');

try {
  const { submitReferral } = await consilium.mutate(SubmitReferralDocument, {
    input: {
      // The same after a crash: from what your system already knows, not made up anew.
      idempotencyKey: `submit-${externalReference}`,
      externalReference,
      boardId: board.node.id,
      question: 'Is a left L5 transforaminal injection indicated?',
      reason: 'Radicular pain for five months, two treatments failed.',
      patient: { identifier: `EX-${externalReference}`, name: 'EXAMPLE, Edith', birthDate: '1962-05-17', sex: 'female' },
      painProfile: { type: 'BACK_RADICULAR', sites: [{ site: 'lower back to great toe', side: 'LEFT' }], averageScore: 6, worstScore: 8 },
    },
  });
  const referral = submitReferral?.boardCase;
  if (!referral) throw new Error('The answer holds no referral.');
  console.log(referral.number, referral.status, referral.version);
  for (const { code, owedBy } of referral.readiness) console.log('missing', code, owedBy);
  if (withdraw === '--withdraw') {
    const answer = await consilium.mutate(WithdrawReferralDocument, {
      input: {
        idempotencyKey: `withdraw-${externalReference}`,
        caseId: referral.id,
        version: referral.version,
        reason: 'Only an example.',
      },
    });
    console.log(answer.withdrawReferral?.boardCase.status);
  }
} catch (error) {
  if (!(error instanceof ConsiliumRefusal)) throw error;
  // A closed list of codes: see docs/integrators/refusals.md for what to do about each.
  console.error(error.category, error.code, JSON.stringify(error.facts));
  process.exitCode = 1;
}
