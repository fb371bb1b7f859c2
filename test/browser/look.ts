import { mkdirSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { still, violations } from '../support/browser.js';
import { deskOfTests } from './desk-of-tests.js';
import { outOfReach } from './out-of-reach.js';
import { givenBy, type Given, type Place } from './places/place.js';

/** Pictures of every screen, for whoever wants to see them after the run. */
const pictures = 'artifacts/screens';
const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];
/** What a window of 1280 by 1024 leaves at 400 %; no less wide than WCAG 1.4.10 asks. */
const zoomed = { width: 320, height: 256 };
const themes = ['light', 'dark'] as const;

async function turnTo(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
  const moving = await page.evaluate<number>('document.getAnimations().filter((one) => one instanceof CSSTransition).length');
  if (moving > 0) throw new Error(`${moving} transitions on their way to ${colorScheme}, although little motion is asked for`);
}

async function inEverySize(page: Page, name: string): Promise<string[]> {
  const wrong: string[] = [];
  for (const size of sizes) {
    await page.setViewportSize(size);
    for (const theme of themes) {
      await turnTo(page, theme);
      await still(page);
      // Colours are the same in every size, and what 1024 px shows one of the others shows as well.
      const rules = { 1440: { light: 'everything', dark: 'colours' } as const, 390: { light: null, dark: 'everything' } as const }[
        size.width
      ];
      const of = rules?.[theme];
      if (of) wrong.push(...(await violations(page, of)).map((what) => `${size.width} px, ${theme}: ${what}`));
      await page.screenshot({ path: `${pictures}/${name}-${size.width}-${theme}.png` });
    }
    const over = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    if (over > 0) wrong.push(`${size.width} px: the page scrolls sideways by ${over}`);
  }
  await page.setViewportSize(zoomed);
  await still(page);
  await page.screenshot({ path: `${pictures}/${name}-zoomed.png` });
  return wrong;
}

async function zoomedIn(page: Page): Promise<string[]> {
  const wrong = await outOfReach(page);
  // A case shows one part at a time where not all fit beside each other.
  const parts = page.getByRole('group', { name: /^(Part of the case|Teil des Falls)$/ }).getByRole('radio');
  for (let part = await parts.count(); part-- > 0;) {
    await parts.nth(part).check();
    await still(page);
    wrong.push(...(await violations(page)), ...(await outOfReach(page)));
  }
  return wrong;
}

/** In the middle of a journey: axe in both themes, and a picture of each. */
export async function looked(page: Page, name: string): Promise<void> {
  for (const theme of themes) {
    await turnTo(page, theme);
    expect([name, theme, ...(await violations(page, theme === 'light' ? 'everything' : 'colours'))]).toEqual([name, theme]);
    await page.screenshot({ path: `${pictures}/${name}-${theme}.png` });
  }
}

/** Each place is opened once, then seen in every size and both themes. */
export function lookAt(area: string, places: readonly Place[]): void {
  describe(`${area}, every screen and state`, () => {
    const desk = deskOfTests();
    let given: Given;
    beforeAll(async () => {
      mkdirSync(pictures, { recursive: true });
      given = await givenBy(desk);
    }, 180_000);

    for (const place of places)
      it(`${place.name}: no axe violation in light or dark, nothing that the content security policy refuses, whole at 320 px and 400 %`, async () => {
        const { page, context, complaints } = await desk.sit({
          ...(place.as && { as: place.as }),
          ...(place.language && { language: place.language }),
          newcomer: place.newcomer ?? false,
          at: await place.at(given),
        });
        await place.until(page, given);
        // All that is wrong at once, and every picture: the first finding would hide the others.
        const name = `${area}-${place.name.replace(/\W+/g, '-')}`;
        const wrong = [...(await inEverySize(page, name)), ...(await zoomedIn(page)), ...complaints];
        if (wrong.length > 0) writeFileSync(`${pictures}/${name}.txt`, wrong.join('\n'));
        expect(wrong).toEqual([]);
        await context.close();
      }, 120_000);
  });
}
