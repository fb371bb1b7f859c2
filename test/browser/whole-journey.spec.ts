import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { boardOf } from './desk.js';
import { deskOfTests } from './desk-of-tests.js';
import { cast, live, plannedMeeting } from './meeting-steps.js';
import { twoOpinions } from './opinion-steps.js';

const minutes = 60_000;
const secret = 'The root is displaced on the right at L4-5.';

/** Set once; gone after any reload, so that what appears has come by itself. */
const mark = (page: Page) => page.evaluate(() => void Object.assign(globalThis, { untouched: true }));
const untouched = (page: Page) => page.evaluate(() => 'untouched' in globalThis);

/** As the form asks for it; by keyboard and with everything that can go wrong it is tried elsewhere. */
async function refer(page: Page, board: string): Promise<string> {
  await page
    .getByLabel(/^Board/)
    .first()
    .selectOption(board);
  await page.getByLabel(/^What do you ask the board/).fill('Would one right L5 injection help, or a graded programme first?');
  await page.getByLabel(/^Why does it need a board/).fill('Two departments disagree.');
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.getByLabel(/^Surname/).fill('Journey');
  await page.getByLabel(/^Given names/).fill('Wanda');
  await page.getByLabel(/^Date of birth/).fill('1971-04-03');
  await page.getByLabel(/^Patient identifier/).fill('DEMO-WHOLE');
  await page.getByLabel(/^Sex/).selectOption({ label: 'Female' });
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.getByLabel(/^Kind of pain/).selectOption('BACK_RADICULAR');
  await page.getByRole('checkbox', { name: 'Buttock, right' }).check({ force: true });
  await page.getByRole('button', { name: 'Skip to check and send' }).click();
  await page.getByRole('button', { name: 'Send the referral' }).click();
  await page.getByRole('heading', { name: 'Where it stands' }).waitFor();
  return new URL(page.url()).pathname.split('/').at(-1)!;
}

describe('a case from its referral to the letter that answers it', () => {
  const desk = deskOfTests();

  it(
    'goes through seven pairs of hands, each on a page of their own that follows by itself',
    async () => {
      const board = await boardOf(desk, 'chair');
      const meeting = await plannedMeeting(desk, board, 12);
      const { viewer } = await desk.ask<{ viewer: { organisations: { id: string }[] } }>('referrer', '{ viewer { organisations { id } } }');
      const room = `/meetings/${meeting}`;
      const sittings = await Promise.all([
        desk.sit({ as: 'referrer', at: `/organisations/${viewer.organisations[0]!.id}/refer` }),
        desk.sit({ as: 'coordinator', at: `/boards/${board}` }),
        ...['chair', 'radiologist', 'pain-specialist', 'physiotherapist'].map((as) => desk.sit({ as, at: `/boards/${board}` })),
      ]);
      const [referrer, coordinator, chair, radiologist, specialist, physiotherapist] = sittings.map(({ page }) => page) as [
        Page,
        Page,
        Page,
        Page,
        Page,
        Page,
      ];
      const everybody = [coordinator, chair, radiologist, specialist, physiotherapist];
      await Promise.all(everybody.map(live));
      await Promise.all(everybody.map(mark));

      // Referred, seen by the board at once, and accepted by who coordinates.
      const id = await refer(referrer, board);
      const { boardCase } = await desk.ask<{ boardCase: { number: string } }>(
        'chair',
        'query ($id: ID!) { boardCase(id: $id) { number } }',
        {
          id,
        },
      );
      const { number } = boardCase;
      await Promise.all(everybody.map((page) => page.getByRole('link', { name: number }).click()));
      await coordinator.getByRole('button', { name: 'Accept for review' }).click();

      // Two opinions, each sealed from the other until both are there.
      await twoOpinions(radiologist, specialist, physiotherapist, secret);
      expect(await Promise.all(everybody.map(untouched))).toEqual(everybody.map(() => true));

      // Onto the agenda, and into the room.
      await coordinator.goto(`${desk.address}${room}`);
      await coordinator.getByLabel(`Choose ${number}`).check();
      await coordinator.getByRole('button', { name: 'Add 1 case' }).click();
      await coordinator.getByRole('list', { name: 'Agenda' }).getByText(number).waitFor();
      const sitting = [chair, radiologist, specialist, physiotherapist];
      await Promise.all(sitting.map((page) => page.goto(`${desk.address}${room}`)));
      await Promise.all(sitting.map(live));
      await Promise.all(sitting.map(mark));
      await chair.getByRole('button', { name: 'Open the meeting …' }).click();
      await chair.getByRole('dialog').getByRole('button', { name: 'Open the meeting' }).click();
      for (const page of sitting) await page.getByRole('button', { name: 'I am in the room' }).click();
      await chair.getByRole('button', { name: 'Lead', exact: true }).click();
      await Promise.all(sitting.slice(1).map((page) => page.getByText('Following Dr Maren Holt').waitFor()));
      await chair.getByRole('button', { name: /^Begin with/ }).click();
      for (const page of sitting) await page.getByRole('heading', { name: /^JOURNEY, Wanda/ }).waitFor();
      await chair.getByRole('button', { name: 'Open the discussion' }).click();
      await physiotherapist.getByText(secret).waitFor();
      const proposal = chair.getByRole('region', { name: 'Propose a recommendation' });
      await proposal.getByLabel('What', { exact: true }).selectOption('REHABILITATION_FIRST');
      await proposal.getByLabel('Rationale').fill('Six weeks of a graded programme, then look again.');
      await chair.getByRole('button', { name: 'Put to the vote' }).click();
      for (const page of sitting) await page.getByRole('button', { name: 'Cast the ballot' }).waitFor();
      await cast(radiologist, 'Approve');
      await chair.getByText('Quorum not met').first().waitFor();
      await cast(specialist, 'Approve');
      await cast(physiotherapist, 'Approve');
      await chair.getByText('Quorum met').first().waitFor();
      await chair.getByRole('button', { name: 'Go to the decision' }).click();
      await chair.getByRole('button', { name: 'Ratify …' }).click();
      await chair.getByRole('dialog').getByRole('button', { name: 'Ratify', exact: true }).click();
      await Promise.all(
        sitting.map((page) => page.getByRole('region', { name: 'Decision', exact: true }).getByText('Unanimous').waitFor()),
      );
      await chair.getByRole('button', { name: /^Close the meeting …/ }).click();
      await chair.getByRole('dialog').getByRole('button', { name: 'Close the meeting' }).click();
      for (const page of sitting) await page.getByRole('link', { name: 'Minutes' }).waitFor();
      expect(await Promise.all(sitting.map(untouched))).toEqual(sitting.map(() => true));

      // Minutes, signed.
      await Promise.all([chair, radiologist].map((page) => page.getByRole('link', { name: 'Minutes' }).click()));
      await chair.getByRole('button', { name: 'Sign the minutes …' }).click();
      await chair.getByRole('dialog').getByRole('button', { name: 'Sign', exact: true }).click();
      for (const page of [chair, radiologist]) await page.getByText(/^Signed by Dr Maren Holt/).waitFor();

      // The letter: read, signed, and with who asked.
      expect(await referrer.getByRole('link', { name: /PDF/ }).count()).toBe(0);
      await chair.goto(`${desk.address}/cases/${id}/letters`);
      await chair.getByRole('button', { name: 'To the referrer' }).click();
      await chair.getByRole('article', { name: 'Text as it will be printed' }).getByText('Six weeks of a graded programme').waitFor();
      await chair.getByRole('button', { name: 'Choose all' }).click();
      await chair.getByRole('button', { name: 'Read the next' }).click();
      await chair.getByText('2 chosen and read').waitFor();
      await chair.getByRole('button', { name: /^Sign \d letters? …$/ }).click();
      await chair.getByRole('dialog').getByRole('button', { name: 'Sign', exact: true }).click();
      await chair.getByText('Its text never changes.').waitFor();
      await chair.getByRole('button', { name: /^The patient was told …/ }).click();
      await chair.getByRole('button', { name: 'Record it' }).click();
      await chair.getByText(/^Sent to the referring organisation/).waitFor();
      const sent = referrer.getByRole('link', { name: /PDF/ });
      await sent.first().waitFor();
      const address = await sent.first().getAttribute('href');
      const pdf = await referrer.evaluate(async (path) => {
        const answer = await fetch(path!);
        return [answer.status, answer.headers.get('content-type')];
      }, address);
      expect(pdf).toEqual([200, 'application/pdf']);
      expect(await referrer.content()).not.toContain(secret);
      expect(sittings.flatMap(({ complaints }) => complaints)).toEqual([]);
    },
    4 * minutes,
  );
});
