import { beforeAll, describe, expect, it } from '@jest/globals';
import { boardOf, casesOf, submitReferral } from './desk.js';
import { deskOfTests } from './desk-of-tests.js';
import { holds } from '../support/browser.js';
import { until } from '../support/until.js';

const minutes = 60_000;

describe('what was typed, and what the keyboard does', () => {
  const desk = deskOfTests();
  let board: string;
  beforeAll(async () => {
    board = await boardOf(desk, 'radiologist');
  }, 3 * minutes);
  const say = async (caseId: string, body: string, threadId?: string): Promise<{ threadId: string }> => {
    const { addComment } = await desk.ask<{ addComment: { comment: { threadId: string } } }>(
      'radiologist',
      'mutation Say($input: AddCommentInput!) { addComment(input: $input) { comment { threadId } } }',
      { input: { caseId, body, ...(threadId ? { threadId } : { audience: 'BOARD' }) } },
    );
    return addComment.comment;
  };

  it(
    '[DISC-5] a draft survives a reload and goes at sign-out',
    async () => {
      const submitted = await submitReferral(desk, board, 'Draft, Browser');
      const { page } = await desk.sit({ as: 'radiologist', at: `/cases/${submitted.id}` });
      await page.getByRole('textbox', { name: /^Discussion/ }).fill('Half a thought');
      await page.reload();
      expect(await page.getByRole('textbox', { name: /^Discussion/ }).inputValue()).toBe('Half a thought');
      await page.getByRole('button', { name: /^Signed in as/ }).click();
      await page.getByText('1 unsent draft on this device will be removed.').waitFor();
      await page.getByRole('menuitem', { name: 'Sign out' }).click();
      await page.getByRole('link', { name: 'Sign in' }).waitFor();
      expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('consilium.draft.')))).toEqual([]);
    },
    minutes,
  );

  it(
    'the next comments of a long thread come once and in their order however often they are asked for, stay when the case is read anew, and where they do not come the page says so',
    async () => {
      const submitted = await submitReferral(desk, board, 'Thread, Browser');
      const { threadId } = await say(submitted.id, 'Word 0.');
      for (let word = 1; word <= 102; word++) await say(submitted.id, `Word ${word}.`, threadId);
      const { page } = await desk.sit({ as: 'pain-specialist', at: `/cases/${submitted.id}` });
      const thread = page.getByRole('article', { name: /^Thread/ });
      const more = thread.getByRole('button', { name: 'Show more comments' });
      const words = () => thread.getByText(/^Word \d+\.$/).allTextContents();
      const upTo = (last: number) => Array.from({ length: last + 1 }, (_, word) => `Word ${word}.`);
      await more.waitFor();
      expect(await words()).toEqual(upTo(99));
      await page.route('**/graphql', (route) => route.abort());
      await more.focus();
      await page.keyboard.press('Enter');
      await thread.getByRole('alert').getByText('This could not be loaded').waitFor();
      await page.unroute('**/graphql');
      // Told of before its page is asked for.
      const parts = page.waitForResponse((response) => response.request().postData()?.includes('"CaseParts"') ?? false);
      await say(submitted.id, 'Word 103.', threadId);
      await thread.getByText('Word 103.').waitFor();
      await (await parts).finished();
      const asked: string[] = [];
      page.on('request', (request) => void (request.postData()?.includes('"MoreComments"') && asked.push(request.url())));
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await thread.getByText('Word 102.').waitFor();
      expect([await words(), asked.length, await thread.getByRole('alert').count()]).toEqual([upTo(103), 1, 0]);
      await desk.ask('coordinator', 'mutation Triage($input: TriageCaseInput!) { triageCase(input: $input) { boardCase { id } } }', {
        input: { caseId: submitted.id, version: 1, accept: { priority: 'P3', complexity: 2, questionKind: 'SPINE_OR_JOINT' } },
      });
      // What is shown was read anew as well: the whole case, and the rest of its thread behind it.
      await until(() => asked.length === 2, 'the rest is read anew');
      await holds(page, `document.querySelector('article[aria-label^="Thread"]').textContent.includes('Word 102.')`);
      await say(submitted.id, 'Word 104.', threadId);
      await thread.getByText('Word 104.').waitFor();
      expect([await words(), await more.count()]).toEqual([upTo(104), 0]);
    },
    2 * minutes,
  );

  it(
    'a case with more threads than one page of them shows all, the latest too, and leads to the one that somebody was sent to',
    async () => {
      const submitted = await submitReferral(desk, board, 'Threads, Browser');
      const said = [];
      for (let thread = 0; thread < 53; thread++) said.push(await say(submitted.id, `Thread ${thread}.`));
      const { page } = await desk.sit({ as: 'pain-specialist', at: `/cases/${submitted.id}?thread=${said.at(-1)!.threadId}` });
      const threads = page.getByRole('article', { name: /^Thread/ });
      await page.locator('article:focus').getByText('Thread 52.').waitFor();
      const texts = async () => (await threads.getByText(/^Thread \d+\.$/).allTextContents()).join(' ');
      const all = said.map((_, thread) => `Thread ${thread}.`).join(' ');
      expect(await texts()).toBe(all);
      await desk.ask('coordinator', 'mutation Triage($input: TriageCaseInput!) { triageCase(input: $input) { boardCase { id } } }', {
        input: { caseId: submitted.id, version: 1, accept: { priority: 'P3', complexity: 2, questionKind: 'SPINE_OR_JOINT' } },
      });
      await page.getByRole('heading', { name: 'Opinions' }).waitFor();
      expect(await texts()).toBe(all);
    },
    2 * minutes,
  );

  it(
    'a comment written offline says so, is kept through a reload, and is sent exactly once when the connection is back',
    async () => {
      const submitted = await submitReferral(desk, board, 'Offline, Browser');
      const { page, context } = await desk.sit({ as: 'radiologist', at: `/cases/${submitted.id}` });
      await page.getByRole('img', { name: 'Connection: Live' }).waitFor();
      await context.setOffline(true);
      await page.getByRole('textbox', { name: /^Discussion/ }).fill('Written in the lift');
      await page.getByRole('button', { name: 'Comment', exact: true }).click();
      await page.getByText('Waits for the connection').waitFor();
      await page.reload({ waitUntil: 'commit' }).catch(() => undefined);
      await context.setOffline(false);
      await page.goto(`${desk.address}/cases/${submitted.id}`);
      // In a thread, and no longer in the outbox: the desk has it.
      await page
        .getByRole('article', { name: /^Thread/ })
        .getByText('Written in the lift')
        .waitFor();
      const { boardCase } = await desk.ask<{ boardCase: { comments: { edges: { node: { body: string } }[] } } }>(
        'radiologist',
        'query Said($id: ID!) { boardCase(id: $id) { comments(first: 10) { edges { node { body } } } } }',
        { id: submitted.id },
      );
      expect(boardCase.comments.edges.map(({ node }) => node.body)).toEqual(['Written in the lift']);
    },
    minutes,
  );

  it(
    'J and K move through the worklist, Enter opens the case, and filters stay in the address without a name in it',
    async () => {
      const { page } = await desk.sit({ as: 'radiologist', at: `/boards/${board}` });
      const inReview = (await casesOf(desk, 'radiologist', board)).filter(({ status }) => status === 'IN_REVIEW');
      await page.getByRole('button', { name: /^State/ }).click();
      await page.getByRole('menuitemcheckbox', { name: 'In review' }).click();
      await page.keyboard.press('Escape');
      await page.getByText(`${inReview.length} cases`).waitFor();
      expect(new URL(page.url()).search).toContain('IN_REVIEW');
      await page.getByRole('searchbox').fill('zzzz nobody');
      await page.getByText('No case matches these filters.').waitFor();
      expect(page.url()).not.toContain('zzzz');
      await page.getByRole('searchbox').fill('');
      await page.getByText(`${inReview.length} cases`).waitFor();
      await page.getByRole('heading', { level: 1 }).click();
      for (const key of ['j', 'j', 'k', 'j']) await page.keyboard.press(key);
      const second = page.getByRole('row').nth(2).getByRole('link');
      const number = await second.textContent();
      await page.locator('a:focus', { hasText: number! }).waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: `Case ${number}` }).waitFor();
    },
    minutes,
  );
});
