import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { demoToken } from '../../../apps/standalone/src/identity-provider/demo-token.js';
import { startApi } from '../../support/api.js';
import { launchBrowser } from '../../support/browser.js';
import { startFilled } from '../../support/filled.js';
import type { StandaloneRun } from '../../support/standalone.js';

const asBrowser = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }, redirect: 'manual' } as const;

describe('GraphiQL in the demo', () => {
  let demo: StandaloneRun & { dataDir: string };
  let browser: Browser;
  beforeAll(async () => {
    [demo, browser] = await Promise.all([startFilled(), launchBrowser()]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
  });

  const ask = async <Data>(who: string, query: string, variables = {}): Promise<Data> => {
    const response = await fetch(`${demo.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await demoToken(demo.dataDir, who)}` },
      body: JSON.stringify({ query, variables }),
    });
    return ((await response.json()) as { data: Data }).data;
  };

  /** Opens the page as somebody new, who is sent to sign in and back, and notes whatever the browser complains about. */
  async function open(path: string): Promise<{ page: Page; complaints: string[]; hosts: Set<string> }> {
    const page = await (await browser.newContext()).newPage();
    const complaints: string[] = [];
    const hosts = new Set<string>();
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('request', (request) => /^(http|ws)/.test(request.url()) && hosts.add(new URL(request.url()).host));
    await page.goto(`${demo.address}/graphql`);
    await page.locator('button[value="coordinator"]').click();
    await page.locator('.graphiql-container').first().waitFor();
    if (path !== '/graphql') await page.goto(`${demo.address}${path}`);
    return { page, complaints, hosts };
  }
  const answer = (page: Page) => page.locator('.graphiql-response');
  const run = (page: Page) => page.getByRole('button', { name: /execute/i }).click();

  it('sends a browser that is not signed in to sign in and back, and leaves every other request to the API', async () => {
    for (const headers of [{}, { cookie: `__Host-consilium=${'A'.repeat(43)}` }, { 'sec-fetch-site': 'cross-site' }]) {
      const page = await fetch(`${demo.address}/graphql`, { ...asBrowser, headers: { ...asBrowser.headers, ...headers } });
      expect([page.status, page.headers.get('location')]).toEqual([303, '/auth/sign-in?returnTo=%2Fgraphql']);
    }
    const program = await fetch(`${demo.address}/graphql?query=${encodeURIComponent('{ refusals { code } }')}`);
    expect([program.status, program.headers.get('content-type')?.split(';')[0]]).toEqual([200, 'application/json']);
  });

  it('asks as the person who is signed in, with nothing from elsewhere and nothing inline, and keeps what is typed out of the address', async () => {
    const { page, complaints, hosts } = await open('/graphql');
    await run(page);
    await answer(page).getByText('"Spine and pain board"').waitFor();
    await page.locator('.monaco-editor').first().click();
    await page.keyboard.press('Control+A');
    // The editor closes the first bracket itself.
    await page.keyboard.insertText('{ refusals { code }');
    await run(page);
    await answer(page).getByText('"ACCOUNT_UNKNOWN"').waitFor();
    expect([complaints, [...hosts], page.url()]).toEqual([[], [new URL(demo.address).host], `${demo.address}/graphql`]);
    const policyOf = async () => (await page.reload())!.headers()['content-security-policy']!;
    const policy = await policyOf();
    expect(policy).not.toMatch(/script-src[^;]*unsafe|style-src-elem[^;]*unsafe|https:|\*/);
    const [, nonce] = /'nonce-([\w-]+)'/.exec(policy)!;
    expect(await policyOf()).not.toContain(nonce);
  }, 30_000); // prettier-ignore

  it('follows a stream with the cookie alone', async () => {
    const { viewer } = await ask<{ viewer: { memberships: { board: { id: string } }[] } }>('coordinator', '{ viewer { memberships { board { id } } } }'); // prettier-ignore
    // One of which the worker has nothing to remind, to escalate or to end: its fact would replace the first answer unseen.
    const { boardCases } = await ask<{ boardCases: { edges: { node: { id: string; stream: { id: string; epoch: number; head: number } } }[] } }>(
      'coordinator',
      'query ($board: ID!) { boardCases(boardId: $board, first: 1, filter: { status: [AWAITING_INFORMATION] }) { edges { node { id stream { id epoch head } } } } }',
      { board: viewer.memberships[0]!.board.id },
    ); // prettier-ignore
    const { id: caseId, stream } = boardCases.edges[0]!.node;
    const document = `subscription { facts(stream: "${stream.id}", epoch: ${stream.epoch}, after: ${stream.head}) {
      ... on FactBatch { head facts { seq type content { fragment data } } } ... on StreamResync { head } } }`;
    const { page, complaints } = await open(`/graphql?query=${encodeURIComponent(document)}`);
    await run(page);
    await answer(page).getByText('"facts": []').waitFor();
    await ask('coordinator', 'mutation ($input: AddCommentInput!) { addComment(input: $input) { comment { id } } }', {
      input: { caseId, body: 'Seen in GraphiQL.', audience: 'BOARD' },
    });
    await answer(page).getByText('"Seen in GraphiQL."').waitFor();
    expect(complaints).toEqual([]);
  }, 30_000);
});

describe('GraphiQL in an installation with its own provider', () => {
  it('is not there', async () => {
    const api = await startApi({ demo: 'nothing' });
    try {
      const page = await fetch(`${api.address}/graphql`, asBrowser);
      expect([page.status, (await page.text()).includes('<html')]).toEqual([400, false]);
      expect((await fetch(`${api.address}/graphql/graphiql/start.js`)).status).toBe(404);
    } finally {
      await api.close();
    }
  });
});
