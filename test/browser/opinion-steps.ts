import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';

export async function giveOpinion(page: Page, rationale: string): Promise<void> {
  await page.getByLabel('What', { exact: true }).selectOption('REHABILITATION_FIRST');
  await page.getByRole('radio', { name: '4', exact: true }).check();
  await page.getByLabel('Rationale').fill(rationale);
  await page.getByRole('button', { name: 'Give this opinion' }).click();
  await page.getByText('Your opinion').waitFor();
}

/** [OPIN-2] That it was answered is visible; what was answered is nowhere in the page, nor in what it has fetched, before one has answered oneself. */
export async function twoOpinions(radiologist: Page, specialist: Page, onlooker: Page, secret: string): Promise<void> {
  await giveOpinion(radiologist, secret);
  await specialist
    .getByRole('region', { name: 'Opinions' })
    .getByRole('listitem')
    .filter({ hasText: 'Radiology' })
    .getByText('Answered')
    .waitFor();
  expect(await specialist.content()).not.toContain(secret);
  await giveOpinion(specialist, 'A window for rehabilitation.');
  await specialist.getByText(secret).waitFor();
  expect(await onlooker.content()).not.toContain(secret);
}
