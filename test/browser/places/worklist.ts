import { worklist, type Place } from './place.js';

/** A board's cases, and what one does with many of them. */
export const worklists: readonly Place[] = [
  { name: 'worklist', as: 'radiologist', at: worklist, until: (page) => page.getByRole('row').nth(3).waitFor() },
  {
    name: 'worklist in German',
    as: 'radiologist',
    language: 'de',
    at: worklist,
    until: (page) => page.getByRole('row').nth(3).waitFor(),
  },
  {
    name: 'worklist loading',
    as: 'radiologist',
    at: worklist,
    until: async (page) => {
      await page.route('**/graphql', (route) =>
        route.request().postData()?.includes('"operationName":"Worklist"') ? undefined : route.continue(),
      );
      await page.reload();
      await page.locator('[aria-busy="true"]').first().waitFor();
    },
  },
  {
    name: 'worklist with a selection',
    as: 'coordinator',
    at: worklist,
    until: async (page) => {
      await page.getByRole('row').nth(5).waitFor();
      for (const key of ['j', 'x', 'j', 'x']) await page.keyboard.press(key);
      await page.getByText('2 selected').waitFor();
    },
  },
  {
    name: 'bulk add to an agenda',
    as: 'coordinator',
    at: worklist,
    until: async (page) => {
      await page.getByRole('row').nth(5).waitFor();
      for (const key of ['j', 'x', 'a']) await page.keyboard.press(key);
      await page.getByRole('button', { name: 'Add 1 case' }).waitFor();
    },
  },
  {
    name: 'saved filters',
    as: 'coordinator',
    at: ({ board }) => `/boards/${board}?status=["IN_REVIEW"]`,
    until: async (page) => {
      await page.getByRole('button', { name: /^Filters/ }).click();
      await page.getByRole('textbox', { name: 'Name for what is set now' }).fill('In review');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('button', { name: 'Rename In review' }).waitFor();
    },
  },
  {
    name: 'empty worklist',
    as: 'radiologist',
    at: ({ board }) => `/boards/${board}?status=["CLOSED"]&priority=["P4"]`,
    until: (page) => page.getByText('No case matches these filters.').waitFor(),
  },
  {
    name: 'worklist offline',
    as: 'radiologist',
    at: worklist,
    until: async (page) => {
      await page.getByRole('row').nth(3).waitFor();
      await page.context().setOffline(true);
      await page.getByRole('img', { name: /^Connection: Offline/ }).waitFor();
    },
  },
  {
    name: 'filter menu',
    as: 'chair',
    at: worklist,
    until: async (page) => {
      await page.getByRole('button', { name: /^State/ }).click();
      await page.getByRole('menuitemcheckbox', { name: 'Declined' }).waitFor();
    },
  },
  {
    name: 'command palette',
    as: 'chair',
    at: worklist,
    until: async (page) => {
      await page.getByRole('row').nth(2).waitFor();
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog', { name: 'Commands' }).waitFor();
    },
  },
];
