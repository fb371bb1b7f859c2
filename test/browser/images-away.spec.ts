import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openArchiveBetween, type ArchiveBetween } from '../support/archive-between.js';
import { violations } from '../support/browser.js';
import { openDesk, type OpenedDesk } from './desk.js';
import { until } from '../support/until.js';
import { caseWith, drawn, orderOf, pane, says } from './viewer.js';

const sayingNothing = () => undefined;

describe('an archive that is slow, away, or has nothing', () => {
  let archive: ArchiveBetween;
  let desk: OpenedDesk;
  let marlowe: string;
  beforeAll(async () => {
    archive = await openArchiveBetween();
    desk = await openDesk(archive.environment);
    marlowe = await caseWith(desk, /earlier episode/);
  }, 120_000);
  afterAll(async () => {
    await desk?.close();
    await archive?.close();
  });
  beforeEach(() => void (archive.way = (_, pass) => pass()));
  const sit = async (before: (page: Page) => void = () => undefined) => {
    const sitting = await desk.sit({ as: 'radiologist', at: `/cases/${marlowe}` });
    before(sitting.page);
    await sitting.page
      .getByRole('button', { name: /^Open images/ })
      .first()
      .click();
    return sitting;
  };
  const viewer = (page: Page) => page.getByRole('region', { name: 'Images', exact: true });
  const again = (page: Page) => viewer(page).getByRole('button', { name: 'Try again' });

  it('that is slow is waited for, says that it is the archive, and shows itself when it comes', async () => {
    const held: (() => void)[] = [];
    archive.way = (path, pass) => (/\/(series|metadata)(\?|$)/.test(path) ? held.push(pass) : pass());
    const { page, context, complaints } = await sit();
    await viewer(page).getByText('Images are coming').first().waitFor();
    await viewer(page).getByText('Still waiting for the archive').first().waitFor();
    await viewer(page).getByText('The images show themselves when they come; there is nothing to press.').waitFor();
    expect(await again(page).count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    archive.way = (_, pass) => pass();
    for (const pass of held) pass();
    await says(page, 'Image 11 of 21');
    await drawn(page);
    // And one image of many.
    await page.waitForLoadState('networkidle');
    expect(await viewer(page).getByText('Still waiting').count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('that is slow with one image says so of that one', async () => {
    const held: (() => void)[] = [];
    let indexOf: ReturnType<typeof orderOf>;
    // The one that the viewer opens with comes; that it is the first that is asked for would only hold where nobody asked before.
    const isFirst = async (path: string): Promise<boolean> => {
      let at = -1;
      await until(async () => (at = await indexOf(path)) >= 0, `the place of ${path}`);
      return at === 10;
    };
    archive.way = (path, pass) => {
      if (!/\/frames\/1$/.test(path)) return pass();
      isFirst(path).then(
        (is) => (is ? pass() : held.push(pass)),
        () => pass(),
      );
    };
    const { page, context } = await sit((page) => void (indexOf = orderOf(page)));
    await says(page, 'Image 11 of 21');
    await pane(page).hover();
    await page.mouse.wheel(0, 1_000);
    await says(page, /Image \d+ is loading: the archive is slow/);
    await says(page, 'Image 11 of 21');
    archive.way = (_, pass) => pass();
    for (const pass of held) pass();
    await says(page, /^Image (?!11)\d+ of 21$/);
    await context.close();
  });

  it('that says nothing at all is given up; one press asks for everything that did not come', async () => {
    archive.way = sayingNothing;
    const { page, context } = await sit();
    // In the middle, and for each study in the strip.
    await viewer(page).getByText('The image archive does not answer').nth(1).waitFor();
    await viewer(page).getByText('if it stays so, tell those who look after the archive').waitFor();
    expect(await violations(page)).toEqual([]);
    archive.way = (_, pass) => pass();
    await again(page).last().click();
    await says(page, 'Image 11 of 21');
    await viewer(page).getByText('The image archive does not answer').waitFor({ state: 'detached' });
    await context.close();
  }, 60_000);

  it('that loses the images after it listed them is asked again for the images themselves', async () => {
    archive.way = (path, pass, response) => (path.includes('/frames/') ? void response.writeHead(500).end() : pass());
    const { page, context } = await sit();
    await pane(page).getByText('The image archive does not answer').waitFor();
    archive.way = (_, pass) => pass();
    await pane(page).getByRole('button', { name: 'Try again' }).press('Enter');
    await says(page, 'Image 11 of 21');
    await drawn(page);
    await context.close();
  });

  it('that has nothing is not asked again, and a line that is cut is not called the archive', async () => {
    archive.way = (_, __, response) => void response.writeHead(404).end();
    const { page, context } = await sit();
    await viewer(page).getByText('No images for you here').nth(1).waitFor();
    await viewer(page).getByText('Trying again changes nothing; the report stands in the referral.').waitFor();
    expect(await again(page).count()).toBe(0);
    await context.close();
    archive.way = (path, pass, response) => (/\/series(\?|$)/.test(path) ? void response.end('[]') : pass());
    const { page: empty, context: second } = await sit();
    await viewer(empty).getByText('No images in the archive').nth(1).waitFor();
    expect(await again(empty).count()).toBe(0);
    await second.close();
    archive.way = (_, pass) => pass();
    const { page: cut, context: third } = await desk.sit({ as: 'radiologist', at: `/cases/${marlowe}` });
    await cut.route('**/dicomweb/**', (route) => route.abort());
    await cut
      .getByRole('button', { name: /^Open images/ })
      .first()
      .click();
    await viewer(cut).getByText('The images could not be fetched').nth(1).waitFor();
    expect(await viewer(cut).getByText('The image archive does not answer').count()).toBe(0);
    await cut.unroute('**/dicomweb/**');
    await again(cut).first().click();
    await says(cut, 'Image 11 of 21');
    await third.close();
  });
});
