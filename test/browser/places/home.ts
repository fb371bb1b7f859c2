import { caseWith, inReview, type Place } from './place.js';

/** Where everybody begins, and where nothing is found. */
export const homes: readonly Place[] = [
  { name: 'sign-in', at: () => '/', until: (page) => page.getByRole('link', { name: 'Sign in' }).waitFor() },
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
    name: 'my work in German',
    as: 'radiologist',
    language: 'de',
    at: () => '/',
    until: (page) => page.locator('[data-row]').first().waitFor(),
  },
  {
    name: 'first visit',
    as: 'radiologist',
    newcomer: true,
    at: () => '/',
    until: (page) => page.getByRole('dialog').waitFor(),
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
    name: 'a case that one may not see',
    as: 'outsider',
    at: caseWith(inReview),
    until: (page) => page.getByRole('heading', { name: 'There is nothing here' }).waitFor(),
  },
  {
    name: 'an address that leads nowhere',
    as: 'radiologist',
    at: () => '/nowhere',
    until: (page) => page.getByRole('heading', { name: 'There is nothing here' }).waitFor(),
  },
];
