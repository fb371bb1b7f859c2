import { beforeAll, describe, expect, it } from '@jest/globals';
import { boardOf, casesOf, submitReferral } from './desk.js';
import { deskOfTests } from './desk-of-tests.js';

const minutes = 60_000;

describe('what was typed, and what the keyboard does', () => {
  const desk = deskOfTests();
  let board: string;
  beforeAll(async () => {
    board = await boardOf(desk, 'radiologist');
  }, 3 * minutes);

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
    'the next comments of a long thread come once however often they are asked for, and where they do not come the page says so',
    async () => {
      const submitted = await submitReferral(desk, board, 'Thread, Browser');
      const say = (body: string, threadId?: string) =>
        desk.ask<{ addComment: { comment: { threadId: string } } }>(
          'radiologist',
          'mutation Say($input: AddCommentInput!) { addComment(input: $input) { comment { threadId } } }',
          { input: { caseId: submitted.id, body, ...(threadId ? { threadId } : { audience: 'BOARD' }) } },
        );
      const { comment } = (await say('Word 0.')).addComment;
      for (let word = 1; word <= 102; word++) await say(`Word ${word}.`, comment.threadId);
      const { page } = await desk.sit({ as: 'pain-specialist', at: `/cases/${submitted.id}` });
      const thread = page.getByRole('article', { name: /^Thread/ });
      const more = thread.getByRole('button', { name: 'Show more comments' });
      await more.waitFor();
      expect(await thread.getByText(/^Word \d+\.$/).count()).toBe(100);
      await page.route('**/graphql', (route) => route.abort());
      await more.focus();
      await page.keyboard.press('Enter');
      await thread.getByRole('alert').getByText('This could not be loaded').waitFor();
      await page.unroute('**/graphql');
      const asked: string[] = [];
      page.on('request', (request) => void (request.postData()?.includes('"MoreComments"') && asked.push(request.url())));
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await thread.getByText('Word 102.').waitFor();
      expect([await thread.getByText(/^Word \d+\.$/).count(), asked.length, await thread.getByRole('alert').count()]).toEqual([103, 1, 0]);
    },
    minutes,
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
