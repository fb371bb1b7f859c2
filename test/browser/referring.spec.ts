import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { holds, violations } from '../support/browser.js';
import { submitReferral } from './desk.js';
import { deskOfTests } from './desk-of-tests.js';

const minutes = 60_000;

/** Run in the page, whose types the tests do not know. */
const isFocused = (element: unknown): boolean =>
  element === (globalThis as unknown as { document: { activeElement: unknown } }).document.activeElement;

/** Only the keyboard: Tab until the focus is there. */
async function tabTo(page: Page, target: Locator, back = false): Promise<void> {
  await target.waitFor();
  for (let n = 0; n < 80; n++) {
    if (await target.evaluate(isFocused)) return;
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
  }
  throw new Error(`no way by keyboard to ${String(target)}`);
}
async function typeInto(page: Page, label: string | RegExp, text: string): Promise<void> {
  await tabTo(page, page.getByLabel(label));
  await page.keyboard.type(text);
}
async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole('button', { name, exact: true }));
  await page.keyboard.press('Enter');
}
const step = (page: Page, name: string) => page.getByRole('heading', { level: 2, name: new RegExp(`^${name}`) });
const saved = (page: Page) => page.getByText(/^Draft saved \d/).waitFor();

interface Followed {
  id: string;
  number: string;
  status: string;
  version: number;
  question: string;
  patient: { name: string };
  painProfile: { sites: { site: string; side: string }[]; redFlags: { code: string; finding: string }[] };
  requestedInformation: { answer: string | null }[];
}
const followed =
  'id number status version question patient { name } painProfile { sites { site side } redFlags { code finding } } requestedInformation { answer }';

describe('somebody refers a patient', () => {
  const desk = deskOfTests();
  let organisation: string;
  let board: string;
  beforeAll(async () => {
    const { viewer, boards } = await desk.ask<{
      viewer: { organisations: { id: string }[] };
      boards: { edges: { node: { id: string; name: string } }[] };
    }>('referrer', '{ viewer { organisations { id } } boards(first: 20) { edges { node { id name } } } }');
    organisation = viewer.organisations[0]!.id;
    board = boards.edges.find(({ node }) => /spine/i.test(node.name))!.node.id;
  }, 3 * minutes);

  const mine = async (surname: string): Promise<Followed[]> => {
    const { organisation: found } = await desk.ask<{ organisation: { referrals: { edges: { node: Followed }[] } } }>(
      'referrer',
      `query ($id: ID!) { organisation(id: $id) { referrals(first: 100) { edges { node { ${followed} } } } } }`,
      { id: organisation },
    );
    return found.referrals.edges.map(({ node }) => node).filter(({ patient }) => patient.name.startsWith(surname));
  };
  const values = async (id: string): Promise<{ code: string; value: number }[]> =>
    (
      await desk.ask<{ boardCase: { health: { laboratoryValues: { code: string; value: number }[] } } }>(
        'referrer',
        'query ($id: ID!) { boardCase(id: $id) { health { laboratoryValues { code value } } } }',
        { id },
      )
    ).boardCase.health.laboratoryValues;
  const drafts = async (): Promise<string[]> =>
    (
      await desk.ask<{ viewer: { inbox: { referralDrafts: { content: string }[] } } }>(
        'referrer',
        '{ viewer { inbox { referralDrafts { content } } } }',
      )
    ).viewer.inbox.referralDrafts.map(({ content }) => (JSON.parse(content) as { form: { surname: string } }).form.surname);

  it(
    'by keyboard alone, through a reload and a crash, refused once, sent once; then asked for information, and answers',
    async () => {
      const sitting = await desk.sit({ as: 'referrer', at: `/organisations/${organisation}/refer` });
      let { page } = sitting;
      await step(page, 'Question and board').waitFor();
      await tabTo(page, page.getByLabel('Board', { exact: false }).first());
      await page.keyboard.type('Spine');
      await typeInto(page, /^Why does it need a board/, 'Two departments disagree.');
      await press(page, 'Continue');
      await typeInto(page, /^Surname/, 'Keybord');
      await typeInto(page, /^Given names/, 'Ada');
      await saved(page);
      expect(page.url()).toMatch(/\/refer\/unsent_/);

      await page.reload();
      await step(page, 'Patient').waitFor();
      expect(await page.getByLabel(/^Surname/).inputValue()).toBe('Keybord');
      await typeInto(page, /^Date of birth/, '03041971');
      // Gone in the middle of a word, before anything of it has reached the desk.
      await page.route('**/graphql', (route) => route.abort());
      await typeInto(page, /^Patient identifier/, 'DEMO-KEYB');
      await page.close();

      page = await sitting.context.newPage();
      await page.goto(`${desk.address}/organisations/${organisation}`);
      const begun = page.getByRole('region', { name: 'Begun, not sent' }).getByRole('link');
      await tabTo(page, begun);
      await page.keyboard.press('Enter');
      await step(page, 'Patient').waitFor();
      expect(await page.getByLabel(/^Patient identifier/).inputValue()).toBe('DEMO-KEYB');
      expect(await page.getByLabel(/^Date of birth/).inputValue()).toBe('1971-03-04');
      await tabTo(page, page.getByLabel(/^Sex/));
      await page.keyboard.type('Female');
      await press(page, 'Continue');

      await tabTo(page, page.getByLabel(/^Kind of pain/));
      await page.keyboard.type('Back, rad');
      const missing = page.getByRole('complementary', { name: 'What a board needs' });
      await missing.getByText('Site and side of the pain').waitFor();
      // From the head down the back to the right buttock.
      await tabTo(page, page.getByRole('checkbox', { name: 'Head, back, left' }));
      for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
      await page.keyboard.press('Space');
      await page.getByRole('checkbox', { name: 'Buttock, right', checked: true }).waitFor();
      await missing.getByText('Site and side of the pain').waitFor({ state: 'detached' });
      await tabTo(page, page.getByRole('group', { name: 'Cauda equina signs' }).getByRole('radio', { name: 'Not asked' }), true);
      await page.keyboard.press('ArrowLeft');
      await press(page, 'Skip to check and send');
      await step(page, 'Check and send').waitFor();
      expect(await violations(page)).toEqual([]);

      await press(page, 'Send the referral');
      // Refused: said above, and the focus is where it can be mended.
      await page.getByRole('region', { name: '1 thing to mend before it can be sent' }).waitFor();
      await holds(page, 'document.activeElement?.id === "referral-question"');
      await page.keyboard.type('Would one right L5 transforaminal injection help?');
      await page.getByRole('region', { name: '1 thing to mend before it can be sent' }).waitFor({ state: 'detached' });
      expect(await mine('Keybord')).toEqual([]);
      await tabTo(page, page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: /^Check and send/ }), true);
      await page.keyboard.press('Enter');
      await step(page, 'Check and send').waitFor();
      await tabTo(page, page.getByRole('button', { name: 'Send the referral' }));
      // Twice in one breath.
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Where it stands' }).waitFor();

      const [sent, ...others] = await mine('Keybord');
      expect(others).toEqual([]);
      expect(sent).toMatchObject({
        status: 'SUBMITTED',
        question: 'Would one right L5 transforaminal injection help?',
        patient: { name: 'Keybord, Ada' },
        painProfile: { sites: [{ site: 'Buttock', side: 'RIGHT' }] },
      });
      expect(sent!.painProfile.redFlags).toContainEqual({ code: 'CAUDA_EQUINA', finding: 'ABSENT' });
      expect(await drafts()).not.toContain('Keybord');
      expect(page.url()).toBe(`${desk.address}/cases/${sent!.id}`);

      await desk.ask(
        'coordinator',
        'mutation ($input: RequestInformationInput!) { requestInformation(input: $input) { boardCase { id } } }',
        {
          input: {
            caseId: sent!.id,
            version: sent!.version,
            items: [{ what: 'INR of this week', owedBy: 'REFERRER', dueOn: '2099-01-15' }, { what: 'MRI report' }],
          },
        },
      );
      await page.getByText('It is your turn').waitFor();
      expect(await violations(page)).toEqual([]);
      for (const [what, answer] of [
        ['INR of this week', '1.1'],
        ['MRI report', 'Is in the archive'],
      ] as const) {
        await press(page, `Answer …: ${what}`);
        const form = page.getByRole('form', { name: `Answer …: ${what}` });
        await tabTo(page, form.getByLabel(/^Answer/));
        await page.keyboard.type(answer);
        await press(page, 'Send the answer');
        await form.waitFor({ state: 'detached' });
      }
      await page.getByText('It is with the board.').waitFor();
      expect((await mine('Keybord'))[0]).toMatchObject({
        status: 'SUBMITTED',
        requestedInformation: [{ answer: '1.1' }, { answer: 'Is in the archive' }],
      });
      expect(sitting.complaints).toEqual([]);
    },
    3 * minutes,
  );

  it(
    'on two devices: goes on where it was left, is warned of an open case, and told what to do when it is not the same person',
    async () => {
      const [desktop, phone] = await Promise.all([
        desk.sit({ as: 'referrer', at: `/organisations/${organisation}/refer` }),
        desk.sit({ as: 'referrer', at: `/organisations/${organisation}`, width: 390 }),
      ]);
      const { page } = desktop;
      await page.getByLabel('Board', { exact: false }).first().selectOption(board);
      await page.getByLabel(/^What do you ask/).fill('Is a second injection indicated?');
      await page.getByLabel(/^Why does it need/).fill('The first one helped for two weeks.');
      await saved(page);
      // By itself, on the other device.
      await phone.page.getByRole('region', { name: 'Begun, not sent' }).getByRole('link').click();
      expect(await phone.page.getByLabel(/^What do you ask/).inputValue()).toBe('Is a second injection indicated?');
      await phone.page.getByRole('button', { name: 'Continue' }).click();
      await phone.page.getByLabel(/^Surname/).fill('Keybord');
      await phone.page.getByLabel(/^Given names/).fill('Ada');
      await phone.page.getByLabel(/^Date of birth/).fill('1972-03-04');
      await phone.page.getByLabel(/^Sex/).selectOption('female');
      await phone.page.getByLabel(/^Patient identifier/).fill('DEMO-KEYB');
      await phone.page.getByText('This patient has an open case on this board').waitFor();
      expect(await violations(phone.page)).toEqual([]);
      await phone.page.getByRole('button', { name: 'Continue' }).click();
      await phone.page.getByLabel(/^Kind of pain/).selectOption('BACK_RADICULAR');
      await phone.page.getByRole('group', { name: 'Infection' }).getByRole('radio', { name: 'Present' }).check();
      await phone.page.getByText('Red flag: act now').waitFor();
      await phone.page.getByText('This service is not watched', { exact: false }).waitFor();
      await phone.page.getByRole('group', { name: 'Infection' }).getByRole('radio', { name: 'Absent' }).check();
      await phone.page.getByText('Red flag: act now').waitFor({ state: 'detached' });
      // The desktop, which has nothing unsaved, shows what the phone has typed.
      await page.getByRole('button', { name: /^Patient/ }).click();
      await holds(page, 'document.getElementById("referral-identifier")?.value === "DEMO-KEYB"');

      await phone.page.getByRole('button', { name: 'Skip to check and send' }).click();
      await phone.page.getByRole('button', { name: 'Send the referral' }).click();
      await phone.page.getByText('Is it the same person?').waitFor();
      await phone.page.getByRole('button', { name: 'Check the patient' }).click();
      await phone.page.getByLabel(/^Date of birth/).fill('1971-03-04');
      await phone.page.getByRole('button', { name: /^Check and send/ }).click();
      await phone.page.getByRole('button', { name: 'Send the referral' }).click();
      // At this width a referrer begins with where it stands.
      await phone.page.getByRole('radio', { name: 'Where it stands' }).waitFor();
      expect(await mine('Keybord')).toHaveLength(2);
      await page.getByText('This draft is no longer there').waitFor();
      expect([...desktop.complaints, ...phone.complaints]).toEqual([]);
    },
    3 * minutes,
  );

  it(
    'without a connection: everything is kept, nothing is lost, and it is sent when the desk can be reached',
    async () => {
      const { page, context, complaints } = await desk.sit({ as: 'referrer', at: `/organisations/${organisation}/refer` });
      await page.getByLabel('Board', { exact: false }).first().selectOption(board);
      await context.setOffline(true);
      await page.getByLabel(/^What do you ask/).fill('Offline?');
      await page.getByLabel(/^Why does it need/).fill('The train is in a tunnel.');
      await page.getByText('Kept on this device only', { exact: false }).waitFor();
      await context.setOffline(false);
      await saved(page);
      const { viewer } = await desk.ask<{ viewer: { inbox: { referralDrafts: { content: string }[] } } }>(
        'referrer',
        '{ viewer { inbox { referralDrafts { content } } } }',
      );
      expect(viewer.inbox.referralDrafts.filter(({ content }) => content.includes('The train is in a tunnel.'))).toHaveLength(1);
      await page.getByRole('button', { name: 'Throw away' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Throw away' }).click();
      await page.getByRole('heading', { name: /^Our referrals/ }).waitFor();
      expect(await drafts()).toEqual([]);
      expect(complaints).toEqual([]);
    },
    2 * minutes,
  );

  it(
    'and follows it: tells the patient and writes down the answer, adds a value, and takes a referral back and up again',
    async () => {
      const { page, context, complaints } = await desk.sit({ as: 'referrer', at: `/organisations/${organisation}` });
      await page.getByRole('region', { name: 'Waits for you' }).getByText('Tell the patient of the decision').first().waitFor();
      const told = page.getByRole('listitem').filter({ hasText: 'Tell the patient of the decision' });
      const before = await told.count();
      const number = await told.first().getByRole('link').innerText();
      await told.first().getByRole('link').click();
      await page.getByRole('heading', { name: `Case ${number}` }).waitFor();
      await page.getByRole('button', { name: 'I have told the patient …' }).click();
      await page.getByRole('button', { name: 'Record it' }).click();
      await page.getByText(/^told \d/).waitFor();
      await page.getByRole('button', { name: 'The patient’s answer …' }).click();
      await page.getByRole('radio', { name: 'accepts' }).check();
      await page.getByRole('button', { name: 'Record the answer' }).click();
      await page.getByText('Patient accepts').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('link', { name: /^Our referrals/ }).click();
      await page.getByRole('region', { name: 'Waits for you' }).waitFor();
      expect(await told.count()).toBe(before - 1);
      expect(await told.getByRole('link', { name: number }).count()).toBe(0);

      const { id, number: newest } = await submitReferral(desk, board, 'Followed, Vera');
      await page.getByRole('link', { name: newest }).click();
      await page.getByRole('button', { name: 'Add a laboratory value' }).click();
      await page.getByLabel(/^Test/).selectOption('6301-6');
      await page.getByLabel(/^Value/).fill('1,2');
      await page.getByRole('button', { name: 'Send the change' }).click();
      await page.getByRole('cell', { name: 'INR' }).waitFor();
      expect((await values(id)).map(({ code, value }) => [code, value])).toEqual([['6301-6', 1.2]]);
      await page.getByRole('button', { name: 'Withdraw the referral …' }).click();
      await page.getByRole('button', { name: 'Withdraw it' }).click();
      // Not without a reason.
      expect(await page.evaluate('document.activeElement.tagName')).toBe('TEXTAREA');
      await page.keyboard.type('Moved away.');
      await page.getByRole('button', { name: 'Withdraw it' }).click();
      await page.getByText('It has ended.').waitFor();
      await page.getByRole('button', { name: 'Take it up again …' }).click();
      await page.getByLabel(/^Reason/).fill('Came back.');
      await page.getByRole('button', { name: 'Take it up again', exact: true }).click();
      await page.getByText('It is with the board.').waitFor();
      expect(complaints).toEqual([]);
      await context.close();
    },
    2 * minutes,
  );
});
