import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { fewestOf, holds, violations } from '../support/browser.js';
import { until as waitUntil } from '../support/until.js';
import { boardOf } from './desk.js';
import { deskOfTests } from './desk-of-tests.js';
import { cast, castWhile, live, meetingOf, numbersOn, plannedMeeting, readMeeting, readyCase, sorted, until } from './meeting-steps.js';

const minutes = 60_000;

describe('a meeting', () => {
  const desk = deskOfTests();
  let board: string;
  beforeAll(async () => {
    board = await boardOf(desk, 'chair');
  }, 3 * minutes);

  it(
    '[MEET-1] [MEET-2] is set and its agenda built by two people at once, with the keyboard, and nothing is lost',
    async () => {
      const cases = [];
      for (const name of ['Agenda, One', 'Agenda, Two', 'Agenda, Three']) cases.push(await readyCase(desk, board, name));
      const numbers = cases.map(({ number }) => number);
      const { page: coordinator } = await desk.sit({ as: 'coordinator', at: `/boards/${board}/meetings` });
      await coordinator.getByRole('button', { name: 'Set a date …' }).click();
      const day = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
      await coordinator.getByLabel('Begins').fill(`${day}T09:30`);
      await coordinator.getByRole('button', { name: 'Set the date' }).click();
      await coordinator.getByRole('link', { name: /09:30/ }).click();
      await coordinator.getByText('Nothing is on the agenda yet.').waitFor();
      const { page: chair, complaints } = await desk.sit({ as: 'chair', at: new URL(coordinator.url()).pathname });
      await Promise.all([coordinator, chair].map(live));

      for (const number of numbers) await coordinator.getByLabel(`Choose ${number}`).check();
      await coordinator.getByRole('button', { name: 'Add 3 cases' }).click();
      const before =
        (await Promise.all([until(coordinator, await sorted(coordinator, 3)), until(chair, await sorted(chair, 3))])) &&
        (await numbersOn(chair));
      expect([...before].sort()).toEqual([...numbers].sort());

      // By keyboard: the last one twice up; the other screen follows, and the focus stays where it was.
      const link = chair.getByRole('link', { name: before[2]! });
      await link.focus();
      await chair.keyboard.press('Alt+ArrowUp');
      await until(chair, [before[0]!, before[2]!, before[1]!]);
      await until(coordinator, [before[0]!, before[2]!, before[1]!]);
      await chair.getByText(`${before[2]} is now 2 of 3`).waitFor({ state: 'attached' });
      await holds(chair, `document.activeElement?.textContent === '${before[2]}'`);
      await chair.keyboard.press('Alt+ArrowUp');
      await until(coordinator, [before[2]!, before[0]!, before[1]!]);

      // Taken off, and back again before it was sent.
      await coordinator.getByRole('button', { name: `Take ${before[1]} off the agenda` }).click();
      await until(coordinator, [before[2]!, before[0]!]);
      await coordinator.getByRole('button', { name: /^Undo/ }).click();
      await until(coordinator, [before[2]!, before[0]!, before[1]!]);
      expect(await violations(coordinator)).toEqual([]);

      // Twice without waiting in between: nobody is refused for what they did themselves a moment before.
      const last = coordinator.getByRole('link', { name: before[1]! });
      await last.focus();
      await coordinator.keyboard.press('Alt+ArrowUp');
      await coordinator.keyboard.press('Alt+ArrowUp');
      await until(chair, [before[1]!, before[2]!, before[0]!]);
      await coordinator.getByRole('button', { name: `Take ${before[1]} off the agenda` }).click();
      await coordinator.getByRole('button', { name: `Take ${before[2]} off the agenda` }).click();
      await until(chair, [before[0]!]);
      expect(await coordinator.getByRole('alert').allTextContents()).toEqual([]);
      await coordinator.getByLabel(`Choose ${before[1]}`).check();
      await coordinator.getByRole('button', { name: 'Add 1 case' }).click();
      await until(chair, [before[0]!, before[1]!]);
      await until(coordinator, [before[0]!, before[1]!]);
      // And one added while an order is on its way.
      await coordinator.getByLabel(`Choose ${before[2]}`).check();
      let letThrough = () => {};
      const through = new Promise<void>((resolve) => (letThrough = resolve));
      await coordinator.route('**/graphql', async (route) => {
        if (route.request().postData()?.includes('"ReorderAgenda"')) await through;
        await route.continue();
      });
      await last.focus();
      const ordering = coordinator.waitForRequest((request) => request.postData()?.includes('"ReorderAgenda"') ?? false);
      await coordinator.keyboard.press('Alt+ArrowUp');
      await ordering;
      await coordinator.getByRole('button', { name: 'Add 1 case' }).click();
      letThrough();
      await until(chair, [before[1]!, before[0]!, before[2]!]);
      expect(await coordinator.getByRole('alert').allTextContents()).toEqual([]);
      await coordinator.unrouteAll({ behavior: 'wait' });

      // Somebody else is faster: refused and explained, and the order is the one that stands.
      const id = new URL(chair.url()).pathname.split('/').at(-1)!;
      await coordinator.context().setOffline(true);
      const now = await readMeeting(desk, id);
      await desk.ask('chair', 'mutation Order($input: ReorderAgendaInput!) { reorderAgenda(input: $input) { meeting { id } } }', {
        input: { meetingId: id, version: now.version, itemIds: [...now.agenda].reverse().map((item) => item.id) },
      });
      const stale = await readMeeting(desk, id);
      await coordinator.context().setOffline(false);
      await until(
        coordinator,
        stale.agenda.map(({ boardCase }) => boardCase.number),
      );
      expect((await readMeeting(desk, id)).agenda.map(({ boardCase }) => boardCase.number)).toEqual(await numbersOn(chair));

      // Told of it, and then not answered: what stands there is old, and is read again without anybody's doing.
      let lost = 0;
      await coordinator.route('**/graphql', (route) => void (lost++, route.abort()));
      const turned = [...stale.agenda].reverse();
      await desk.ask('chair', 'mutation Order($input: ReorderAgendaInput!) { reorderAgenda(input: $input) { meeting { id } } }', {
        input: { meetingId: id, version: stale.version, itemIds: turned.map((item) => item.id) },
      });
      await until(
        chair,
        turned.map(({ boardCase }) => boardCase.number),
      );
      await waitUntil(() => lost > 0, 'the coordinator’s read is lost');
      await coordinator.unroute('**/graphql');
      await until(
        coordinator,
        turned.map(({ boardCase }) => boardCase.number),
      );
      expect(complaints).toEqual([]);
      await Promise.all([coordinator, chair].map((page) => page.context().close()));
    },
    3 * minutes,
  );

  it(
    '[MEET-3] [MEET-4] [MEET-5] [MEET-7] goes from opening to closing with three browsers, one of them cut and one killed, and nothing is lost',
    async () => {
      const first = await readyCase(desk, board, 'Sitting, One');
      const second = await readyCase(desk, board, 'Sitting, Two');
      const id = await meetingOf(desk, board, 30, [first.id, second.id]);
      const next = await plannedMeeting(desk, board, 37);
      const at = `/meetings/${id}`;
      const sittings = await Promise.all(['chair', 'radiologist', 'physiotherapist', 'pain-specialist'].map((as) => desk.sit({ as, at })));
      const [chair, radiologist, physiotherapist, specialist] = sittings.map(({ page }) => page) as [Page, Page, Page, Page];
      const everybody = [chair, radiologist, physiotherapist, specialist];
      await Promise.all(everybody.map(live));

      await chair.getByRole('button', { name: 'Open the meeting …' }).click();
      await chair.getByRole('dialog').getByRole('button', { name: 'Open the meeting' }).click();
      for (const page of everybody) await page.getByRole('button', { name: 'I am in the room' }).click();
      await chair.getByRole('button', { name: 'I leave' }).waitFor();
      await chair.locator('body').press('n');
      for (const page of everybody) await page.getByRole('heading', { name: /^SITTING, One/ }).waitFor();
      await chair.locator('body').press('n');
      for (const page of everybody) await page.locator('[aria-current="step"]', { hasText: 'Discussing' }).waitFor();

      // Looking around is one's own; the way back leads to where everybody is.
      await radiologist.getByRole('button', { name: new RegExp(second.number) }).click();
      await radiologist.getByRole('heading', { name: /^SITTING, Two/ }).waitFor();
      await radiologist.getByText('Looking around on your own').waitFor();
      expect(await chair.getByRole('heading', { name: /^SITTING, One/ }).count()).toBe(1);
      await radiologist.getByRole('button', { name: 'Rejoin' }).click();
      await radiologist.getByRole('heading', { name: /^SITTING, One/ }).waitFor();

      const proposal = chair.getByRole('region', { name: 'Propose a recommendation' });
      await proposal.getByLabel('What', { exact: true }).selectOption('REHABILITATION_FIRST');
      await proposal.getByLabel('Rationale').fill('Function first; the needle can wait.');
      await chair.getByRole('button', { name: 'Put to the vote' }).click();
      for (const page of everybody) await page.getByRole('button', { name: 'Cast the ballot' }).waitFor();
      await chair.locator('body').press('n');
      await chair.locator('[aria-current="step"]', { hasText: 'Deciding' }).waitFor();
      expect(await violations(chair)).toEqual([]);

      // The network is cut while one votes: reading goes on, and the ballot is sent once, when the connection is back.
      await physiotherapist.context().setOffline(true);
      await physiotherapist.getByText('The connection is cut.').waitFor();
      await cast(physiotherapist, 'Approve');
      await physiotherapist.getByText('Waits for the connection').waitFor();
      // One votes while another's finger is down: nothing moves under it.
      await castWhile(specialist, 'Approve', async () => {
        await cast(radiologist, 'Approve');
        await specialist
          .getByRole('region', { name: 'Ballots' })
          .getByRole('listitem')
          .filter({ hasText: 'Aiko Lindqvist' })
          .first()
          .waitFor();
      });
      await physiotherapist.context().setOffline(false);
      await physiotherapist.getByText('Your ballot: Approve').waitFor();
      await chair.getByRole('region', { name: 'Ballots' }).getByText('Jonas Adeyemi').first().waitFor();

      // The browser of who moves the meeting is killed; the chair sits down again where everybody is.
      await chair.context().close();
      const { page: again, complaints } = await desk.sit({ as: 'chair', at });
      await again.getByRole('heading', { name: /^SITTING, One/ }).waitFor();
      await cast(again, 'Approve');
      await again.getByRole('button', { name: 'Ratify …' }).click();
      await again.getByRole('dialog').getByRole('button', { name: 'Ratify', exact: true }).click();
      for (const page of [again, radiologist, physiotherapist])
        await page.getByRole('list', { name: 'Agenda' }).getByText('Decided', { exact: true }).waitFor();
      await again.getByRole('dialog').waitFor({ state: 'detached' });

      await again.locator('body').press('n');
      await again.getByRole('heading', { name: /^SITTING, Two/ }).waitFor();
      await again.getByRole('button', { name: `Defer …: ${second.number}` }).click();
      await again.getByLabel('Why it is not decided').selectOption('IMAGING_MISSING');
      await again.getByLabel('To', { exact: true }).selectOption(next);
      await again.getByRole('button', { name: 'Defer the case' }).click();
      await radiologist
        .getByRole('list', { name: 'Agenda' })
        .getByText(/^Carried to/)
        .waitFor();
      await again.locator('body').press('n');
      await again.getByRole('dialog').getByRole('button', { name: 'Close the meeting' }).click();
      for (const page of [again, radiologist, physiotherapist]) await page.getByRole('link', { name: 'Minutes' }).waitFor();

      const meeting = await readMeeting(desk, id);
      expect(meeting.status).toBe('CLOSED');
      expect(meeting.agenda.map(({ boardCase, outcome, outcomeCode }) => [boardCase.number, outcome, outcomeCode])).toEqual([
        [first.number, 'DECIDED', null],
        [second.number, 'CARRIED', 'IMAGING_MISSING'],
      ]);
      expect(meeting.agenda[0]!.boardCase.review!.decision!.strength).toBe('UNANIMOUS');
      expect((await readMeeting(desk, next)).agenda.map(({ boardCase }) => boardCase.number)).toEqual([second.number]);
      expect([...complaints, ...sittings.flatMap((one) => one.complaints)]).toEqual([]);
    },
    5 * minutes,
  );

  it(
    '[MEET-3] the next step can be taken as soon as the screen shows that the one before was, also before the desk’s answer is there',
    async () => {
      const { id: caseId } = await readyCase(desk, board, 'Hurried, One');
      const id = await meetingOf(desk, board, 41, [caseId]);
      await desk.ask('chair', 'mutation ($input: OpenMeetingInput!) { openMeeting(input: $input) { meeting { id } } }', {
        input: { meetingId: id, version: (await readMeeting(desk, id)).version },
      });
      const { page: chair, context, complaints } = await desk.sit({ as: 'chair', at: `/meetings/${id}` });
      await live(chair);
      await chair.getByRole('button', { name: /^Begin with/ }).waitFor();
      const answer = Promise.withResolvers<void>();
      let held = 0;
      await chair.route('**/graphql', async (route) => {
        if (held > 0 || !route.request().postData()?.includes('"AdvanceMeeting"')) return route.continue();
        held++;
        const response = await route.fetch();
        await answer.promise;
        await route.fulfill({ response });
      });
      await chair.locator('body').press('n');
      await chair.getByRole('button', { name: 'Open the discussion' }).waitFor();
      await chair.locator('body').press('n');
      await chair.locator('[aria-current="step"]', { hasText: 'Discussing' }).waitFor();
      answer.resolve();
      expect(held).toBe(1);
      expect(complaints).toEqual([]);
      await context.close();
    },
    2 * minutes,
  );

  it(
    '[MEET-1] of a board with its dates set for more than a year the nearest come first, and all of them are there',
    async () => {
      const tomorrow = await plannedMeeting(desk, board, 1);
      for (let week = 1; week <= 60; week++) await plannedMeeting(desk, board, 3 + 7 * week);
      const { board: read } = await desk.ask<{ board: { meetings: { edges: { node: { id: string; status: string } }[] } } }>(
        'chair',
        'query Ahead($id: ID!) { board(id: $id) { meetings(status: [PLANNED, OPEN], orderBy: STARTS_AT_ASC, first: 100) { edges { node { id status } } } } }',
        { id: board },
      );
      const all = read.meetings.edges.map(({ node }) => node);
      const hrefs = async (links: Locator) => {
        const there = await Promise.all((await links.all()).map((link) => link.getAttribute('href')));
        return there.map((href) => href!.split('/')[2]);
      };
      const { page, complaints } = await desk.sit({ as: 'chair' });
      const mine = page.getByRole('region', { name: /^My meetings/ }).getByRole('link');
      await mine.first().waitFor();
      const opened = all.filter(({ status }) => status === 'OPEN').map(({ id }) => id);
      expect((await hrefs(mine)).slice(0, opened.length + 1).sort()).toEqual([...opened, tomorrow].sort());

      await page.goto(`${desk.address}/boards/${board}/meetings`);
      const list = page.getByRole('region', { name: 'Now and next' });
      const links = list.getByRole('link');
      await links.first().waitFor();
      expect(await hrefs(links)).toEqual(all.slice(0, 25).map(({ id }) => id));
      const more = list.getByRole('button', { name: 'Show later meetings' });
      for (let shown = 25; shown < all.length; shown = await links.count()) {
        await more.focus();
        await page.keyboard.press('Enter');
        await waitUntil(async () => (await links.count()) > shown, 'later meetings');
      }
      expect(await hrefs(links)).toEqual(all.map(({ id }) => id));
      expect(await more.count()).toBe(0);
      // What somebody has read on to stays while it is read anew.
      const fewest = await fewestOf(page, 'main li');
      const before = await fewest();
      await plannedMeeting(desk, board, 2);
      await waitUntil(async () => (await links.count()) === all.length + 1, 'one more');
      expect(await fewest()).toBe(before);
      expect([await violations(page), complaints]).toEqual([[], []]);
    },
    2 * minutes,
  );
});
