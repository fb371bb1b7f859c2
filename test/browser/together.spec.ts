import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violations } from '../support/browser.js';
import { until } from '../support/until.js';
import { boardOf, submitReferral, type Desk } from './desk.js';
import { deskOfTests } from './desk-of-tests.js';

// The page's, in what runs there.
interface Shown {
  readonly textContent: string | null;
  cloneNode(deep: boolean): Shown;
  querySelectorAll(selector: string): Iterable<{ remove(): void }>;
}
declare const document: { querySelector(selector: string): Shown | null };
const minutes = 60_000;

/** A case whose opinions are unsealed and for which nothing has been put to the vote. */
async function open(desk: Desk, board: string, name: string): Promise<string> {
  const { id } = await submitReferral(desk, board, name);
  const { triageCase } = await desk.ask<{ triageCase: { boardCase: { review: { id: string; version: number } } } }>(
    'coordinator',
    'mutation Triage($input: TriageCaseInput!) { triageCase(input: $input) { boardCase { review { id version } } } }',
    { input: { caseId: id, version: 1, accept: { priority: 'P3', complexity: 2, questionKind: 'SPINE_OR_JOINT' } } },
  );
  const { id: reviewId, version } = triageCase.boardCase.review;
  await desk.ask('chair', 'mutation Unseal($input: UnsealReviewInput!) { unsealReview(input: $input) { review { id } } }', {
    input: { reviewId, version, reason: 'Written together at once.' },
  });
  return id;
}

const paper = (page: Page) => page.getByRole('region', { name: 'Propose a recommendation' }).getByRole('textbox', { name: 'Rationale' });
// Asked again and again from here: a condition that the page itself asks for again is refused by its content security policy.
const shows = (page: Page, ...words: string[]) =>
  until(
    () =>
      page.evaluate((wanted) => {
        // Without the carets of the others, whose names stand among the words.
        const paper = document.querySelector('[role="textbox"][aria-multiline]')?.cloneNode(true);
        for (const caret of paper?.querySelectorAll('[aria-hidden]') ?? []) caret.remove();
        return wanted.every((one) => paper?.textContent?.includes(one));
      }, words),
    words.join(' … '),
    30_000,
  );
const stored = (page: Page) => page.getByText('Stored. Whoever may propose writes here too.').waitFor();

describe('a recommendation written together', () => {
  const desk = deskOfTests();
  let board: string;
  beforeAll(async () => {
    board = await boardOf(desk, 'radiologist');
  }, 3 * minutes);

  it(
    '[DEC-16] two write at once and see each other’s carets, one goes on offline and over a reload, and what is put to the vote is a frozen copy',
    async () => {
      const at = `/cases/${await open(desk, board, 'Together, Browser')}`;
      const [chair, radiologist] = [await desk.sit({ as: 'chair', at }), await desk.sit({ as: 'radiologist', at, theme: 'dark', width: 1024 })];
      await Promise.all([stored(chair.page), stored(radiologist.page)]);
      await paper(chair.page).click();
      await paper(chair.page).pressSequentially('Function first.');
      await shows(radiologist.page, 'Function first.');
      // Both at the same moment, each in a paragraph of their own.
      await paper(radiologist.page).press('ControlOrMeta+End');
      await paper(radiologist.page).press('Enter');
      await Promise.all([
        paper(radiologist.page).pressSequentially('Right L5 if the leg does not settle.'),
        paper(chair.page).pressSequentially(' Six weeks, graded.'),
      ]);
      for (const { page } of [chair, radiologist]) await shows(page, 'Function first. Six weeks, graded.', 'Right L5 if the leg does not settle.');
      await chair.page.locator('[role="textbox"] span', { hasText: 'Lindqvist' }).first().waitFor({ state: 'attached' });
      await chair.page.getByText(/is writing the rationale too\./).first().waitFor({ state: 'attached' });
      for (const { page } of [chair, radiologist]) expect(await violations(page)).toEqual([]);

      // By keyboard alone: a list by its sign, and undo takes back one's own words and nobody else's.
      await paper(chair.page).press('ControlOrMeta+End');
      await paper(chair.page).press('Enter');
      await paper(chair.page).pressSequentially('- no steroid');
      await chair.page.getByRole('button', { name: 'List with bullets', pressed: true }).waitFor();
      await shows(radiologist.page, 'no steroid');

      // The line of one is cut; both go on, one of them over a reload of the page.
      await radiologist.context.setOffline(true);
      await radiologist.page.getByText('Offline. What you write').waitFor();
      await paper(radiologist.page).press('ControlOrMeta+Home');
      await paper(radiologist.page).pressSequentially('Written in the lift. ');
      await radiologist.page.getByText('on this device').waitFor();
      await paper(chair.page).pressSequentially(' this year');
      await radiologist.page.reload({ waitUntil: 'commit' }).catch(() => undefined);
      await radiologist.context.setOffline(false);
      await radiologist.page.goto(`${desk.address}${at}`);
      for (const { page } of [chair, radiologist]) await shows(page, 'Written in the lift. Function first.', 'no steroid this year');
      await Promise.all([stored(chair.page), stored(radiologist.page)]);

      await chair.page.getByRole('region', { name: 'Propose a recommendation' }).getByLabel('What', { exact: true }).selectOption('REHABILITATION_FIRST');
      await chair.page.getByRole('button', { name: 'Put to the vote' }).click();
      const rationale = 'Written in the lift. Function first. Six weeks, graded.\n\nRight L5 if the leg does not settle.\n\n- no steroid this year';
      for (const { page } of [chair, radiologist])
        await page.getByRole('region', { name: 'Proposal', exact: true }).getByText('no steroid this year').waitFor();
      const voted = async () =>
        (
          await desk.ask<{ boardCase: { review: { proposal: { rationale: string } } } }>(
            'physiotherapist',
            'query Voted($id: ID!) { boardCase(id: $id) { review { proposal { rationale } } } }',
            { id: at.slice('/cases/'.length) },
          )
        ).boardCase.review.proposal.rationale;
      expect(await voted()).toBe(rationale);

      // The text goes on for the next revision; what is voted on stays as it was.
      await radiologist.page.getByRole('button', { name: 'Revise the proposal' }).click();
      await radiologist.page.getByText('Stored. Whoever').waitFor();
      const revision = radiologist.page.getByRole('region', { name: 'Proposal', exact: true }).getByRole('textbox', { name: 'Rationale' });
      await revision.press('ControlOrMeta+Home');
      await revision.pressSequentially('Later: ');
      await radiologist.page.getByText('Stored. Whoever').waitFor();
      expect(await voted()).toBe(rationale);
      // A reload without a network is the browser's own page, which has no storage.
      const complaints = [...chair.complaints, ...radiologist.complaints].filter((one) => !one.includes("'localStorage' property from 'Window'"));
      expect(complaints).toEqual([]);
      for (const { context } of [chair, radiologist]) await context.close();
    },
    3 * minutes,
  );

  it(
    '[DEC-16] a guest who writes along has a name; a seat that changes takes the pen at once and says so',
    async () => {
      const caseId = await open(desk, board, 'Guest writes, Browser');
      const at = `/cases/${caseId}`;
      const guest = await desk.ask<{ viewer: { person: { id: string } } }>('outsider', '{ viewer { person { id } } }');
      const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
      await desk.ask('coordinator', 'mutation Invite($input: InviteGuestInput!) { inviteGuest(input: $input) { boardCase { id } } }', {
        input: { caseId, personId: guest.viewer.person.id, discipline: 'RADIOLOGY', expiresAt },
      });
      const [chair, invited, specialist] = (await Promise.all(
        ['chair', 'outsider', 'pain-specialist'].map(async (as) => (await desk.sit({ as, at })).page),
      )) as [Page, Page, Page];
      await Promise.all([chair, invited, specialist].map(stored));
      await paper(invited).click();
      await paper(invited).pressSequentially('Marrow first.');
      await shows(chair, 'Marrow first.');
      await chair.locator('[role="textbox"] span', { hasText: 'Ruth Calloway' }).first().waitFor({ state: 'attached' });
      expect(await chair.locator('[role="textbox"] span', { hasText: 'Somebody' }).count()).toBe(0);

      // Nothing is typed after this: it is said all the same.
      await paper(specialist).click();
      await paper(specialist).pressSequentially('Then the spine. ');
      await shows(chair, 'Then the spine.');
      interface Seat { role: string; version: number; discipline: string | null; person: { id: string; name: string } }
      const seat = async () =>
        (
          await desk.ask<{ board: { members: Seat[] } }>('chair', 'query Seats($id: ID!) { board(id: $id) { members { role version discipline person { id name } } } }', {
            id: board,
          })
        ).board.members.find(({ person }) => person.name === 'Dr Samuel Okoro')!;
      const change = async (role: string, discipline: string | null) => {
        const { person, version } = await seat();
        await desk.ask('chair', 'mutation Change($input: ChangeMemberInput!) { changeMember(input: $input) { board { id } } }', {
          input: { boardId: board, personId: person.id, version, role, discipline },
        });
      };
      await change('OBSERVER', null);
      const why = 'You read along: those who vote, the chair and the coordinator write.';
      await specialist.locator('[data-state]', { hasText: why }).waitFor();
      await specialist.getByRole('status').getByText(why).waitFor({ state: 'attached' });
      expect(await paper(specialist).getAttribute('aria-readonly')).toBe('true');
      await change('MEMBER', 'PAIN_MEDICINE');
      await stored(specialist);
      await paper(specialist).pressSequentially('Again. ');
      await shows(chair, 'Again.');
    },
    2 * minutes,
  );
}); // prettier-ignore
