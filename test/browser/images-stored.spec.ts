import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openArchiveBetween, type ArchiveBetween } from '../support/archive-between.js';
import { answerStored, size, stored, storedStudy } from '../support/stored-images.js';
import { boardOf, openDesk, submitReferral, type Desk } from './desk.js';
import { coloursAt, pane, says } from './viewer.js';

const middles = [0.25, 0.75].flatMap((row) => [0.25, 0.75].map((column) => [column * size, row * size] as const));

describe('images in the ways in which they are stored', () => {
  let archive: ArchiveBetween;
  let desk: Desk;
  let page: Page;
  let complaints: string[];
  beforeAll(async () => {
    archive = await openArchiveBetween();
    archive.way = (path, _, response) => void answerStored(path, response);
    desk = await openDesk(archive.environment);
    const { id } = await submitReferral(desk, await boardOf(desk, 'radiologist'), 'STORED, Images', [
      { studyInstanceUid: storedStudy, modality: 'OT', description: 'Ways of storing' },
    ]);
    ({ page, complaints } = await desk.sit({ as: 'radiologist', at: `/cases/${id}` }));
    await page.getByRole('button', { name: /^Open images/ }).click();
    await page.getByRole('button', { name: stored[0]!.name }).waitFor();
  }, 120_000);
  afterAll(async () => {
    await desk?.close();
    await archive?.close();
  });
  const open = (name: string) => page.getByRole('button', { name: new RegExp(`^${name}\\b`) }).click();

  it.each(stored.filter(({ shows }) => shows !== null))('have the colours that were stored: $name', async ({ name, shows, within }) => {
    await open(name);
    await says(page, 'Image 1 of 1');
    const far = (seen: number[][] | null) =>
      seen === null ? Infinity : Math.max(...shows!.flatMap((one, at) => one.map((value, part) => Math.abs(value - seen[at]![part]!))));
    let seen: number[][] | null = null;
    for (let end = Date.now() + 4_000; far(seen) > within && Date.now() < end;)
      seen = await coloursAt(page, { columns: size, rows: size }, middles);
    if (far(seen) > within) expect(seen).toEqual(shows);
    expect(far(seen)).toBeLessThanOrEqual(within);
  });

  it('break no rule of the page', () => expect(complaints).toEqual([]));

  it.each(stored.filter(({ shows }) => shows === null))('say that they cannot be shown here: $name', async ({ name }) => {
    await open(name);
    await pane(page).getByText('This viewer cannot show these images').waitFor({ timeout: 8_000 });
    expect(await pane(page).getByRole('button', { name: 'Try again' }).count()).toBe(0);
  });
});
