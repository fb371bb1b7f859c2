import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContext } from 'playwright-core';
import { launchProfile } from '../support/browser.js';
import { freePort } from '../support/ports.js';
import { temporaryFolder } from '../support/run-folders.js';
import { runProgram } from '../support/standalone.js';
import { boardOf, casesOf, openDesk, type OpenedDesk } from './desk.js';

interface Report {
  readonly finalDisplayedUrl: string;
  readonly categories: Record<string, { score: number; auditRefs: readonly { id: string; weight: number }[] }>;
  readonly audits: Record<string, { score: number | null; scoreDisplayMode: string; title: string; details?: { items?: unknown[] } }>;
}

/** Asks for one address after the other, through the port of the browser in which somebody is signed in. */
function auditor(port: number): { audit(address: string): Promise<Report>; end(): void } {
  const program = runProgram('test/support/auditing.ts', {}, [`${port}`], 'pipe');
  let problems = '';
  program.stderr!.setEncoding('utf8').on('data', (text: string) => (problems += text));
  const answers = createInterface({ input: program.stdout! })[Symbol.asyncIterator]();
  return {
    async audit(address) {
      program.stdin!.write(`${address}\n`);
      const { value, done } = await answers.next();
      if (done) throw new Error(`Lighthouse ended at ${address}:\n${problems}`);
      return JSON.parse(value) as Report;
    },
    end: () => void program.kill(),
  };
}

/** What costs points, by its name and the first of its places. */
const failing = ({ categories, audits }: Report): string[] =>
  Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs
      .filter(({ id, weight }) => weight > 0 && (audits[id]!.score ?? 1) < 1)
      .map(({ id }) => `${id}: ${audits[id]!.title} ${JSON.stringify(audits[id]!.details?.items?.slice(0, 3))}`),
  );

describe('Lighthouse finds nothing in access and good practice', () => {
  let desk: OpenedDesk;
  let profile: BrowserContext;
  let lighthouse: ReturnType<typeof auditor>;
  let addresses: Record<string, string>;
  beforeAll(async () => {
    desk = await openDesk();
    const port = await freePort();
    lighthouse = auditor(port);
    profile = await launchProfile(join(temporaryFolder(), 'profile'), port);
    const board = await boardOf(desk, 'chair');
    const [cases, { viewer }] = await Promise.all([
      casesOf(desk, 'chair', board),
      desk.ask<{ viewer: { memberships: { board: { meetings: { edges: { node: { id: string; status: string } }[] } } }[] } }>(
        'chair',
        '{ viewer { memberships { board { meetings { edges { node { id status } } } } } } }',
      ),
    ]);
    const meeting = viewer.memberships[0]!.board.meetings.edges.find(({ node }) => node.status === 'OPEN')!.node;
    addresses = {
      'my work': '/',
      worklist: `/boards/${board}`,
      case: `/cases/${cases.find(({ review }) => review?.proposal)!.id}`,
      meeting: `/meetings/${meeting.id}`,
    };
  }, 180_000);
  afterAll(async () => {
    lighthouse?.end();
    await profile?.close();
    await desk?.close();
  });

  const perfect = async (name: string, path: string): Promise<void> => {
    const report = await lighthouse.audit(`${desk.address}${path}`);
    const scores = Object.entries(report.categories).map(([category, { score }]) => [category, Math.round(score * 100)]);
    console.log(`${name}: ${scores.map(([category, score]) => `${category} ${score}`).join(', ')}`);
    // It has looked at the page that was meant, not at a sign-in before it.
    expect(new URL(report.finalDisplayedUrl).pathname).toBe(path);
    expect([name, ...failing(report)]).toEqual([name]);
    expect(scores.map(([, score]) => score)).toEqual([100, 100]);
  };

  it('on the sign-in', () => perfect('sign-in', '/'), 180_000);

  it('on my work', async () => {
    const page = await profile.newPage();
    await page.addInitScript("localStorage.setItem('consilium.tour', 'seen')");
    await page.goto(`${desk.address}/auth/sign-in?returnTo=/`);
    await page.locator('button[value="chair"]').click();
    await page.getByRole('navigation', { name: 'Main' }).waitFor();
    await perfect('my work', addresses['my work']!);
  }, 180_000);

  for (const name of ['worklist', 'case', 'meeting']) it(`on the ${name}`, () => perfect(name, addresses[name]!), 180_000);
});
