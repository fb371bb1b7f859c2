import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { holds, violations } from '../support/browser.js';
import { boardOf, submitReferral } from './desk.js';
import { deskOfTests } from './desk-of-tests.js';
import { cast, live, plannedMeeting, readMeeting } from './meeting-steps.js';

const minutes = 60_000;
interface Ballot {
  readonly choice: string;
  readonly reason: string | null;
}

describe('one person at the desk and at the telephone', () => {
  const desk = deskOfTests();
  let board: string;
  beforeAll(async () => {
    board = await boardOf(desk, 'chair');
  }, 3 * minutes);

  const notSent = (page: Page) => page.getByRole('region', { name: 'Not sent' });
  const nothingKept = (page: Page) => holds(page, "Object.keys(localStorage).every((key) => !key.includes('.unanswered.'))");
  const picture = async (page: Page, name: string) => {
    const folder = process.env['CONSILIUM_PICTURES'];
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
      expect([name, colorScheme, ...(await violations(page))]).toEqual([name, colorScheme]);
      if (folder) await page.screenshot({ path: `${folder}/${name}-${colorScheme}.png` });
    }
  };

  /** A case in review that was never sealed, with a proposal on the table. */
  async function voting(name: string) {
    const { id } = await submitReferral(desk, board, name);
    const { triageCase } = await desk.ask<{ triageCase: { boardCase: { review: { id: string; version: number } } } }>(
      'coordinator',
      'mutation Triage($input: TriageCaseInput!) { triageCase(input: $input) { boardCase { review { id version } } } }',
      { input: { caseId: id, version: 1, accept: { priority: 'P1', complexity: 3, questionKind: 'EMERGENCY' } } },
    );
    const { review } = triageCase.boardCase;
    await desk.ask(
      'chair',
      'mutation Propose($input: ProposeDecisionInput!) { proposeDecision(input: $input) { proposal { id } } }',
      {
        input: { reviewId: review.id, version: review.version, recommendation: { steps: [{ kind: 'REHABILITATION_FIRST' }] }, rationale: 'One injection.' },
      },
    ); // prettier-ignore
    const ballots = async () =>
      (
        await desk.ask<{ boardCase: { review: { proposal: { ballots: Ballot[] } } } }>(
          'chair',
          'query Voted($id: ID!) { boardCase(id: $id) { review { proposal { ballots { choice reason } } } } }',
          { id },
        )
      ).boardCase.review.proposal.ballots;
    return { id, at: `/cases/${id}`, ballots };
  }

  it(
    '[DEC-2] a vote that waited on one does not replace what was given on the other: both are shown, and their author chooses',
    async () => {
      const { at, ballots } = await voting('Twice, Browser');
      const [telephone, computer] = (await Promise.all(
        [390, 1440].map(async (width) => (await desk.sit({ as: 'radiologist', at, width })).page),
      )) as [Page, Page];
      await Promise.all([telephone, computer].map(live));
      await telephone.getByRole('radio', { name: 'Review' }).check();
      await telephone.getByRole('radio', { name: 'Approve', exact: true }).waitFor();

      await telephone.context().setOffline(true);
      await cast(telephone, 'Approve');
      await telephone.getByText('Waits for the connection').waitFor();
      // Nothing was answered that would be of use: what says that it waits has the keyboard.
      expect(await telephone.evaluate('document.activeElement?.textContent')).toMatch(/^Waits for the connection/);

      await computer.getByRole('radio', { name: 'Object', exact: true }).check();
      await computer.getByLabel('Reason').fill('Wrong level.');
      await computer.getByRole('button', { name: 'Cast the ballot' }).click();
      await computer.getByText('Your ballot: Object').waitFor();
      await telephone.context().setOffline(false);

      const refused = notSent(telephone);
      await refused.getByText(/^Your ballot \(Approve\)/).waitFor();
      await refused.getByText('Rule DEC-2').waitFor();
      await refused.getByText(/^In the vote: Object, given /).waitFor();
      await refused.getByText('Chosen here: Approve.').waitFor();
      expect(await telephone.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      await picture(telephone, 'overtaken-telephone');
      expect(await ballots()).toEqual([{ choice: 'OBJECT', reason: 'Wrong level.' }]);

      await refused.getByRole('button', { name: 'Give “Approve”' }).click();
      await refused.waitFor({ state: 'detached' });
      await computer.getByText('Your ballot: Approve').waitFor();
      expect(await ballots()).toEqual([{ choice: 'APPROVE', reason: null }]);
      await nothingKept(telephone);

      // The other way round, by keyboard: what stands is kept.
      await telephone.context().setOffline(true);
      await telephone.getByRole('radio', { name: 'Abstain', exact: true }).check();
      await telephone.getByRole('button', { name: 'Change the ballot' }).click();
      await telephone.getByText('Waits for the connection').waitFor();
      await computer.getByRole('radio', { name: 'Object', exact: true }).check();
      await computer.getByLabel('Reason').fill('Wrong side.');
      await computer.getByRole('button', { name: 'Change the ballot' }).click();
      await computer.getByText('Your ballot: Object').waitFor();
      await telephone.context().setOffline(false);
      const keep = refused.getByRole('button', { name: 'Keep “Object”' });
      await keep.focus();
      await telephone.keyboard.press('Enter');
      await refused.waitFor({ state: 'detached' });
      expect(await ballots()).toEqual([{ choice: 'OBJECT', reason: 'Wrong side.' }]);
      await nothingKept(telephone);
    },
    2 * minutes,
  );

  it(
    '[DEC-2] whoever changes their mind on one device before anything was answered is not asked: the answer was lost, the vote was not',
    async () => {
      const { at, ballots } = await voting('Lost, Browser');
      const { page, context } = await desk.sit({ as: 'radiologist', at });
      await live(page);
      // The desk does what it is asked to, and its answer is lost on the way.
      await context.route('**/graphql', async (route) => {
        if (!route.request().postData()?.includes('"choice"')) return route.fallback();
        await route.fetch();
        return route.abort('connectionreset');
      });
      await cast(page, 'Approve');
      await page.getByText('Waits for the connection').waitFor();
      await page.getByRole('radio', { name: 'Abstain', exact: true }).check();
      await page.getByRole('button', { name: /the ballot$/ }).click();
      await context.unrouteAll({ behavior: 'wait' });
      await page.getByText('Your ballot: Abstain').waitFor();
      await nothingKept(page);
      expect([await ballots(), await notSent(page).count()]).toEqual([[{ choice: 'ABSTAIN', reason: null }], 0]);
    },
    minutes,
  );

  it(
    '[MEET-4] an attendance that waited is not recorded over a later one',
    async () => {
      const id = await plannedMeeting(desk, board, 9);
      const { version } = await readMeeting(desk, id);
      await desk.ask('chair', 'mutation Open($input: OpenMeetingInput!) { openMeeting(input: $input) { meeting { id } } }', {
        input: { meetingId: id, version },
      });
      const [telephone, computer] = (await Promise.all(
        [1, 2].map(async () => (await desk.sit({ as: 'radiologist', at: `/meetings/${id}` })).page),
      )) as [Page, Page];
      await Promise.all([telephone, computer].map(live));
      const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
      await press(computer, 'I am in the room');
      await telephone.getByRole('button', { name: 'I leave' }).waitFor();
      await telephone.context().setOffline(true);
      await press(telephone, 'I leave');
      await telephone.getByText('Waits for the connection').waitFor();
      await press(computer, 'I am remote');
      await computer.getByRole('button', { name: 'I am in the room now' }).waitFor();
      await telephone.context().setOffline(false);
      const refused = notSent(telephone);
      await refused.getByText(/^Recorded: Remote, /).waitFor();
      await picture(telephone, 'overtaken-attendance');
      await refused.getByRole('button', { name: 'Record “Has left”' }).click();
      await refused.waitFor({ state: 'detached' });
      await computer.getByRole('button', { name: 'I am in the room', exact: true }).waitFor();
    },
    minutes,
  );
});
