import type { Browser, Page } from 'playwright-core';
import { boardOf, type Desk } from '../browser/desk.js';
import { watchFrames } from './in-page.js';

/** About six seconds of each. */
const turns = 240;
const pace = 25;

export interface Scrolled {
  readonly took: readonly number[];
  /** Frames in which there were places in sight without a row. */
  readonly holes: number;
}
export interface Scrolling {
  readonly wheel: Scrolled;
  readonly j: Scrolled;
  readonly bareWheel: Scrolled;
  readonly bareJ: Scrolled;
}

export async function measureScrolling(desk: Desk, browser: Browser, bare: string): Promise<Scrolling> {
  const board = await boardOf(desk, 'coordinator');
  const { page } = await desk.sit({ as: 'coordinator', at: `/boards/${board}` });
  await page.getByRole('row').nth(20).waitFor();
  const list = ['[data-testid="worklist"]', '[data-index]'] as const;
  const plain = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await plain.goto(`${bare}/rows`);
  const rows = ['#list', '.row'] as const;
  const found: Scrolling = {
    wheel: await scrolled(page, list, wheel),
    bareWheel: await scrolled(plain, rows, wheel),
    j: await scrolled(page, list, hold),
    bareJ: await scrolled(plain, rows, hold),
  };
  await Promise.all([page, plain].map((one) => one.context().close()));
  return found;
}

async function scrolled(page: Page, [list, rows]: readonly [string, string], act: (page: Page) => Promise<void>): Promise<Scrolled> {
  await page.evaluate(`document.querySelector(${JSON.stringify(list)}).scrollTo({ top: 0 })`);
  await page.evaluate(watchFrames(list, rows));
  await act(page);
  return page.evaluate<Scrolled>('(frames.on = false, { took: frames.took, holes: frames.holes })');
}

async function wheel(page: Page): Promise<void> {
  await page.mouse.move(700, 500);
  await page.mouse.wheel(0, 120);
  for (let turn = 0; turn < turns; turn += 1) {
    await page.mouse.wheel(0, 200);
    await new Promise((done) => setTimeout(done, pace));
  }
}

/** As a held key: pressed once, repeated by the system about thirty times a second. */
async function hold(page: Page): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) {
    await page.keyboard.down('j');
    await new Promise((done) => setTimeout(done, pace));
  }
  await page.keyboard.up('j');
}
