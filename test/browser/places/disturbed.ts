import type { Page } from 'playwright-core';
import { caseWith, inReview, open, type Place } from './place.js';

/** Somebody was faster: the desk says no to the next ballot. */
const refusing = (page: Page): Promise<unknown> =>
  page.route('**/graphql', (route) =>
    /"operationName":"CastBallot"/.test(route.request().postData() ?? '')
      ? route.fulfill({
          json: {
            data: null,
            errors: [
              {
                message: 'The proposal was revised meanwhile.',
                extensions: { code: 'PROPOSAL_STALE', category: 'CONFLICT', rule: 'CASE-5', facts: { currentVersion: 2 } },
              },
            ],
          },
        })
      : route.continue(),
  );

/** A case while something stands in the way: the connection, what is still on its way, somebody who was faster. */
export const disturbances: readonly Place[] = [
  {
    name: 'case offline',
    as: 'physiotherapist',
    at: caseWith(inReview),
    until: async (page) => {
      await open(page);
      await page.getByRole('img', { name: 'Connection: Live' }).waitFor();
      await page.context().setOffline(true);
      await page.getByRole('img', { name: /^Connection: Offline/ }).waitFor();
    },
  },
  {
    name: 'a refused act, with its rule',
    as: 'chair',
    at: caseWith((one) => inReview(one) && !one.review!.sealed && one.review!.proposal !== null),
    until: async (page) => {
      await refusing(page);
      await page.getByRole('radio', { name: 'Approve', exact: true }).check();
      await page.getByRole('button', { name: /^(Cast|Change) the ballot/ }).click();
      await page.getByRole('alert').getByText('CASE-5').waitFor();
    },
  },
  {
    name: 'catching up',
    as: 'physiotherapist',
    at: caseWith(inReview),
    until: async (page, { desk, find }) => {
      // The desk says that there is more than has come: three facts are still on their way. Not before the page is live, which it would then
      // not become: what was done for other places may still be told.
      let ahead = 0;
      await page.routeWebSocket(/./, (socket) => {
        const server = socket.connectToServer();
        server.onMessage((message) =>
          socket.send(/"facts"/.test(`${message}`) ? `${message}`.replace(/"head":(\d+)/, (_, head) => `"head":${+head + ahead}`) : message),
        );
      });
      await page.reload();
      await open(page);
      await page.getByRole('img', { name: 'Connection: Live' }).waitFor();
      ahead = 3;
      await desk.ask('chair', 'mutation ($input: AddCommentInput!) { addComment(input: $input) { comment { id } } }', {
        input: { caseId: find(inReview), audience: 'BOARD', body: 'A word more, please.' },
      });
      await page.getByRole('img', { name: /^Connection: Catching up, \d+ behind$/ }).waitFor();
    },
  },
  {
    name: 'a ballot that came too late',
    as: 'chair',
    at: caseWith((one) => inReview(one) && one.review!.proposal !== null),
    until: async (page) => {
      await page.getByRole('radio', { name: 'Approve', exact: true }).waitFor();
      await page.context().setOffline(true);
      await page.getByRole('radio', { name: 'Approve', exact: true }).check();
      await page.getByRole('button', { name: /^(Cast|Change) the ballot/ }).click();
      await page.getByText('Waits for the connection').waitFor();
      await refusing(page);
      await page.context().setOffline(false);
      await page.getByRole('region', { name: 'Not sent' }).getByText('CASE-5').waitFor();
    },
  },
];
