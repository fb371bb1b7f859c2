import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violations } from '../support/browser.js';
import { boardOf, casesOf, openDesk, type Desk, type ListedCase } from './desk.js';

const minutes = 60_000;

interface Place {
  readonly name: string;
  readonly as?: string;
  readonly at: (board: string, find: (is: (one: ListedCase) => boolean) => string) => string;
  /** What brings the page into the state, and what shows that it is there. */
  readonly until: (page: Page) => Promise<unknown>;
}

const inReview = (one: ListedCase) => one.status === 'IN_REVIEW';
const caseWith =
  (is: (one: ListedCase) => boolean): Place['at'] =>
  (_, find) =>
    `/cases/${find(is)}`;

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
    name: 'not found',
    as: 'outsider',
    at: caseWith(inReview),
    until: (page) => page.getByRole('heading', { name: 'There is nothing here' }).waitFor(),
  },
];

describe('where things are found, every screen and state', () => {
  let desk: Desk;
  let address: (place: Place) => string;
  beforeAll(async () => {
    desk = await openDesk();
    const board = await boardOf(desk, 'chair');
    const cases = await casesOf(desk, 'chair', board);
    const find = (name: string) => (is: (one: ListedCase) => boolean) => {
      const found = cases.find(is);
      if (!found) throw new Error(`The demo has no case for: ${name}`);
      return found.id;
    };
    address = ({ at, name }) => at(board, find(name));
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
        for (const name of ['sign-in', 'my work', 'worklist']) {
          const place = places.find((one) => one.name === name)!;
          const { page, context } = await desk.sit({ ...(place.as && { as: place.as }), at: address(place), width });
          const look = async () => {
            expect([name, await page.evaluate('document.documentElement.scrollWidth - innerWidth')]).toEqual([name, 0]);
            expect(await violations(page)).toEqual([]);
          };
          await place.until(page);
          await look();
          await context.close();
        }
      },
      2 * minutes,
    );
});
