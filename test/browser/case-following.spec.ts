import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { boardOf, casesOf } from './desk.js';
import { deskOfTests } from './desk-of-tests.js';
import { looked } from './look.js';

const minutes = 60_000;

describe('a case between two meetings', () => {
  const desk = deskOfTests();
  let board: string;
  let id: string;
  let number: string;
  const at = async (as: string, width = 1440): Promise<Page> => (await desk.sit({ as, at: `/cases/${id}`, width })).page;
  beforeAll(async () => {
    board = await boardOf(desk, 'chair');
    const cases = await casesOf(desk, 'chair', board);
    // The demo's vote that waits for one more discipline; its window for objections has passed.
    ({ id, number } = cases.find(({ status, review }) => status === 'IN_REVIEW' && review!.proposal !== null)!);
  }, 3 * minutes);

  it(
    '[DEC-13] a stop needs two voting members before ratification is offered; [DEC-1] what is missing stands there and goes as it is done',
    async () => {
      const [chair, radiologist, specialist] = (await Promise.all(['chair', 'radiologist', 'pain-specialist'].map((as) => at(as)))) as [
        Page,
        Page,
        Page,
      ];
      const ratify = chair.getByRole('button', { name: 'Ratify …' });
      await chair.getByText('The quorum misses 1 voter from Physiotherapy').waitFor();
      expect(await ratify.isDisabled()).toBe(true);
      await chair.getByRole('button', { name: 'Enter a safety result …' }).click();
      const form = chair.getByRole('form', { name: 'Enter a safety result …' });
      await form.getByLabel('Rule').fill('DAPT within 12 months');
      await form.getByLabel('Verdict').selectOption({ label: 'Stop' });
      await looked(chair, 'case-following-safety-form');
      await form.getByRole('button', { name: 'Enter it' }).click();
      await chair.getByText('Stop, DAPT within 12 months: a voting member has to answer for going on').waitFor();

      await radiologist.getByRole('button', { name: 'Go on in spite of it …: DAPT within 12 months' }).click();
      await radiologist.getByLabel('Why the board goes on').fill('No needle is planned.');
      await radiologist.getByRole('button', { name: 'Answer for going on' }).click();
      // The same person is not asked twice: somebody else has to sign.
      await radiologist.getByText('Signed by you; another voting member has to sign as well').waitFor();
      expect(await radiologist.getByRole('button', { name: /^Sign as the second/ }).count()).toBe(0);
      await chair.getByText('Stop, DAPT within 12 months: a second voting member has to sign').waitFor();
      await looked(chair, 'case-following-ratify-blocked');
      await specialist.getByRole('button', { name: 'Sign as the second …: DAPT within 12 months' }).click();
      await specialist.getByRole('button', { name: 'Sign', exact: true }).click();
      for (const page of [chair, radiologist, specialist]) await page.getByText(/^Signed as well by Dr Samuel Okoro/).waitFor();
      expect(await chair.getByText(/a second voting member has to sign$/).count()).toBe(0);
      expect(await ratify.isDisabled()).toBe(true);
    },
    2 * minutes,
  );

  it(
    '[DEC-7] nobody objected in time: the chair closes it from the list of the board, without a meeting',
    async () => {
      const { page: chair } = await desk.sit({ as: 'chair', at: `/boards/${board}/closing` });
      const row = chair.getByRole('listitem').filter({ hasText: number });
      await row.getByText('The quorum is not met').waitFor();
      expect(await chair.getByRole('checkbox', { name: `Choose ${number}` }).count()).toBe(0);
      await looked(chair, 'case-following-closing-waits');
      const physiotherapist = await at('physiotherapist');
      await physiotherapist.getByText('Without a meeting').waitFor();
      await physiotherapist.getByRole('radio', { name: 'Approve' }).check();
      await physiotherapist.getByRole('button', { name: 'Cast the ballot' }).click();
      await physiotherapist.getByText(/^Ready to close since/).waitFor();
      // The list follows by itself.
      await chair.getByRole('checkbox', { name: `Choose ${number}` }).check();
      await chair.getByRole('button', { name: 'Ratify 1 decision …' }).click();
      // A dialog that comes for the first time has its name a moment after itself.
      await chair.getByRole('dialog', { name: /\w/ }).waitFor();
      await looked(chair, 'case-following-closing-asks');
      await chair.getByRole('dialog').getByRole('button', { name: 'Ratify', exact: true }).click();
      await chair.getByText('1 decision ratified').first().waitFor();
      await physiotherapist.getByRole('region', { name: 'Decision', exact: true }).waitFor();
      await physiotherapist.getByRole('region', { name: 'Carrying it out' }).waitFor();
    },
    2 * minutes,
  );

  it(
    '[DEC-8] [DEC-10] [DEC-14] what follows the decision is given, done, measured, confirmed and reported, and everybody’s page follows',
    async () => {
      const [chair, physiotherapist] = (await Promise.all(['chair', 'physiotherapist'].map((as) => at(as)))) as [Page, Page];
      const actions = (page: Page) => page.getByRole('region', { name: 'Actions' });
      const add = actions(chair).getByRole('button', { name: 'Add an action …' });
      await add.focus();
      await chair.keyboard.press('Enter');
      await chair.getByLabel('What is to be done').fill('Book the first session.');
      // [DISC-5] What is typed survives the page.
      await chair.reload();
      await add.click();
      expect(await chair.getByLabel('What is to be done').inputValue()).toBe('Book the first session.');
      await chair.getByLabel(/^Who( \*)?$/).selectOption({ label: 'Jonas Adeyemi' });
      await looked(chair, 'case-following-action-form');
      await chair.getByRole('button', { name: 'Add the action', exact: true }).click();
      await actions(physiotherapist).getByText('Book the first session.').waitFor();
      await actions(physiotherapist)
        .getByRole('button', { name: /^Done …/ })
        .click();
      await physiotherapist.getByLabel('What came of it (optional)').fill('Tuesday at nine.');
      await physiotherapist.getByRole('button', { name: 'It is done' }).click();
      await actions(chair)
        .getByText(/^Done, /)
        .waitFor();

      const conditions = (page: Page) => page.getByRole('region', { name: 'Conditions' });
      await conditions(chair).getByRole('button', { name: 'Add a condition …' }).click();
      const form = conditions(chair).getByRole('form');
      await form.getByLabel('What is measured').fill('walking distance');
      await form.getByLabel('Threshold').fill('300');
      await form.getByLabel('Unit').fill('m');
      await form.getByLabel('Last day for a result').fill(new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10));
      await form.getByLabel('Who confirms it').selectOption({ label: 'Jonas Adeyemi' });
      await looked(chair, 'case-following-condition-form');
      await form.getByRole('button', { name: 'Add the condition', exact: true }).click();
      await conditions(physiotherapist)
        .getByRole('button', { name: /^Enter a result …/ })
        .click();
      await physiotherapist.getByLabel('Result m').fill('320,5');
      await physiotherapist.getByRole('button', { name: 'Enter the result' }).click();
      await conditions(chair).getByText('A result has come: Jonas Adeyemi confirms it.').waitFor();
      await conditions(physiotherapist)
        .getByRole('button', { name: /^Confirm …/ })
        .click();
      await physiotherapist.getByRole('button', { name: 'Confirm', exact: true }).click();
      await conditions(chair)
        .getByText(/^Confirmed by Jonas Adeyemi/)
        .waitFor();

      const steps = (page: Page) => page.getByRole('region', { name: 'Carrying it out' });
      await steps(physiotherapist)
        .getByRole('button', { name: /^Report …: Rehabilitation first/ })
        .click();
      await physiotherapist.getByRole('radio', { name: 'Not done' }).check();
      await physiotherapist.getByRole('button', { name: 'Report it' }).click();
      // A reason is asked for before anything is sent.
      await physiotherapist.getByText('Check this.').waitFor();
      await physiotherapist.getByLabel(/^Reason( \*)?$/).selectOption({ label: 'The patient was unwell' });
      await physiotherapist.getByRole('button', { name: 'Report it' }).click();
      await steps(chair)
        .getByRole('list', { name: 'Reports on step 1' })
        .getByText(/The patient was unwell/)
        .waitFor();

      const patient = (page: Page) => page.getByRole('region', { name: 'The patient', exact: true });
      await patient(chair).getByRole('button', { name: 'The patient’s answer …' }).click();
      await chair.getByRole('radio', { name: 'is undecided' }).check();
      await chair.getByRole('button', { name: 'Record the answer' }).click();
      await patient(physiotherapist).getByText('is undecided').waitFor();
      await chair.getByRole('region', { name: 'What happened' }).getByText('The patient is undecided').waitFor();
      await looked(chair, 'case-following-followed');

      const narrow = await at('physiotherapist', 320);
      await narrow.getByRole('radio', { name: 'Review' }).check();
      await steps(narrow).waitFor();
      await narrow.getByRole('region', { name: 'What happened' }).waitFor();
      expect(await narrow.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      await looked(narrow, 'case-following-followed-narrow');
    },
    4 * minutes,
  );

  it(
    '[DEC-6] [DEC-4] taken up again the decision shows that it is under review, is suspended, and a conflict says what follows from it',
    async () => {
      const [chair, radiologist] = (await Promise.all(['chair', 'radiologist'].map((as) => at(as)))) as [Page, Page];
      await radiologist
        .getByRole('region', { name: 'Conflicts of interest' })
        .getByRole('button', { name: 'Declare a conflict …' })
        .click();
      await radiologist.getByLabel('What it is about').selectOption({ label: 'Own patient' });
      await radiologist.getByLabel('In a few words').fill('I have seen him in my own clinic.');
      await radiologist.getByRole('button', { name: 'Declare it' }).click();
      await chair.getByRole('region', { name: 'Conflicts of interest' }).getByText('noted; discusses and votes').waitFor();

      await chair.getByRole('button', { name: 'Take the case up again …' }).click();
      await chair.getByLabel(/^Why( \*)?$/).fill('He walks less than before.');
      await chair.getByRole('button', { name: 'Take it up again', exact: true }).click();
      const standing = (page: Page) => page.getByRole('region', { name: 'Standing' });
      await standing(radiologist).getByText('Under review').waitFor();
      await standing(chair).getByRole('button', { name: 'Suspend it …' }).click();
      await standing(chair).getByLabel('Reason').fill('Until the new films are read.');
      await standing(chair).getByRole('button', { name: 'Suspend the decision' }).click();
      await standing(radiologist).getByText('Suspended: not to be carried out').waitFor();
      await radiologist.getByRole('region', { name: 'What happened' }).getByText('Taken up again').waitFor();
      await looked(radiologist, 'case-following-suspended');
    },
    2 * minutes,
  );
});
