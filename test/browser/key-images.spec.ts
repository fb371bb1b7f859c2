import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { demoStudyUid } from '../../apps/standalone/src/archive/study-uid.js';
import { violations } from '../support/browser.js';
import { boardOf, submitReferral } from './desk.js';
import { deskOfTests } from './desk-of-tests.js';
import { live, meetingOf } from './meeting-steps.js';
import { drawn, openImages, pane, pixels, says, until } from './viewer.js';

const minutes = 60_000;
const study = (modality: 'MR' | 'CT', description: string) => ({
  modality,
  description,
  studyInstanceUid: demoStudyUid({ modality, description, report: 'right' }, '2026-10-01', 'key')!,
});
const studies = [study('MR', 'Lumbar spine'), study('CT', 'Lumbar spine, thin slices')];

interface Referred {
  readonly boardCase: {
    readonly version: number;
    readonly imagingStudies: readonly { readonly id: string; readonly modality: string; readonly studyInstanceUid: string }[];
  };
}

describe('the key images of a case', () => {
  const desk = deskOfTests();
  let board: string;
  let id: string;
  beforeAll(async () => {
    board = await boardOf(desk, 'chair');
    ({ id } = await submitReferral(desk, board, 'KEY, Images', studies));
    await desk.ask('coordinator', 'mutation Triage($input: TriageCaseInput!) { triageCase(input: $input) { boardCase { id } } }', {
      input: { caseId: id, version: 1, accept: { priority: 'P3', complexity: 2, questionKind: 'SPINE_OR_JOINT' } },
    });
  }, 2 * minutes);

  const read = async () =>
    (
      await desk.ask<Referred>(
        'radiologist',
        'query ($id: ID!) { boardCase(id: $id) { version imagingStudies { id modality studyInstanceUid } } }',
        { id },
      )
    ).boardCase;
  const list = (page: Page) => page.getByRole('navigation', { name: /^Key images/ });
  const rows = (page: Page) => list(page).getByRole('button');
  const say = async (page: Page, text: string) => {
    await page.getByRole('button', { name: 'Attach this view' }).click();
    await page.getByRole('textbox', { name: /^Discussion/ }).fill(text);
    await page.getByRole('textbox', { name: /^Discussion/ }).press('Control+Enter');
  };
  const looks = async (page: Page) => {
    await drawn(page);
    let last = '';
    await until(async () => last === (last = await pane(page).evaluate(pixels)));
    return last;
  };

  it(
    'stand in one list with where, who and what, grow while one looks, and open exactly, by keyboard',
    async () => {
      const { page, context, complaints } = await desk.sit({ as: 'radiologist', at: `/cases/${id}` });
      await openImages(page);
      await pane(page).focus();
      await page.keyboard.press('m');
      await list(page).getByText('No key image yet.').waitFor();
      await list(page).getByText('Attach a view to a comment').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('m');
      await list(page).waitFor({ state: 'detached' });

      await pane(page).focus();
      for (const key of ['ArrowDown', 'i', '+', '+']) await page.keyboard.press(key);
      await says(page, 'Image 12 of 21');
      const first = await looks(page);
      await say(page, 'The root is displaced **here**.');
      await page.getByRole('button', { name: 'Key images (1)' }).click();
      await rows(page).getByText('Image 12 of 21').waitFor();
      expect(await rows(page).getAttribute('aria-current')).toBe('true');

      // Another study, while the list is open.
      await page.getByRole('button', { name: 'Key images (1)' }).click();
      await page.getByRole('region', { name: /^CT/ }).getByRole('button').first().click();
      await says(page, /^CT · /);
      await page.getByRole('button', { name: 'Key images (1)' }).click();
      const second = await looks(page);
      await say(page, 'Bone is intact.');
      await rows(page).nth(1).waitFor();
      const words = await rows(page).allInnerTexts();
      expect(words[0]).toMatch(/^MR Lumbar spine\s[^]*Image 12 of 21[^]*The root is displaced/);
      expect(words[1]).toMatch(/^CT Lumbar spine, thin slices\s[^]*Bone is intact\./);
      const { viewer } = await desk.ask<{ viewer: { person: { name: string } } }>('radiologist', '{ viewer { person { name } } }');
      for (const text of words) expect(text).toContain(viewer.person.name);
      await until(
        async () =>
          (await page.evaluate<number>(
            `[...document.querySelectorAll('button[data-key-image] img')].filter((one) => one.naturalWidth > 0).length`,
          )) === 2,
      );
      expect(await violations(page)).toEqual([]);

      // By keyboard: from the one that is looked at to the other, and back.
      await rows(page).nth(1).focus();
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await says(page, 'Image 12 of 21');
      await until(async () => (await pane(page).evaluate(pixels)) === first);
      expect(await rows(page).first().getAttribute('aria-current')).toBe('true');
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await until(async () => (await pane(page).evaluate(pixels)) === second);
      await page.keyboard.press('m');
      await list(page).waitFor({ state: 'detached' });
      await page.keyboard.press('k');
      await says(page, 'Image 12 of 21');
      expect(complaints).toEqual([]);
      await context.close();
    },
    minutes,
  );

  it(
    'are opened by who leads a meeting on everybody’s screen, and by whoever follows on their own',
    async () => {
      const at = `/meetings/${await meetingOf(desk, board, 12, [id])}`;
      const [chair, radiologist] = (await Promise.all(['chair', 'radiologist'].map((as) => desk.sit({ as, at })))).map(
        ({ page }) => page,
      ) as [Page, Page];
      await Promise.all([chair, radiologist].map(live));
      await chair.getByRole('button', { name: 'Open the meeting …' }).click();
      await chair.getByRole('dialog').getByRole('button', { name: 'Open the meeting' }).click();
      await chair.getByRole('button', { name: 'I am in the room' }).click();
      await chair.locator('body').press('n');
      for (const page of [chair, radiologist]) await says(page, 'Image 11 of 21');
      await chair.getByRole('button', { name: 'Lead', exact: true }).click();
      await radiologist.getByText(/^Following /).waitFor();
      await chair.getByRole('button', { name: 'Key images (2)' }).click();
      await rows(chair).first().press('Enter');
      for (const page of [chair, radiologist]) {
        await says(page, 'Image 12 of 21');
        await says(page, 'Key image');
      }
      expect(await violations(chair)).toEqual([]);
      // Whoever follows and opens one looks around from there.
      await radiologist.getByRole('button', { name: 'Key images (2)' }).click();
      await rows(radiologist).last().press('Enter');
      await radiologist.getByText('Looking around on your own').waitFor();
      await says(radiologist, /^CT · /);
      await says(chair, 'Image 12 of 21');
      // And so does whoever opens what a comment is about.
      await radiologist.getByRole('button', { name: 'Rejoin' }).click();
      await says(radiologist, 'Image 12 of 21');
      await radiologist.getByRole('button', { name: /^View of CT/ }).click();
      await radiologist.getByText('Looking around on your own').waitFor();
      await says(radiologist, /^CT · /);
      await Promise.all([chair, radiologist].map((page) => page.context().close()));
    },
    minutes,
  );

  it('say so where the image or its study is not there any more', async () => {
    const { imagingStudies, version } = await read();
    const mr = imagingStudies.find(({ modality }) => modality === 'MR')!;
    await desk.ask('radiologist', 'mutation Add($input: AddCommentInput!) { addComment(input: $input) { comment { id } } }', {
      input: {
        caseId: id,
        audience: 'BOARD',
        body: 'A view of an image that was taken out of the archive.',
        anchor: {
          image: { studyId: mr.id, seriesInstanceUid: `${mr.studyInstanceUid}.1`, sopInstanceUid: `${mr.studyInstanceUid}.1.99`, frame: 1 },
        },
      },
    });
    await desk.ask(
      'hospital-system',
      'mutation Update($input: UpdateReferralInput!) { updateReferral(input: $input) { boardCase { id } } }',
      {
        input: { caseId: id, version, imagingStudies: [studies[0]] },
      },
    );
    const { page, context } = await desk.sit({ as: 'radiologist', at: `/cases/${id}` });
    await openImages(page);
    await page.getByRole('button', { name: 'Key images (3)' }).click();
    await list(page).getByText('The image is not in the archive any more.').waitFor();
    await list(page).getByText('The referral no longer names this study.').waitFor();
    await list(page).getByText('Bone is intact.').waitFor();
    // Only what can be opened is a button; the others keep what was said.
    const open = rows(page);
    expect(await open.count()).toBe(1);
    await open.click();
    await says(page, 'Image 12 of 21');
    expect(await violations(page)).toEqual([]);
    await context.close();
  });
});
