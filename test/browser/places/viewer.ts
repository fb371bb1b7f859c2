import type { Page, Route } from 'playwright-core';
import { caseWith as caseWithStudy, orderOf } from '../viewer.js';
import type { Place } from './place.js';

const at: Place['at'] = async ({ desk }) => `/cases/${await caseWithStudy(desk, /earlier episode/)}`;
const opened = (page: Page) =>
  page
    .getByRole('button', { name: /^Open images/ })
    .first()
    .click();
const label = (page: Page) =>
  page
    .getByRole('group', { name: /Arrow keys scroll/ })
    .first()
    .getByText(/^Image \d+ of \d+$/)
    .waitFor();
const broken = (route: Route) => route.fulfill({ status: 503, body: '' });

/** The images of a case: as they are, on their way, and when they do not come. */
export const viewers: readonly Place[] = [
  {
    name: 'images',
    as: 'radiologist',
    at,
    until: async (page) => {
      await opened(page);
      await label(page);
    },
  },
  {
    name: 'an image that did not come',
    as: 'radiologist',
    at,
    until: async (page) => {
      const indexOf = orderOf(page);
      // The one that the viewer opens with comes.
      await page.route(/\/frames\/\d+$/, async (route) =>
        (await indexOf(route.request().url())) === 10 ? route.continue() : broken(route),
      );
      await opened(page);
      await label(page);
      await page
        .getByRole('group', { name: /Arrow keys scroll/ })
        .first()
        .press('End');
      await page.getByText(/Image \d+ did not come/).waitFor();
    },
  },
  {
    name: 'a slow archive',
    as: 'radiologist',
    at,
    until: async (page) => {
      await page.route(/\/metadata$/, () => undefined);
      await opened(page);
      await page.getByText('Still waiting for the archive').waitFor();
    },
  },
  {
    name: 'an archive that is away',
    as: 'radiologist',
    at,
    until: async (page) => {
      await page.route(/\/metadata$/, (route) => route.fulfill({ status: 503, json: { error: { code: 'ARCHIVE_AWAY' } } }));
      await opened(page);
      await page.getByText('The image archive does not answer').first().waitFor();
    },
  },
];
