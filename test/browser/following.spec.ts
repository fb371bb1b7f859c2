import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { until } from '../support/until.js';
import { deskOfTests } from './desk-of-tests.js';
import { pane, says } from './viewer.js';

const minutes = 60_000;

interface Found {
  readonly viewer: {
    readonly memberships: readonly {
      readonly board: {
        readonly meetings: { readonly edges: readonly { readonly node: { readonly id: string; readonly status: string } }[] };
      };
    }[];
  };
}
const shown = async (page: Page): Promise<string> =>
  (await pane(page)
    .getByText(/^Image \d+ of \d+$/)
    .textContent())!;

describe('a meeting’s screens', () => {
  const desk = deskOfTests();
  let at: string;
  beforeAll(async () => {
    const { viewer } = await desk.ask<Found>('chair', '{ viewer { memberships { board { meetings { edges { node { id status } } } } } } }');
    const edges = viewer.memberships.flatMap(({ board }) => board.meetings.edges);
    at = `/meetings/${edges.find(({ node }) => node.status === 'OPEN')!.node.id}`;
  }, 3 * minutes);

  it(
    'show the case that is called at once: it came while another was talked about',
    async () => {
      const { page: radiologist, context } = await desk.sit({ as: 'radiologist', at });
      await (await radiologist.waitForResponse((response) => response.request().postData()?.includes('CaseAhead') ?? false)).finished();
      const held: string[] = [];
      // What reads the case itself gets no answer any more.
      await radiologist.route('**/graphql', (route) => {
        const asked = route.request().postData() ?? '';
        if (!/"(Case|CaseAhead)"/.test(asked)) return route.continue();
        held.push(asked);
      });
      const { page: chair, context: chairs } = await desk.sit({ as: 'chair', at });
      await chair.getByRole('button', { name: /^Begin with/ }).click();
      const number = await chair.getByRole('heading', { name: /SPN-/ }).locator('strong').textContent();
      await radiologist.getByRole('heading', { name: number! }).waitFor();
      await until(() => held.length > 0, 'the reading of the case');
      await context.close();
      await chairs.close();
    },
    2 * minutes,
  );

  it(
    'follow the leader’s image and hand until one looks around, come back to what is led, and go on when the leader is gone',
    async () => {
      const sittings = await Promise.all(['chair', 'radiologist'].map((as) => desk.sit({ as, at })));
      const [chair, radiologist] = sittings.map(({ page }) => page) as [Page, Page];
      for (const page of [chair, radiologist]) await says(page, /^Image \d+ of \d+$/);
      await chair.getByRole('button', { name: 'Lead', exact: true }).click();
      await radiologist.getByText('Following Dr Maren Holt').waitFor();
      const begun = await shown(chair);
      const further = (by: number) => begun.replace(/\d+/, (n) => `${Number(n) + by}`);
      for (let n = 0; n < 3; n += 1) await pane(chair).press('ArrowDown');
      for (const page of [chair, radiologist]) await says(page, further(3));
      const box = (await pane(chair).boundingBox())!;
      await chair.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await pane(radiologist).getByText('Dr Maren Holt').waitFor();

      // One’s own hand on the image is looking around: the leader’s stays, and what is led meanwhile moves nothing here.
      await pane(radiologist).press('ArrowUp');
      await radiologist.getByText('Looking around on your own').waitFor();
      await says(radiologist, further(2));
      expect(await shown(chair)).toBe(further(3));
      await pane(chair).press('ArrowDown');
      await says(chair, further(4));
      expect(await shown(radiologist)).toBe(further(2));
      await radiologist.getByRole('button', { name: 'Rejoin' }).click();
      await radiologist.getByText('Following Dr Maren Holt').waitFor();
      await says(radiologist, further(4));

      await sittings[0]!.context.close();
      await radiologist.getByText('Following the agenda').waitFor();
      await says(radiologist, further(4));
      expect(sittings.flatMap(({ complaints }) => complaints)).toEqual([]);
      await sittings[1]!.context.close();
    },
    2 * minutes,
  );

  it(
    'show where the leader’s hand comes to rest, however quickly it came there',
    async () => {
      const sittings = await Promise.all(['chair', 'radiologist'].map((as) => desk.sit({ as, at })));
      const [chair, radiologist] = sittings.map(({ page }) => page) as [Page, Page];
      for (const page of [chair, radiologist]) await says(page, /^Image \d+ of \d+$/);
      await chair.getByRole('button', { name: 'Lead', exact: true }).click();
      await radiologist.getByText('Following Dr Maren Holt').waitFor();
      const box = (await pane(chair).boundingBox())!;
      const to = (step: number) => chair.mouse.move(box.x + box.width / 2 + step, box.y + box.height / 2 + step);
      const hand = pane(radiologist).locator('svg g path').first();
      const leave = async () => {
        await chair.mouse.move(box.x + box.width / 2, box.y - 20);
        await hand.waitFor({ state: 'detached' });
      };
      const drawn = () => hand.getAttribute('d');
      await to(60);
      await hand.waitFor();
      const rest = await drawn();
      await leave();
      for (let step = 0; step <= 60; step += 1) await to(step);
      await until(async () => (await drawn()) === rest, 'the hand where it rests');
      for (const { context } of sittings) await context.close();
    },
    2 * minutes,
  );

  it(
    'on the wall show the case and its phase as it goes on, and nobody’s name',
    async () => {
      const [{ page: wall, complaints }, { page: chair }] = await Promise.all([
        desk.sit({ as: 'coordinator', at: `${at}/wall` }),
        desk.sit({ as: 'chair', at }),
      ]);
      await chair.getByRole('button', { name: 'Open the discussion' }).waitFor();
      await wall.getByText('Presenting', { exact: true }).waitFor();
      const name = (await chair.getByRole('region', { name: 'Patient' }).getByRole('heading').textContent())!.split(',')[0]!;
      expect(name.length).toBeGreaterThan(2);
      await chair.getByRole('button', { name: 'Open the discussion' }).click();
      await wall.getByText('Discussing', { exact: true }).waitFor();
      expect((await wall.locator('body').innerText()).toLowerCase()).not.toContain(name.toLowerCase());
      expect(complaints).toEqual([]);
    },
    2 * minutes,
  );
});
