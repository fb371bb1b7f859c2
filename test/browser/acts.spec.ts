import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { boardOf, submitReferral, type Desk } from './desk.js';
import { deskOfTests } from './desk-of-tests.js';
import { looked } from './look.js';

const minutes = 60_000;
const plan = { steps: [{ kind: 'REHABILITATION_FIRST' }] };

/** An emergency, never sealed and put to the vote: the state in which a ballot may be given by phone. */
async function emergency(desk: Desk, board: string, name: string): Promise<{ id: string; proposalId: string }> {
  const { id } = await submitReferral(desk, board, name);
  const { triageCase } = await desk.ask<{ triageCase: { boardCase: { review: { id: string; version: number } } } }>(
    'coordinator',
    'mutation Triage($input: TriageCaseInput!) { triageCase(input: $input) { boardCase { review { id version } } } }',
    { input: { caseId: id, version: 1, accept: { priority: 'P1', complexity: 3, questionKind: 'EMERGENCY' } } },
  );
  const { review } = triageCase.boardCase;
  const { proposeDecision } = await desk.ask<{ proposeDecision: { proposal: { id: string } } }>(
    'chair',
    'mutation Propose($input: ProposeDecisionInput!) { proposeDecision(input: $input) { proposal { id } } }',
    {
      input: {
        reviewId: review.id,
        version: review.version,
        recommendation: plan,
        rationale: 'Waiting in bed is the greater danger.',
      },
    },
  );
  return { id, proposalId: proposeDecision.proposal.id };
}

const cast = (desk: Desk, who: string, proposalId: string, choice: string, reason: string | null = null) =>
  desk.ask(who, 'mutation Cast($input: CastBallotInput!) { castBallot(input: $input) { proposal { id } } }', {
    input: { proposalId, revision: 1, choice, reason },
  });

describe('the acts of a case’s page', () => {
  const desk = deskOfTests();
  let board: string;
  beforeAll(async () => {
    board = await boardOf(desk, 'chair');
  }, 3 * minutes);

  it(
    '[DEC-12] a ballot given by phone names who took it, and waits for its voter until after ratification; [DEC-5] the record stands with the decision',
    async () => {
      const { id, proposalId } = await emergency(desk, board, 'Phone, Browser');
      await cast(desk, 'radiologist', proposalId, 'APPROVE');
      await cast(desk, 'chair', proposalId, 'APPROVE');
      const at = `/cases/${id}`;
      const [coordinator, voter, chair] = (await Promise.all(
        ['coordinator', 'physiotherapist', 'chair'].map(async (as) => (await desk.sit({ as, at })).page),
      )) as [Page, Page, Page];
      await voter.getByRole('region', { name: 'Ballots' }).waitFor();
      expect(await voter.getByRole('button', { name: 'Enter a ballot given by phone' }).count()).toBe(0);

      const enter = coordinator.getByRole('button', { name: 'Enter a ballot given by phone' });
      await enter.focus();
      await coordinator.keyboard.press('Enter');
      const member = coordinator.getByLabel('Who votes');
      await member.waitFor();
      // Who has voted in person is not offered; the form has the focus.
      expect(await member.locator('option').allTextContents()).not.toContain('Dr Aiko Lindqvist');
      expect(await member.and(coordinator.locator(':focus')).count()).toBe(1);
      await member.selectOption({ label: 'Jonas Adeyemi' });
      await coordinator.getByRole('radio', { name: 'Object' }).check();
      const submit = coordinator.getByRole('button', { name: 'Enter the ballot' });
      expect(await submit.isDisabled()).toBe(true);
      await coordinator.getByRole('radio', { name: 'Approve' }).check();
      await looked(coordinator, 'acts-phone-form');
      await submit.click();
      const ballots = (page: Page) => page.getByRole('region', { name: 'Ballots' }).getByRole('listitem').filter({ hasText: 'Adeyemi' });
      for (const page of [coordinator, voter, chair]) {
        await ballots(page).getByText('by phone, taken by Tomasz Reyes').waitFor();
        await ballots(page).getByText('to be confirmed').waitFor();
      }
      await looked(voter, 'acts-phone-to-confirm');

      // At 320 px the forms stay whole; the ballot that waits may be given again, and nobody else's.
      const [narrowEntry, narrowChair] = (await Promise.all(
        ['coordinator', 'chair'].map(async (as) => (await desk.sit({ as, at, width: 320 })).page),
      )) as [Page, Page];
      for (const page of [narrowEntry, narrowChair]) await page.getByRole('radio', { name: 'Review' }).check();
      await narrowEntry.getByRole('button', { name: 'Enter a ballot given by phone' }).click();
      await narrowEntry.getByLabel('Who votes').waitFor();
      expect(await narrowEntry.getByLabel('Who votes').locator('option').allTextContents()).toContain('Jonas Adeyemi');
      await narrowChair.getByRole('button', { name: 'Ratify …' }).click();
      await narrowChair.getByLabel('By when').waitFor();
      for (const page of [narrowEntry, narrowChair]) {
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
        await looked(page, page === narrowEntry ? 'acts-phone-narrow' : 'acts-ratify-narrow');
        await page.context().close();
      }

      await chair.getByRole('button', { name: 'Ratify …' }).click();
      const dialog = chair.getByRole('dialog');
      await dialog.getByLabel('What the patient prefers').fill('Wants to be at the wedding in June.');
      await dialog.getByLabel('Options considered').fill('Vertebroplasty\n\n  A graded programme first ');
      // [DISC-5] What is being written outlives the page.
      await chair.reload();
      await chair.getByRole('button', { name: 'Ratify …' }).click();
      expect(await dialog.getByLabel('What the patient prefers').inputValue()).toBe('Wants to be at the wedding in June.');
      await dialog.getByLabel('Medication to hold and restart').fill('Enoxaparin left out tonight.');
      await dialog.getByLabel('Who tells the patient').selectOption({ label: 'Leona Fisk' });
      await dialog.getByLabel('By when').fill('2001-01-01');
      await dialog.getByRole('button', { name: 'Ratify', exact: true }).click();
      // The refusal names its rule and stands at the part that it is about; nothing that was written is lost.
      await dialog.getByText('Rule DEC-5').waitFor();
      await dialog.getByText('This cannot be recorded: check it.').waitFor();
      await looked(chair, 'acts-ratify-refused');
      await dialog.getByLabel('By when').fill('2099-06-01');
      await dialog.getByLabel('What the patient must be told').fill('Paralysis is rare and possible.\nCement can leak.');
      await dialog.getByRole('button', { name: 'Add a safety result' }).click();
      const result = dialog.getByRole('group', { name: 'Safety result 1' });
      await result.getByLabel('Rule').fill('HOLD SIR2019');
      const confirm = dialog.getByRole('button', { name: 'Ratify', exact: true });
      expect(await confirm.isDisabled()).toBe(true);
      await result.getByLabel('Verdict').selectOption({ label: 'Defer' });
      await confirm.click();
      await result.getByText('Stop and defer need a reason.').waitFor();
      await result.getByLabel('Why the board goes on').fill('The haematologist agrees: one dose left out.');
      await looked(chair, 'acts-ratify-safety');
      await dialog.getByRole('button', { name: 'Ratify', exact: true }).click();

      for (const page of [chair, coordinator, voter]) {
        const record = page.getByRole('region', { name: 'On record' });
        await record.getByText('Wants to be at the wedding in June.').waitFor();
        const [safety] = await record.getByRole('listitem').allInnerTexts();
        expect(safety?.split(/\n+/)).toEqual(['Defer', 'HOLD SIR2019', 'Gone on because: The haematologist agrees: one dose left out.']);
        expect(await record.getByRole('definition').allTextContents()).toEqual([
          'Vertebroplasty\nA graded programme first',
          'Wants to be at the wedding in June.',
          'Enoxaparin left out tonight.',
          'Paralysis is rare and possible.\nCement can leak.',
          'Leona Fisk, by 01-Jun-2099',
        ]);
      }
      expect(await chair.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('.ratify.')))).toEqual([]);
      await looked(voter, 'acts-decided-to-confirm');
      await voter.getByRole('button', { name: 'Confirm my ballot' }).click();
      for (const page of [voter, chair]) await ballots(page).getByText('confirmed by the voter').waitFor();
      expect(await voter.getByRole('button', { name: 'Confirm my ballot' }).count()).toBe(0);
      await looked(voter, 'acts-confirmed');
    },
    4 * minutes,
  );

  it(
    '[DEC-1] a declared split asks for its reason, which stands with the decision',
    async () => {
      const { id, proposalId } = await emergency(desk, board, 'Split, Browser');
      await cast(desk, 'radiologist', proposalId, 'APPROVE');
      await cast(desk, 'pain-specialist', proposalId, 'OBJECT', 'Too early.');
      const { page } = await desk.sit({ as: 'chair', at: `/cases/${id}` });
      await page.getByRole('button', { name: /^Acknowledge/ }).click();
      await page.getByText('Acknowledged', { exact: true }).waitFor();
      await page.getByRole('button', { name: 'Ratify …' }).click();
      const yes = page.getByRole('dialog').getByRole('button', { name: 'Ratify', exact: true });
      await page.getByRole('dialog').getByLabel('Reason for the split').waitFor();
      expect(await yes.isDisabled()).toBe(true);
      await page.getByRole('dialog').getByLabel('Reason for the split').fill('Both ways are open; the patient chooses.');
      await looked(page, 'acts-ratify-split');
      await yes.click();
      await page.getByRole('region', { name: 'On record' }).getByText('Both ways are open; the patient chooses.').waitFor();
    },
    2 * minutes,
  );

  it(
    '[DISC-2] a removed comment leaves who and when; [DISC-4] a resolved question says by whom',
    async () => {
      const { id } = await submitReferral(desk, board, 'Talk, Browser');
      await desk.ask('radiologist', 'mutation Say($input: AddCommentInput!) { addComment(input: $input) { comment { id } } }', {
        input: { caseId: id, audience: 'BOARD', body: 'Can he stand on one leg?', questionTo: 'PHYSIOTHERAPY' },
      });
      const [radiologist, physiotherapist] = (await Promise.all(
        ['radiologist', 'physiotherapist'].map(async (as) => (await desk.sit({ as, at: `/cases/${id}` })).page),
      )) as [Page, Page];
      await physiotherapist.getByText('Open question to Physiotherapy').waitFor();
      await physiotherapist.getByRole('textbox', { name: /^Discussion/ }).fill('A slip of the pen.');
      await physiotherapist.getByRole('button', { name: 'Comment', exact: true }).click();
      const slip = (page: Page) => page.getByRole('article').filter({ hasText: 'A slip of the pen.' });
      await slip(radiologist).waitFor();
      expect(await slip(radiologist).getByRole('button', { name: 'Remove' }).count()).toBe(0);

      const remove = slip(physiotherapist).getByRole('button', { name: 'Remove', exact: true });
      await remove.focus();
      await physiotherapist.keyboard.press('Enter');
      const asked = physiotherapist.getByRole('group', { name: /^Remove this comment\?/ });
      await asked.waitFor();
      await looked(physiotherapist, 'acts-removing');
      // Kept by Escape, as by its button, which has the focus.
      await physiotherapist.keyboard.press('Escape');
      await asked.waitFor({ state: 'detached' });
      await slip(physiotherapist).getByText('A slip of the pen.').waitFor();
      await remove.click();
      await asked.getByRole('button', { name: 'Remove the comment' }).click();
      for (const page of [physiotherapist, radiologist]) {
        await page.getByText(/^Removed by Jonas Adeyemi, \d\d:\d\d$/).waitFor();
        expect(await page.content()).not.toContain('A slip of the pen.');
      }

      const question = (page: Page) => page.getByRole('article').filter({ hasText: 'Can he stand' });
      await question(physiotherapist).getByRole('button', { name: 'Resolve' }).click();
      for (const page of [physiotherapist, radiologist]) {
        await question(page)
          .getByText(/^Resolved by Jonas Adeyemi, \d\d:\d\d$/)
          .waitFor();
        await question(page).getByText('Question to Physiotherapy', { exact: true }).waitFor();
        await question(page).getByRole('button', { name: 'Resolve' }).waitFor({ state: 'detached' });
      }
      await looked(radiologist, 'acts-resolved');
    },
    2 * minutes,
  );
});
