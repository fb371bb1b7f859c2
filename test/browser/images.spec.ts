import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violations } from '../support/browser.js';
import { lumbar, lumbarAsDicom, placeOf, planesOf, readLumbar } from '../support/lumbar.js';
import { noOrthanc, startOrthanc, type Orthanc } from '../support/orthanc.js';
import { boardOf, openDesk, submitReferral, type OpenedDesk } from './desk.js';
import { deskOfTests } from './desk-of-tests.js';
import { caseWith, coloursAt, drawn, openImages, pane, pixels, says, until } from './viewer.js';

async function drag(page: Page, button: 'left' | 'middle' | 'right', dx: number, dy: number): Promise<void> {
  const box = (await pane(page).boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down({ button });
  await page.mouse.move(box.x + box.width / 2 + dx, box.y + box.height / 2 + dy, { steps: 4 });
  await page.mouse.up({ button });
}

describe('the images of a case', () => {
  const desk = deskOfTests();
  let marlowe: string;
  let loop: string;
  beforeAll(async () => {
    [marlowe, loop] = await Promise.all([caseWith(desk, /earlier episode/), caseWith(desk, /fluoroscopy/)]);
  }, 120_000);

  it('are looked at by mouse as in other viewers, with letters and window of their own metadata', async () => {
    const { page, context, complaints } = await desk.sit({ as: 'radiologist', at: `/cases/${marlowe}` });
    await openImages(page);
    for (const text of ['Image 11 of 21', 'C 420 · W 900', 'Zoom 100 %', 'Not for primary diagnosis', 'SYNTHETIC']) await says(page, text);
    await page.getByRole('img', { name: 'Left edge A, right edge P, top H, bottom F' }).waitFor();
    await pane(page).hover();
    await page.mouse.wheel(0, 100);
    await says(page, 'Image 12 of 21');
    await drag(page, 'left', 60, 0);
    await says(page, /^C 420 · W (9[0-9]{2}|1[,.]?\d{3})$/);
    await until(async () => (await pane(page).getByText(/· W/).innerText()) !== 'C 420 · W 900');
    await drag(page, 'right', 0, -80);
    await says(page, /^Zoom 1[5-9]\d %$/);
    await page.getByRole('button', { name: 'Flip left and right' }).click();
    await page.getByRole('img', { name: /Left edge P, right edge A/ }).waitFor();
    await page.getByRole('button', { name: 'Reset the view' }).click();
    await says(page, 'Zoom 100 %');
    await says(page, 'C 420 · W 900');
    await page
      .getByRole('button', { name: /Axial T2/ })
      .first()
      .click();
    await page.getByRole('img', { name: 'Left edge R, right edge L, top A, bottom P' }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('are looked at and measured by keyboard alone', async () => {
    const { page, context, complaints } = await desk.sit({ as: 'radiologist', at: `/cases/${marlowe}` });
    await page
      .getByRole('button', { name: /^Open images/ })
      .first()
      .press('Enter');
    await says(page, 'Image 11 of 21');
    await pane(page).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await says(page, 'Image 21 of 21');
    await page.keyboard.press('2');
    await says(page, /W 540$/);
    await page.keyboard.press('1');
    await page.keyboard.press('z');
    await page.keyboard.press('ArrowUp');
    await says(page, 'Zoom 110 %');
    await page.keyboard.press('l');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    for (let n = 0; n < 3; n += 1) await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Enter');
    // Thirty rows of one millimetre.
    await says(page, '30 mm');
    await page.keyboard.press('Backspace');
    await pane(page).getByText('30 mm').waitFor({ state: 'detached' });
    const slider = page.getByRole('slider', { name: 'Image' });
    await slider.focus();
    await page.keyboard.press('Home');
    await says(page, 'Image 1 of 21');
    expect(await slider.getAttribute('aria-valuetext')).toBe('Image 1 of 21');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('stand beside an earlier study, scrolled together or each alone', async () => {
    const { page, context } = await desk.sit({ as: 'radiologist', at: `/cases/${marlowe}` });
    await openImages(page);
    await page.getByRole('button', { name: 'Compare with another study' }).click();
    await says(page, 'Image 11 of 21', 1);
    await Promise.all([drawn(page, 0), drawn(page, 1)]);
    await pane(page, 0).hover();
    await page.mouse.wheel(0, 100);
    await Promise.all([says(page, 'Image 12 of 21', 0), says(page, 'Image 12 of 21', 1)]);
    await page.getByRole('button', { name: 'Scroll together' }).click();
    await pane(page, 1).hover();
    await page.mouse.wheel(0, 100);
    await says(page, 'Image 13 of 21', 1);
    await says(page, 'Image 12 of 21', 0);
    await context.close();
  });

  it('play as a loop when somebody says so', async () => {
    const { page, context, complaints } = await desk.sit({ as: 'radiologist', at: `/cases/${loop}` });
    await openImages(page);
    await says(page, 'Image 1 of 24');
    await page.getByRole('img', { name: 'Left edge R, right edge L, top H, bottom F' }).waitFor();
    await page.getByRole('button', { name: 'Play or stop the loop' }).click();
    await says(page, 'Image 4 of 24');
    await page.getByRole('button', { name: 'Play or stop the loop' }).click();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('go with a comment, which opens them again exactly as they were', async () => {
    const { page, context } = await desk.sit({ as: 'radiologist', at: `/cases/${marlowe}` });
    await openImages(page);
    await pane(page).hover();
    await page.mouse.wheel(0, 100);
    await pane(page).focus();
    await page.keyboard.press('i');
    await page.keyboard.press('2');
    await says(page, 'C 420 · W 540');
    await drag(page, 'right', 0, -60);
    await drag(page, 'middle', 90, 40);
    const words = async () => Promise.all([/^Image \d/, /· W/, /^Zoom/].map((text) => pane(page).getByText(text).first().innerText()));
    const seen = async () => JSON.stringify([await words(), await pane(page).evaluate(pixels)]);
    const settled = async () => {
      let last = '';
      await until(async () => last === (last = await seen()));
      return last;
    };
    const before = await settled();
    expect(before).toContain('Image 12 of 21');
    expect(before).not.toContain('Zoom 100 %');
    await page.getByRole('button', { name: 'Attach this view' }).click();
    await page.getByText(/^With a view of MR Lumbar spine/).waitFor();
    await page.getByRole('textbox', { name: /^Discussion/ }).fill('The root is displaced here.');
    await page.getByRole('textbox', { name: /^Discussion/ }).press('Control+Enter');
    await page.getByRole('button', { name: /^View of MR Lumbar spine/ }).waitFor();
    await page.reload();
    await page
      .getByRole('button', { name: /^View of MR Lumbar spine/ })
      .first()
      .click();
    await says(page, 'Image 12 of 21');
    await drawn(page);
    await until(async () => (await seen()) === before);
    await pane(page).getByText('Key image').waitFor();
    await context.close();
  });

  it('say so when they do not come, and come when asked again', async () => {
    const { page, context } = await desk.sit({ as: 'radiologist', at: `/cases/${marlowe}` });
    await page.route('**/dicomweb/**/metadata', (route) => route.fulfill({ status: 503, json: { error: { code: 'ARCHIVE_AWAY' } } }));
    await page
      .getByRole('button', { name: /^Open images/ })
      .first()
      .click();
    await page.getByText('The image archive does not answer').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.unroute('**/dicomweb/**/metadata');
    await pane(page).getByRole('button', { name: 'Try again' }).click();
    await says(page, 'Image 11 of 21');
    await context.close();
  });

  it.each([
    ['light', 1440],
    ['dark', 1440],
    ['light', 390],
  ] as const)('are open to everybody: %s, %i wide', async (theme, width) => {
    const { page, context, complaints } = await desk.sit({ as: 'radiologist', at: `/cases/${marlowe}`, theme, width });
    await openImages(page);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

const withOrthanc = noOrthanc === null ? describe : describe.skip;
withOrthanc(`a real lumbar MRI from a real archive${noOrthanc ? ` (skipped: ${noOrthanc})` : ''}`, () => {
  const volume = readLumbar();
  const [sagittal] = planesOf(volume);
  let orthanc: Orthanc;
  let desk: OpenedDesk;
  beforeAll(async () => {
    orthanc = await startOrthanc();
    await orthanc.store(await lumbarAsDicom(volume, [sagittal]));
    desk = await openDesk({ DICOMWEB_URL: orthanc.url, DICOMWEB_PRIVATE_HOSTS: orthanc.privateHosts.join() });
  }, 120_000);
  afterAll(async () => {
    await desk?.close();
    await orthanc?.stop();
  });

  it('shows its letters, and a length that is the file’s', async () => {
    const { id } = await submitReferral(desk, await boardOf(desk, 'radiologist'), 'REAL, Spine', [
      { studyInstanceUid: lumbar.study, modality: 'MR', description: 'Lumbar spine' },
    ]);
    const { page, context, complaints } = await desk.sit({ as: 'radiologist', at: `/cases/${id}` });
    await openImages(page);
    await says(page, 'Image 20 of 38');
    await page.getByRole('img', { name: 'Left edge A, right edge P, top H, bottom F' }).waitFor();
    // The file's own values where the letters say that they lie: the mirror image would be as good a spine. The middle of 38, along the
    // direction of the slices, which goes to the right.
    const { columns, rows, slices, voxel } = sagittal;
    const left = (slice: number) => placeOf(volume, ...voxel(0, 0, slice))[0];
    const shown = Array.from({ length: slices }, (_, slice) => slice).sort((a, b) => left(b) - left(a))[19]!;
    const points = Array.from({ length: 600 }, (_, n) => [3 + ((n * 7) % (columns - 6)), 3 + ((n * 13) % (rows - 6))] as const);
    const grey = (column: number, row: number) => Math.max(0, Math.min(255, (volume.at(...voxel(column, row, shown)) / 300) * 255));
    await drawn(page);
    const seen = (await coloursAt(page, sagittal, points))!;
    const apart = (value: (column: number, row: number) => number) =>
      points.reduce((sum, [column, row], at) => sum + Math.abs(seen[at]![0]! - value(column, row)), 0) / points.length;
    const [own, mirrored, upended] = [apart(grey), apart((c, r) => grey(columns - 1 - c, r)), apart((c, r) => grey(c, rows - 1 - r))];
    expect(own).toBeLessThan(6);
    expect(Math.min(mirrored, upended)).toBeGreaterThan(4 * own);
    await pane(page).focus();
    // The cross begins in the middle: two points, forty columns and fifty rows apart.
    await page.keyboard.press('l');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    for (const key of ['Right', 'Right', 'Right', 'Right', 'Down', 'Down', 'Down', 'Down', 'Down'])
      await page.keyboard.press(`Shift+Arrow${key}`);
    await page.keyboard.press('Enter');
    const there = (column: number, row: number) => placeOf(volume, ...sagittal.voxel(column, row, 19));
    const distance = Math.hypot(...there(100, 100).map((part, axis) => part - there(140, 150)[axis]!));
    await says(page, `${Math.round(distance * 10) / 10} mm`);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
