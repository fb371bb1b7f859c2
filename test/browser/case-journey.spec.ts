import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { boardOf, submitReferral } from './desk.js';
import { deskOfTests } from './desk-of-tests.js';
import { castWhile } from './meeting-steps.js';
import { giveOpinion, twoOpinions } from './opinion-steps.js';

const minutes = 60_000;

/** Set once; gone after any reload, so that what appears has come by itself. */
const mark = (page: Page) => page.evaluate(() => void Object.assign(globalThis, { untouched: true }));
const untouched = (page: Page) => page.evaluate(() => 'untouched' in globalThis);

async function cast(page: Page, choice: string, reason?: string): Promise<void> {
  await page.getByRole('radio', { name: choice }).check();
  if (reason) await page.getByLabel('Reason').fill(reason);
  await page.getByRole('button', { name: 'Cast the ballot' }).click();
  await page.getByText(`Your ballot: ${choice}`).waitFor();
}

describe('a case, seen by several people at once', () => {
  const desk = deskOfTests();

  it(
    'goes from referral to ratified decision, and everybody’s page follows without a reload',
    async () => {
      const boardId = await boardOf(desk, 'radiologist');
      const [radiologist, specialist, physiotherapist, chair] = await Promise.all(
        ['radiologist', 'pain-specialist', 'physiotherapist', 'chair'].map((as) => desk.sit({ as, at: `/boards/${boardId}` })),
      ).then((sittings) => sittings.map(({ page }) => page) as [Page, Page, Page, Page]);
      const everybody = [radiologist, specialist, physiotherapist, chair];
      await Promise.all(everybody.map((page) => page.getByRole('img', { name: 'Connection: Live' }).waitFor()));
      await Promise.all(everybody.map(mark));

      const submitted = await submitReferral(desk, boardId, 'Quist, Browser');
      await Promise.all(everybody.map((page) => page.getByRole('link', { name: submitted.number }).waitFor()));
      expect(await Promise.all(everybody.map(untouched))).toEqual([true, true, true, true]);
      await Promise.all(everybody.map((page) => page.getByRole('link', { name: submitted.number }).click()));
      await Promise.all(everybody.map((page) => page.getByRole('heading', { name: `Case ${submitted.number}` }).waitFor()));

      await chair.getByRole('button', { name: 'Accept for review' }).click();
      await Promise.all(
        [radiologist, specialist, physiotherapist].map((page) => page.getByRole('button', { name: 'Give this opinion' }).waitFor()),
      );

      const secret = 'The root is displaced on the right at L4-5.';
      await twoOpinions(radiologist, specialist, physiotherapist, secret);
      await giveOpinion(physiotherapist, 'A graded programme first.');

      await chair.getByRole('button', { name: 'Unseal …' }).click();
      await chair.getByRole('dialog').getByRole('button', { name: 'Unseal', exact: true }).click();
      await chair.getByText(secret).waitFor();
      const proposal = chair.getByRole('region', { name: 'Propose a recommendation' });
      await proposal.getByLabel('What', { exact: true }).selectOption('REHABILITATION_FIRST');
      await proposal.getByLabel('Rationale').fill('Six weeks of a graded programme, then look again.');
      await chair.getByRole('button', { name: 'Put to the vote' }).click();

      await Promise.all(
        [radiologist, specialist, physiotherapist].map((page) => page.getByText('Six weeks of a graded programme').waitFor()),
      );
      await castWhile(specialist, 'Approve', async () => {
        await cast(radiologist, 'Approve');
        await specialist
          .getByRole('region', { name: 'Ballots' })
          .getByRole('listitem')
          .filter({ hasText: 'Aiko Lindqvist' })
          .first()
          .waitFor();
      });
      await cast(physiotherapist, 'Object', 'Eight weeks, not six.');
      await chair.getByText('Quorum met').waitFor();

      // [DEC-3] What the desk would refuse is not offered: what is missing stands there, and goes as it is done.
      await chair.getByText('The objection of Jonas Adeyemi is to be acknowledged').waitFor();
      expect(await chair.getByRole('button', { name: 'Ratify …' }).isDisabled()).toBe(true);
      await chair.getByRole('button', { name: /^Acknowledge/ }).click();
      await chair.getByText('Acknowledged', { exact: true }).waitFor();
      await chair.getByRole('button', { name: 'Ratify …' }).click();
      await chair.getByRole('dialog').getByRole('button', { name: 'Ratify', exact: true }).click();

      await Promise.all(
        everybody.map((page) => page.getByRole('region', { name: 'Decision', exact: true }).getByText('Majority').waitFor()),
      );
      await Promise.all(
        everybody.map((page) => page.getByRole('region', { name: 'Dissents' }).getByText('Eight weeks, not six.').waitFor()),
      );
      expect(await Promise.all(everybody.map(untouched))).toEqual([true, true, true, true]);
    },
    4 * minutes,
  );

  it(
    'shows a comment to the board at once, and never to the referrer',
    async () => {
      const boardId = await boardOf(desk, 'radiologist');
      const submitted = await submitReferral(desk, boardId, 'Rask, Browser');
      const at = `/cases/${submitted.id}`;
      const [radiologist, chair, referrer] = (await Promise.all(
        ['radiologist', 'chair', 'referrer'].map(async (as) => (await desk.sit({ as, at })).page),
      )) as [Page, Page, Page];
      await Promise.all(
        [radiologist, chair, referrer].map((page) => page.getByRole('heading', { name: 'Discussion', exact: true }).waitFor()),
      );
      const composer = radiologist.getByRole('textbox', { name: 'Discussion: Board only' });
      await composer.fill('Board eyes only: the films are **poor**.');
      await composer.press('Control+Enter');
      await chair.getByText('Board eyes only').waitFor();

      await radiologist.getByRole('radio', { name: 'Shared with the referrer' }).check();
      await radiologist.getByRole('textbox', { name: 'Discussion: Shared with the referrer' }).fill('Please send newer films.');
      await radiologist.getByRole('button', { name: 'Send to the referrer …' }).click();
      // Asked once more; nothing has left the page before.
      expect(await referrer.content()).not.toContain('newer films');
      await radiologist.getByRole('dialog').getByRole('button', { name: 'Send to the referrer' }).click();
      await referrer.getByText('Please send newer films.').waitFor();
      expect(await referrer.content()).not.toContain('Board eyes only');
      await referrer.getByRole('textbox', { name: /Discussion/ }).fill('On their way.');
      await referrer.getByRole('button', { name: 'Send to the board' }).click();
      await radiologist.getByText('On their way.').waitFor();
    },
    2 * minutes,
  );
});
