import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violations } from '../support/browser.js';
import { runProgram, temporaryFolder } from '../support/standalone.js';
import { boardOf, openDesk, submitReferral, type Desk } from './desk.js';

const minutes = 60_000;

interface Line {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly question: string;
  readonly agendaItem: { readonly meeting: { readonly id: string } } | null;
}
type Answer = { boardCases: { edges: { node: Line }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } };

/** Some two thousand cases on the boards: what is tried here must hold for a list that nobody reads to its end. */
describe('the worklist of a board with very many cases', () => {
  let desk: Desk;
  let board: string;
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
    const dataDir = join(temporaryFolder(), 'data');
    const filled = runProgram('test/support/many-cases.ts', { CONSILIUM_DATA_DIR: dataDir }, ['2000']);
    const [code] = (await once(filled, 'exit')) as [number];
    expect(code).toBe(0);
    desk = await openDesk({ CONSILIUM_DATA_DIR: dataDir });
    board = await boardOf(desk, 'coordinator');
  }, 5 * minutes);
  afterAll(() => desk.close());

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
      await page.getByRole('button', { name: 'Needs triage' }).click();
      await page.waitForURL(/SUBMITTED/);
      await page.getByRole('button', { name: 'Filters: Needs triage' }).click();
      await save('Triage');
      await page.getByRole('button', { name: 'Move Triage up' }).click();
      await page.getByRole('button', { name: 'Rename Urgent' }).click();
      await page.getByRole('textbox', { name: 'Rename Urgent' }).fill('P2 in review');
      await page.keyboard.press('Enter');
      await page.reload();
      await open();
      expect(await own.getByRole('listitem').allTextContents()).toEqual(['Triage', 'P2 in review']);
      await page.getByRole('button', { name: 'Delete Triage' }).click();
      expect(await own.getByRole('listitem').count()).toBe(1);
      await page.getByRole('button', { name: 'Undo' }).click();
      expect(await own.getByRole('listitem').count()).toBe(2);
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'P2 in review' }).click();
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

  it(
    'every row is seen exactly once on the way to the end, by keyboard and by wheel, with at most 60 in the document',
    async () => {
      const ids: string[] = [];
      for (let after: string | null = null; ;) {
        const { boardCases }: Answer = await page100(after);
        ids.push(...boardCases.edges.map(({ node }) => node.number));
        after = boardCases.pageInfo.endCursor;
        if (!boardCases.pageInfo.hasNextPage) break;
      }
      console.log(`${ids.length} cases on the board`);
      expect(ids.length).toBeGreaterThan(1_000);
      const { page, context } = await desk.sit({ as: 'coordinator', at: `/boards/${board}` });
      await page.getByRole('row').nth(5).waitFor();
      await page.evaluate(watchRows);
      await page.getByRole('row').nth(1).getByRole('link').focus();
      const end = (await page.evaluate('window.seen')) as Seen;
      expect(end.at['1']).toBe(ids[0]);
      await page.mouse.move(700, 500);
      for (let turn = 0; turn < 400; turn += 1) {
        if (turn % 2 === 0) await page.keyboard.press('PageDown');
        else await page.mouse.wheel(0, 600);
        await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
        if (((await page.evaluate('Object.keys(window.seen.at).length')) as number) >= ids.length) break;
      }
      const seen = (await page.evaluate('window.seen')) as Seen;
      expect(Object.values(seen.at)).toEqual(ids);
      expect(seen.twice).toEqual([]);
      console.log(`at most ${seen.most} rows in the document`);
      expect(seen.most).toBeLessThanOrEqual(60);
      await context.close();
    },
    4 * minutes,
  );

  it(
    'a case on which somebody rests is drawn without waiting for the desk',
    async () => {
      const { page, context } = await desk.sit({ as: 'coordinator', at: `/boards/${board}` });
      const ahead = page.waitForResponse((response) => response.request().postData()?.includes('CaseAhead') ?? false);
      await page.getByRole('row').nth(5).waitFor();
      for (const key of ['j', 'j', 'j']) await page.keyboard.press(key);
      const number = await page.locator('a:focus').textContent();
      await (await ahead).finished();
      const { question } = (await lines()).find((one) => one.number === number)!;
      await page.waitForLoadState('networkidle');
      // From here on the desk answers nothing.
      await page.route('**/graphql', () => undefined);
      const began = Date.now();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: `Case ${number}` }).waitFor();
      await page.getByText(question, { exact: true }).first().waitFor();
      console.log(`drawn ${Date.now() - began} ms after the key`);
      await context.close();
    },
    minutes,
  );

  it(
    'in each state, wide and narrow, light and dark: nothing is cut off sideways, and axe has nothing to say',
    async () => {
      const { page, context, complaints } = await desk.sit({ as: 'coordinator', at: `/boards/${board}` });
      const look = async (state: string) => {
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
          expect([state, colorScheme, ...(await violations(page))]).toEqual([state, colorScheme]);
        }
        expect([state, await page.evaluate('document.documentElement.scrollWidth - innerWidth')]).toEqual([state, 0]);
      };
      await list(page).waitFor();
      for (const key of ['j', 'x', 'a']) await page.keyboard.press(key);
      await page.getByRole('button', { name: 'Add 1 case' }).waitFor();
      for (const width of [1440, 390, 320]) {
        await page.setViewportSize({ width, height: 900 });
        await look(`selected, ${width}`);
      }
      await page.getByRole('button', { name: 'Cancel' }).click();
      const { number } = (await lines())[3]!;
      await page.getByRole('searchbox').fill(number);
      await page.getByText('1 case', { exact: true }).waitFor();
      await look('one');
      await page.getByRole('searchbox').fill('zzzz nobody');
      await page.getByText('No case matches these filters.').waitFor();
      await look('none');
      await page.getByRole('searchbox').fill('');
      await page.getByRole('row').nth(5).waitFor();
      await context.setOffline(true);
      await page.getByRole('img', { name: /^Connection: Offline/ }).waitFor();
      await look('offline');
      expect(complaints).toEqual([]);
      await context.close();
    },
    3 * minutes,
  );
});

interface Seen {
  /** Which case stood in which place of the list. */
  readonly at: Record<string, string>;
  readonly twice: string[];
  readonly most: number;
}

/** Runs in the page: notes every row that comes into the document. */
const watchRows = `(() => {
  const seen = (window.seen = { at: {}, twice: [], most: 0 });
  const places = new Map();
  const note = () => {
    const rows = [...document.querySelectorAll('[data-testid="worklist"] [data-index]')];
    seen.most = Math.max(seen.most, rows.length);
    for (const row of rows) {
      const place = Number(row.dataset.index) + 1;
      const number = row.querySelector('a').textContent;
      if ((seen.at[place] ?? number) !== number || (places.get(number) ?? place) !== place) seen.twice.push(place + ' ' + number);
      seen.at[place] = number;
      places.set(number, place);
    }
  };
  note();
  new MutationObserver(note).observe(document.querySelector('[data-testid="worklist"]'), { childList: true, subtree: true });
})()`;
