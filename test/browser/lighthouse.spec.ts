import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContext } from 'playwright-core';
import { launchProfile } from '../support/browser.js';
import { freePort, temporaryFolder } from '../support/standalone.js';
import { boardOf, casesOf, openDesk, type Desk } from './desk.js';

interface Report {
  readonly finalDisplayedUrl: string;
  readonly categories: Record<string, { score: number; auditRefs: readonly { id: string; weight: number }[] }>;
  readonly audits: Record<string, { score: number | null; scoreDisplayMode: string; title: string; details?: { items?: unknown[] } }>;
}

/** In a process of its own, through the port of the browser in which somebody is signed in. */
async function audit(address: string, port: number): Promise<Report> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      'node_modules/lighthouse/cli/index.js',
      address,
      `--port=${port}`,
      '--only-categories=accessibility,best-practices',
      '--disable-storage-reset',
      '--throttling-method=provided',
      '--form-factor=desktop',
      '--screenEmulation.disabled',
      '--no-enable-error-reporting',
      '--output=json',
      '--quiet',
    ],
    { maxBuffer: 64 * 1024 * 1024, timeout: 120_000 },
  );
  return JSON.parse(stdout) as Report;
}

/** What costs points, by its name and the first of its places. */
const failing = ({ categories, audits }: Report): string[] =>
  Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs
      .filter(({ id, weight }) => weight > 0 && (audits[id]!.score ?? 1) < 1)
      .map(({ id }) => `${id}: ${audits[id]!.title} ${JSON.stringify(audits[id]!.details?.items?.slice(0, 3))}`),
  );

describe('Lighthouse finds nothing in access and good practice', () => {
  let desk: Desk;
  let profile: BrowserContext;
  let port: number;
  let addresses: Record<string, string>;
  beforeAll(async () => {
    desk = await openDesk();
    port = await freePort();
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
    await profile?.close();
    await desk?.close();
  });

  const perfect = async (name: string, path: string): Promise<void> => {
    const report = await audit(`${desk.address}${path}`, port);
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
