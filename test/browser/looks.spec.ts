import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violations } from '../support/browser.js';
import { boardOf, casesOf, openDesk, referredCase, type Desk, type ListedCase } from './desk.js';

const minutes = 60_000;

interface Place {
  readonly name: string;
  readonly as?: string;
  readonly at: (board: string, find: (is: (one: ListedCase) => boolean) => string, referred: string) => string;
  /** What brings the page into the state, and what shows that it is there. */
  readonly until: (page: Page) => Promise<unknown>;
}

const inReview = (one: ListedCase) => one.status === 'IN_REVIEW';
const caseWith =
  (is: (one: ListedCase) => boolean): Place['at'] =>
  (_, find) =>
    `/cases/${find(is)}`;
const open = (page: Page) => page.getByRole('heading', { name: 'Discussion', exact: true }).waitFor();

const places: readonly Place[] = [
  { name: 'sign-in', at: () => '/', until: (page) => page.getByRole('link', { name: 'Sign in' }).waitFor() },
  { name: 'worklist', as: 'radiologist', at: (board) => `/boards/${board}`, until: (page) => page.getByRole('row').nth(3).waitFor() },
  {
    name: 'empty worklist',
    as: 'radiologist',
    at: (board) => `/boards/${board}?status=["CLOSED"]&priority=["P4"]`,
    until: (page) => page.getByText('No case matches these filters.').waitFor(),
  },
  {
    name: 'filter menu',
    as: 'chair',
    at: (board) => `/boards/${board}`,
    until: async (page) => {
      await page.getByRole('button', { name: /^State/ }).click();
      await page.getByRole('menuitemcheckbox', { name: 'Declined' }).waitFor();
    },
  },
  {
    name: 'command palette',
    as: 'chair',
    at: (board) => `/boards/${board}`,
    until: async (page) => {
      await page.getByRole('row').nth(2).waitFor();
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog', { name: 'Commands' }).waitFor();
    },
  },
  {
    name: 'my work',
    as: 'chair',
    at: () => '/',
    until: async (page) => {
      await page.locator('[data-row]').first().waitFor();
      await page.getByRole('region', { name: /^My meetings/ }).waitFor();
    },
  },
  {
    name: 'my work of a referrer',
    as: 'referrer',
    at: () => '/',
    until: (page) => page.getByRole('region', { name: /^Asked of your organisation/ }).waitFor(),
  },
  {
    name: 'on no board',
    as: 'auditor',
    at: () => '/',
    until: (page) => page.getByRole('heading', { name: 'No board yet' }).waitFor(),
  },
  {
    name: 'mail settings',
    as: 'radiologist',
    at: () => '/',
    until: async (page) => {
      await page.getByRole('button', { name: 'Mail' }).click();
      await page.getByRole('dialog').getByRole('radio', { name: 'Daily' }).check();
      await page.getByLabel('Time zone').waitFor();
    },
  },
  {
    name: 'cases in the palette',
    as: 'chair',
    at: () => '/',
    until: async (page) => {
      await page.locator('[data-row]').first().waitFor();
      await page.keyboard.press('Control+k');
      await page.getByPlaceholder('Find a case, a place or an action').fill('facet');
      await page.getByRole('button', { name: /SPN-/ }).first().waitFor();
    },
  },
  { name: 'untriaged case', as: 'coordinator', at: caseWith(({ status }) => status === 'SUBMITTED'), until: open },
  { name: 'awaiting information', as: 'chair', at: caseWith(({ status }) => status === 'AWAITING_INFORMATION'), until: open },
  { name: 'sealed review', as: 'physiotherapist', at: caseWith((one) => inReview(one) && one.review!.sealed), until: open },
  {
    name: 'unsealed, nothing proposed',
    as: 'chair',
    at: caseWith((one) => inReview(one) && !one.review!.sealed && !one.review!.proposal),
    until: open,
  },
  {
    name: 'ballots, and what ratification waits for',
    as: 'chair',
    at: caseWith((one) => inReview(one) && one.review!.proposal !== null),
    until: async (page) => {
      await page.getByText('Before it can be ratified').waitFor();
      await page.getByText('Without a meeting').waitFor();
    },
  },
  {
    name: 'letters to sign',
    as: 'chair',
    at: () => '/letters',
    until: (page) => page.getByRole('article', { name: 'Text as it will be printed' }).waitFor(),
  },
  {
    name: 'nothing to sign',
    as: 'radiologist',
    at: () => '/letters',
    until: (page) => page.getByText('Nothing waits for your signature.').waitFor(),
  },
  {
    name: 'ready to close',
    as: 'chair',
    at: (board) => `/boards/${board}/closing`,
    until: (page) => page.getByText('The quorum is not met').waitFor(),
  },
  {
    name: 'what followed a decision',
    as: 'chair',
    at: caseWith((one) => one.review?.decision != null),
    until: async (page) => {
      await page.getByRole('button', { name: 'Add an action …' }).click();
      await page.getByLabel('What is to be done').waitFor();
      await page.getByRole('region', { name: 'What happened' }).waitFor();
    },
  },
  {
    name: 'meetings of a board',
    as: 'coordinator',
    at: (board) => `/boards/${board}/meetings`,
    until: async (page) => {
      await page.getByRole('button', { name: 'Set a date …' }).click();
      await page.getByLabel('Begins').waitFor();
    },
  },
  {
    name: 'agenda',
    as: 'coordinator',
    at: (board) => `/boards/${board}/meetings`,
    until: async (page) => {
      await page.getByRole('listitem').filter({ hasText: 'Planned' }).getByRole('link').click();
      await page
        .getByRole('button', { name: /^Move / })
        .first()
        .waitFor();
    },
  },
  {
    name: 'meeting room',
    as: 'chair',
    at: (board) => `/boards/${board}/meetings`,
    until: async (page) => {
      await page.getByRole('listitem').filter({ hasText: 'Sitting now' }).getByRole('link').click();
      await page.getByRole('button', { name: /^Begin with/ }).waitFor();
    },
  },
  { name: 'decision', as: 'radiologist', at: caseWith((one) => one.review?.decision != null), until: open },
  { name: 'referrer’s side', as: 'referrer', at: (_, __, referred) => `/cases/${referred}`, until: open },
  {
    name: 'own referrals',
    as: 'referrer',
    at: () => '/',
    until: async (page) => {
      await page
        .getByRole('link', { name: /^Our referrals/ })
        .first()
        .click();
      // Away from the rail: its hint hangs outside of the page's landmarks.
      await page.mouse.move(700, 450);
      await page.getByRole('tooltip').waitFor({ state: 'detached' });
      await page.getByRole('region', { name: 'Waits for you' }).waitFor();
      await page.getByRole('row').nth(2).waitFor();
    },
  },
  {
    name: 'new referral, refused',
    as: 'referrer',
    at: () => '/',
    until: async (page) => {
      await page.getByRole('link', { name: 'New referral' }).first().click();
      await page.getByRole('button', { name: /^Check and send/ }).click();
      await page.getByRole('button', { name: 'Send the referral' }).click();
      await page.getByRole('region', { name: /things to mend/ }).waitFor();
    },
  },
  {
    name: 'new referral with a red flag and a body map',
    as: 'referrer',
    at: () => '/',
    until: async (page) => {
      await page.getByRole('link', { name: 'New referral' }).first().click();
      await page.getByRole('button', { name: /^Pain/ }).click();
      await page.getByLabel(/^Kind of pain/).selectOption('BACK_AXIAL');
      await page.getByRole('group', { name: 'Fracture' }).getByRole('radio', { name: 'Present' }).check();
      await page.getByRole('checkbox', { name: 'Lower back, left' }).focus();
      await page.keyboard.press('Space');
      await page.getByRole('button', { name: 'Remove Lower back, left' }).waitFor();
      await page.getByText('Treatment so far', { exact: true }).nth(1).waitFor();
      await page.getByText(/^Draft saved \d/).waitFor();
    },
  },
  {
    name: 'new referral, every list with an entry',
    as: 'referrer',
    at: () => '/',
    until: async (page) => {
      await page.getByRole('link', { name: 'New referral' }).first().click();
      for (const [step, add] of [
        ['Treatment so far', 'Add a treatment'],
        ['Imaging', 'Add a study'],
        ['Health', 'Add a medicine'],
      ] as const) {
        await page.getByRole('button', { name: new RegExp(`^${step}`) }).click();
        await page.getByRole('button', { name: add }).click();
      }
      await page.getByText('Diagnoses, allergies', { exact: false }).click();
      await page.getByLabel('Allergies').waitFor();
    },
  },
  {
    name: 'information to give',
    as: 'referrer',
    at: caseWith(({ status }) => status === 'AWAITING_INFORMATION'),
    until: async (page) => {
      await page
        .getByRole('button', { name: /^Answer …/ })
        .first()
        .click();
      await page.getByRole('button', { name: 'Send the answer' }).waitFor();
    },
  },
  {
    name: 'not found',
    as: 'outsider',
    at: caseWith(inReview),
    until: (page) => page.getByRole('heading', { name: 'There is nothing here' }).waitFor(),
  },
];

describe('every screen and state', () => {
  let desk: Desk;
  let address: (place: Place) => string;
  beforeAll(async () => {
    desk = await openDesk();
    const board = await boardOf(desk, 'chair');
    const cases = await casesOf(desk, 'chair', board);
    const referred = await referredCase(desk);
    const find = (name: string) => (is: (one: ListedCase) => boolean) => {
      const found = cases.find(is);
      if (!found) throw new Error(`The demo has no case for: ${name}`);
      return found.id;
    };
    address = ({ at, name }) => at(board, find(name), referred);
  }, 3 * minutes);
  afterAll(() => desk.close());

  for (const place of places)
    it(
      `${place.name}: no axe violation in light or dark, nothing that the content security policy refuses`,
      async () => {
        const { page, context, complaints } = await desk.sit({ ...(place.as && { as: place.as }), at: address(place) });
        await place.until(page);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
          expect([colorScheme, ...(await violations(page))]).toEqual([colorScheme]);
        }
        expect(complaints).toEqual([]);
        await context.close();
      },
      2 * minutes,
    );

  for (const width of [320, 390, 1024])
    it(
      `${width} px wide: nothing is cut off sideways, and axe has nothing to say`,
      async () => {
        for (const name of ['sign-in', 'my work', 'worklist', 'agenda', 'meeting room', 'sealed review', 'decision']) {
          const place = places.find((one) => one.name === name)!;
          const { page, context } = await desk.sit({ ...(place.as && { as: place.as }), at: address(place), width });
          const look = async () => {
            expect([name, await page.evaluate('document.documentElement.scrollWidth - innerWidth')]).toEqual([name, 0]);
            expect(await violations(page)).toEqual([]);
          };
          if (['sign-in', 'my work', 'worklist', 'agenda', 'meeting room'].includes(name)) await place.until(page);
          else await page.getByRole('heading', { name: /^Case / }).waitFor();
          await look();
          for (const part of width < 800 && name === 'decision' ? ['Review', /^Discussion/] : []) {
            await page.getByRole('radio', { name: part }).check();
            await look();
          }
          await context.close();
        }
      },
      2 * minutes,
    );
});
