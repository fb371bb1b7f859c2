import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { holds, violations } from '../support/browser.js';
import { temporaryFolder } from '../support/run-folders.js';
import { runProgram } from '../support/standalone.js';
import { boardOf, openDesk, submitReferral, type OpenedDesk } from './desk.js';
import { focusInSight, walk, watchRows, type Seen, type Walked } from './rows-seen.js';

const minutes = 60_000;
/** Of the lines, with J held: seven pages are asked for on the way; all of them would take longer than everything else here. */
const walked = 600;

interface Line {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly question: string;
  readonly agendaItem: { readonly meeting: { readonly id: string } } | null;
}
type Answer = { boardCases: { edges: { node: Line }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } };

/** Two thousand cases on one board: what is tried here must hold for a list that nobody reads to its end. */
describe('the worklist of a board with very many cases', () => {
  let desk: OpenedDesk;
  let board: string;
  let dataDir: string;
  const page100 = (after: string | null) =>
    desk.ask<Answer>(
      'coordinator',
      `query Lines($boardId: ID!, $after: String) { boardCases(boardId: $boardId, first: 100, after: $after) {
         edges { node { id number status question agendaItem { meeting { id } } } } pageInfo { hasNextPage endCursor } } }`,
      { boardId: board, after },
    );
  const lines = async () => (await page100(null)).boardCases.edges.map(({ node }) => node);
  const list = (page: Page) => page.getByTestId('worklist');
  const rowOf = (page: Page, number: string) => page.getByRole('row').filter({ hasText: number });

  beforeAll(async () => {
    dataDir = join(temporaryFolder(), 'data');
    const filled = runProgram('test/support/many-cases.ts', { CONSILIUM_DATA_DIR: dataDir }, ['2000', 'SPN']);
    const [code] = (await once(filled, 'exit')) as [number];
    expect(code).toBe(0);
    desk = await openDesk({ CONSILIUM_DATA_DIR: dataDir });
    board = await boardOf(desk, 'coordinator');
  }, 5 * minutes);
  afterAll(async () => {
    await desk?.close();
    await rm(dirname(dataDir), { recursive: true, force: true });
  });

  it(
    '[MEET-1] several cases go onto one agenda: each says what became of it, others see it, and it can be taken back',
    async () => {
      const all = await lines();
      const fresh = all.filter(({ status, agendaItem }) => status === 'IN_REVIEW' && !agendaItem).slice(0, 2);
      const taken = all.find(({ agendaItem }) => agendaItem !== null)!;
      const chosen = all.filter((one) => one === taken || fresh.includes(one));
      const { page, context } = await desk.sit({ as: 'coordinator', at: `/boards/${board}` });
      const other = await desk.sit({ as: 'chair', at: `/boards/${board}` });
      await rowOf(other.page, fresh[0]!.number).waitFor();
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      for (const { number } of chosen) await page.getByRole('checkbox', { name: `Select ${number}` }).check();
      await page.keyboard.press('c');
      await page.getByText('3 numbers copied').first().waitFor();
      expect(await page.evaluate('navigator.clipboard.readText()')).toBe(chosen.map(({ number }) => number).join('\n'));
      await page.keyboard.press('a');
      await page.getByRole('button', { name: 'Add 3 cases' }).click();
      const results = page.getByRole('list', { name: 'What became of each case' });
      await results.getByText('On the agenda', { exact: true }).nth(1).waitFor();
      await results.getByText('Not added', { exact: true }).waitFor();
      await results.getByRole('listitem').filter({ hasText: taken.number }).getByText('The case is on an agenda already.').waitFor();
      expect(await violations(page)).toEqual([]);
      const after = await lines();
      const meetings = fresh.map(({ id }) => after.find((one) => one.id === id)!.agendaItem?.meeting.id);
      expect(meetings[0]).toBeDefined();
      expect(meetings[1]).toBe(meetings[0]);
      const meeting = rowOf(other.page, fresh[0]!.number).locator('[data-column="meeting"]');
      await meeting.filter({ hasText: /^\d\d-\w{3}/ }).waitFor();

      await page.getByRole('button', { name: 'Undo' }).click();
      await results.getByText('Taken off again', { exact: true }).nth(1).waitFor();
      await meeting.filter({ hasText: '–' }).waitFor();
      expect((await lines()).filter(({ id, agendaItem }) => fresh.some((one) => one.id === id) && agendaItem)).toEqual([]);
      await page.getByRole('button', { name: 'Close' }).click();
      await context.close();
      await other.context.close();
    },
    2 * minutes,
  );

  it(
    'X selects, Shift X a range, Esc nothing, / searches; switched off, none of them does anything',
    async () => {
      const { page, context } = await desk.sit({ as: 'coordinator', at: `/boards/${board}` });
      await page.getByRole('row').nth(5).waitFor();
      for (const key of ['j', 'x', 'j', 'j', 'Shift+X']) await page.keyboard.press(key);
      await page.getByText('3 selected').waitFor();
      await page.keyboard.press('Escape');
      await page.getByText('3 selected').waitFor({ state: 'detached' });
      await page.keyboard.press('/');
      await page.locator('input[type="search"]:focus').waitFor();
      await page.evaluate("localStorage.setItem('consilium.keys', 'off')");
      await page.reload();
      await page.getByRole('row').nth(5).waitFor();
      for (const key of ['j', 'x', '/']) await page.keyboard.press(key);
      expect(await page.locator('[data-selected], [data-current], input[type="search"]:focus').count()).toBe(0);
      await context.close();
    },
    minutes,
  );

  it(
    'left open, the list still says how long each case has waited',
    async () => {
      const { page, context } = await desk.sit({ as: 'coordinator', at: `/boards/${board}` });
      await page.clock.install();
      await page.reload();
      const waits = page
        .getByRole('row')
        .filter({ has: page.locator('[data-column="waiting"]').getByText(/^\d+ d$/) })
        .first();
      const number = (await waits.getByRole('link').textContent())!;
      const days = rowOf(page, number).locator('[data-column="waiting"]');
      const before = Number.parseInt((await days.textContent())!, 10);
      await page.clock.fastForward(3 * 24 * 60 * minutes);
      await days.getByText(`${before + 3} d`, { exact: true }).waitFor();
      await context.close();
    },
    minutes,
  );

  it(
    'a new case is announced and does not move the line that somebody points to',
    async () => {
      const { page, context } = await desk.sit({ as: 'coordinator', at: `/boards/${board}` });
      const first = page.getByRole('row').nth(1);
      await first.waitFor();
      await page.getByRole('img', { name: 'Connection: Live' }).waitFor();
      const number = await first.getByRole('link').textContent();
      await page.getByRole('row').nth(3).hover();
      const submitted = await submitReferral(desk, board, 'Quiet, Arrival');
      await page.getByRole('button', { name: '1 new case' }).waitFor();
      expect(await first.getByRole('link').textContent()).toBe(number);
      await page.keyboard.press('.');
      await rowOf(page, submitted.number).waitFor();
      expect(await first.getByRole('link').textContent()).toBe(submitted.number);
      await context.close();
    },
    minutes,
  );

  it(
    'filters are saved under a name, renamed, ordered, deleted and taken back; the address says the same without them',
    async () => {
      const { page, context } = await desk.sit({ as: 'coordinator', at: `/boards/${board}?status=["IN_REVIEW"]&priority=["P2"]` });
      const open = () => page.getByRole('button', { name: /^Filters/ }).click();
      const own = page.getByRole('list', { name: 'My filters' });
      const save = async (name: string) => {
        await page.getByRole('textbox', { name: 'Name for what is set now' }).fill(name);
        await page.getByRole('button', { name: 'Save' }).click();
        await own.getByRole('button', { name, exact: true }).waitFor();
      };
      await open();
      await save('Urgent');
      await page.getByRole('button', { name: 'Needs triage', exact: true }).click();
      await page.waitForURL(/SUBMITTED/);
      await page.getByRole('button', { name: 'Filters: Needs triage' }).click();
      await save('Triage');
      await page.getByRole('button', { name: 'Move Triage up' }).click();
      await page.getByRole('button', { name: 'Rename Urgent' }).click();
      await page.getByRole('textbox', { name: 'Rename Urgent' }).fill('P2 in review');
      await page.keyboard.press('Enter');
      await page.reload();
      await open();
      await own.getByRole('listitem').nth(1).waitFor();
      expect(await own.getByRole('listitem').allTextContents()).toEqual(['Triage', 'P2 in review']);
      await page.getByRole('button', { name: 'Delete Triage' }).click();
      expect(await own.getByRole('listitem').count()).toBe(1);
      await page.getByRole('button', { name: 'Undo' }).click();
      expect(await own.getByRole('listitem').count()).toBe(2);
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'P2 in review', exact: true }).click();
      await page.waitForURL(/IN_REVIEW.*P2/);
      await page.getByRole('row').nth(1).waitFor();
      await context.close();
      // Another browser has the address only, and shows the same.
      const elsewhere = await desk.sit({ as: 'coordinator', at: `/boards/${board}?status=["IN_REVIEW"]&priority=["P2"]` });
      await elsewhere.page.getByRole('button', { name: 'Filters', exact: true }).waitFor();
      await elsewhere.page.getByRole('button', { name: 'State: In review' }).waitFor();
      await elsewhere.context.close();
    },
    minutes,
  );

  describe('is gone through', () => {
    let numbers: string[];
    beforeAll(async () => {
      numbers = [];
      for (let after: string | null = null; ;) {
        const { boardCases }: Answer = await page100(after);
        numbers.push(...boardCases.edges.map(({ node }) => node.number));
        after = boardCases.pageInfo.endCursor;
        if (!boardCases.pageInfo.hasNextPage) break;
      }
      expect(numbers.length).toBeGreaterThan(2_000);
    }, minutes);
    const seenIn = (page: Page) => page.evaluate<Seen>('window.seen');
    /** As long as it takes for what the key did to be drawn: keys held down come at the pace of the screen. */
    const painted = (page: Page) => page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    async function begin(): Promise<Page> {
      const { page } = await desk.sit({ as: 'coordinator', at: `/boards/${board}` });
      await page.getByRole('row').nth(5).waitFor();
      await page.evaluate(watchRows);
      return page;
    }
    /** Holds until the last case stands in the document, or as often as could be needed. */
    async function hold(page: Page, most: number, act: () => Promise<void>): Promise<Seen> {
      for (let turn = 0; turn < most; turn += 1) {
        await act();
        await painted(page);
        const { last } = await page.evaluate<{ last: string }>('({ last: window.seen.last })');
        if (last === numbers.at(-1)) break;
      }
      const seen = await seenIn(page);
      expect(seen.twice).toEqual([]);
      expect(seen.most).toBeLessThanOrEqual(60);
      return seen;
    }

    it(
      'by wheel: every row once, in the server’s order, with at most 60 in the document',
      async () => {
        const page = await begin();
        await page.mouse.move(700, 500);
        const { at } = await hold(page, 400, () => page.mouse.wheel(0, 600));
        expect(Object.values(at)).toEqual(numbers);
        await page.context().close();
      },
      2 * minutes,
    );

    it(
      'with PageDown held: every row once, and the line that one is on stays in sight',
      async () => {
        const page = await begin();
        const { at } = await hold(page, 400, () => page.keyboard.press('PageDown'));
        expect(Object.values(at)).toEqual(numbers);
        await page.keyboard.press('End');
        await holds(page, `document.activeElement.textContent === '${numbers.at(-1)}'`);
        expect(await page.evaluate(focusInSight)).toBe(true);
        await page.context().close();
      },
      2 * minutes,
    );

    it(
      'with End held to the very last row, with Home back to the first, with single keys switched off as well',
      async () => {
        const page = await begin();
        await page.evaluate("localStorage.setItem('consilium.keys', 'off')");
        await page.reload();
        await page.getByRole('row').nth(5).waitFor();
        await page.evaluate(watchRows);
        await hold(page, 1_000, () => page.keyboard.press('End'));
        await page.keyboard.press('End');
        await holds(page, `document.activeElement.textContent === '${numbers.at(-1)}'`);
        expect(await page.evaluate(focusInSight)).toBe(true);
        await page.keyboard.press('Home');
        await holds(page, `document.activeElement.textContent === '${numbers[0]}'`);
        expect(await page.evaluate(focusInSight)).toBe(true);
        const seen = await seenIn(page);
        expect(seen.twice).toEqual([]);
        expect(seen.at['1']).toBe(numbers[0]);
        expect(seen.at[`${numbers.length}`]).toBe(numbers.at(-1));
        await page.context().close();
      },
      2 * minutes,
    );

    it(
      'with J held through many pages: every line is the current one exactly once, and always in sight',
      async () => {
        const page = await begin();
        await page.keyboard.down('j');
        // What a held key does: the browser repeats it, here once for each frame and from within.
        const lines = await page.evaluate<Walked>(walk(numbers[walked - 1]!));
        await page.keyboard.up('j');
        expect(lines.hidden).toEqual([]);
        expect(lines.lines).toEqual(numbers.slice(0, walked));
        const seen = await seenIn(page);
        expect(seen.twice).toEqual([]);
        expect(seen.most).toBeLessThanOrEqual(60);
        await page.context().close();
      },
      2 * minutes,
    );
  });
});
