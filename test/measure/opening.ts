import type { Page } from 'playwright-core';
import { boardOf, type Desk } from '../browser/desk.js';
import { holds } from '../support/browser.js';
import { untilOpened } from './in-page.js';

/** As many lines as are in sight without scrolling. */
const cases = 24;
/** Of 24 openings two decide the p95, and the first of a browser are its slowest: what is new to it is compiled there. */
const browsers = 4;

/** Milliseconds until the heading stood, and until everything beside it did. */
type Took = readonly [heading: number, whole: number];

export interface Opening {
  readonly ahead: readonly Took[];
  readonly cold: readonly Took[];
  /** The very first case of a browser, which brings the code as well. */
  readonly first: readonly Took[];
}

/** From the key to the painted heading; cases on which one rested, and in other browsers the same ones at once. */
export async function measureOpening(desk: Desk): Promise<Opening> {
  const board = await boardOf(desk, 'radiologist');
  const ahead: Took[][] = [];
  const cold: Took[][] = [];
  for (let browser = 0; browser < browsers; browser += 1) {
    ahead.push(await round(desk, board, rested));
    cold.push(await round(desk, board, async (_, link) => link.focus()));
  }
  return { ahead: ahead.flat(), cold: cold.flatMap((round) => round.slice(1)), first: cold.flatMap((round) => round.slice(0, 1)) };
}

type Link = ReturnType<Page['getByRole']>;

async function round(desk: Desk, board: string, before: (page: Page, link: Link) => Promise<void>): Promise<Took[]> {
  const { page, context } = await desk.sit({ as: 'radiologist', at: `/boards/${board}` });
  const took: Took[] = [];
  for (let index = 0; index < cases; index += 1) {
    const link = page
      .getByRole('row')
      .nth(index + 1)
      .getByRole('link');
    await link.waitFor();
    const number = (await link.textContent())!;
    await page.evaluate(untilOpened(`Case ${number}`));
    await before(page, link);
    await page.keyboard.press('Enter');
    took.push(await page.evaluate<Took>('globalThis.took'));
    await page.goBack();
    await link.waitFor();
    // The way back puts the focus and what it fetches in order first: it is no part of the next case.
    await holds(page, `document.querySelectorAll('[data-testid="worklist"] [data-index]').length > 20`);
  }
  await context.close();
  return took;
}

/** Somebody rests on the line: what is fetched ahead has come. */
async function rested(page: Page, link: Link): Promise<void> {
  const ahead = page.waitForResponse((response) => response.request().postData()?.includes('CaseAhead') ?? false);
  await link.focus();
  await (await ahead).finished();
  await page.waitForLoadState('networkidle');
}
