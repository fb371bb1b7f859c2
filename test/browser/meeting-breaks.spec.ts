import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { holds, violations } from '../support/browser.js';
import { boardOf } from './desk.js';
import { deskOfTests } from './desk-of-tests.js';
import { cast, choose, focusOf, live, meetingOf, plannedMeeting, pressButton, readMeeting, readyCase, tabTo } from './meeting-steps.js';

const minutes = 60_000;

interface Voted {
  readonly boardCase: {
    readonly review: {
      readonly version: number;
      readonly id: string;
      readonly proposal: { readonly ballots: readonly { readonly choice: string; readonly voter: { readonly name: string } }[] } | null;
      readonly decision: { readonly ballots: readonly { readonly choice: string; readonly voter: { readonly name: string } }[] } | null;
    };
  };
}
const kept = (page: Page) =>
  page.evaluate<string[]>("Object.keys(localStorage).filter((key) => key.startsWith('consilium.draft.') && key.includes('.unanswered.'))");

describe('a meeting in which everything breaks', () => {
  const desk = deskOfTests();

  it(
    '[MEET-3] [MEET-4] [DEC-3] the leader’s browser is killed, a voter is cut off and reloads, the desk is killed: nothing is lost, nothing is twice',
    async () => {
      const board = await boardOf(desk, 'chair');
      const { id: caseId } = await readyCase(desk, board, 'Broken, One');
      const id = await meetingOf(desk, board, 30, [caseId]);
      const at = `/meetings/${id}`;
      const voted = async () =>
        (
          await desk.ask<Voted>(
            'chair',
            `query ($id: ID!) { boardCase(id: $id) { review { id version
               proposal { ballots { choice voter { name } } } decision { ballots { choice voter { name } } } } } }`,
            { id: caseId },
          )
        ).boardCase.review;
      await desk.ask('chair', 'mutation ($input: OpenMeetingInput!) { openMeeting(input: $input) { meeting { id } } }', {
        input: { meetingId: id, version: (await readMeeting(desk, id)).version },
      });
      const sittings = await Promise.all(['chair', 'radiologist', 'physiotherapist', 'pain-specialist'].map((as) => desk.sit({ as, at })));
      const [chair, radiologist, physiotherapist, specialist] = sittings.map(({ page }) => page) as [Page, Page, Page, Page];
      const everybody = [chair, radiologist, physiotherapist, specialist];
      await Promise.all(everybody.map(live));
      for (const page of everybody) await page.getByRole('button', { name: 'I am in the room' }).click();
      await chair.getByRole('button', { name: 'Lead', exact: true }).click();
      for (const page of [radiologist, physiotherapist, specialist]) await page.getByText('Following Dr Maren Holt').waitFor();
      await chair.locator('body').press('n');
      await chair.getByRole('button', { name: /^Open the discussion/ }).waitFor();
      await chair.locator('body').press('n');
      await chair.locator('[aria-current="step"]', { hasText: 'Discussing' }).waitFor();
      const review = await voted();
      await desk.ask('chair', 'mutation ($input: ProposeDecisionInput!) { proposeDecision(input: $input) { proposal { id } } }', {
        input: {
          reviewId: review.id,
          version: review.version,
          recommendation: { steps: [{ kind: 'REHABILITATION_FIRST', timing: 'within four weeks' }] },
          rationale: 'Function first.',
        },
      });
      for (const page of everybody) await page.getByRole('button', { name: 'Cast the ballot' }).waitFor();

      // The leader is gone between two frames: nobody waits for them, and somebody else leads.
      await chair.context().close();
      await radiologist.getByText('Following the agenda').waitFor();
      await radiologist.getByRole('button', { name: 'Lead', exact: true }).click();
      for (const page of [physiotherapist, specialist]) await page.getByText(/^Following Dr (?!Maren)/).waitFor();

      // Cut off while voting, and the page is loaded anew where there is nothing to load.
      await physiotherapist.context().setOffline(true);
      await physiotherapist.getByText('The connection is cut.').waitFor();
      await cast(physiotherapist, 'Approve');
      await physiotherapist.getByText('Waits for the connection').waitFor();
      await physiotherapist.reload({ waitUntil: 'commit' }).catch(() => undefined);

      // One votes while the desk is dead, and comments too.
      await desk.crash(async () => {
        await specialist.getByText('The connection is cut.').waitFor();
        await cast(specialist, 'Approve');
        await specialist.getByText('Waits for the connection').waitFor();
        const composer = specialist.getByRole('textbox', { name: 'Discussion: Board only' });
        await composer.fill('Written while nobody could hear it.');
        await composer.press('Control+Enter');
        await physiotherapist.context().setOffline(false);
      });
      await Promise.all([radiologist, specialist].map(live));
      await specialist.getByText('Your ballot: Approve').waitFor();
      expect(await kept(specialist)).toEqual([]);
      await radiologist
        .getByRole('article', { name: /^Thread/ })
        .getByText('Written while nobody could hear it.')
        .waitFor();
      // Whoever leads says so anew: those who come back follow again.
      await specialist.getByText(/^Following Dr (?!Maren)/).waitFor();

      // Anywhere on the desk: the ballot does not ask for the page that it was cast on.
      await physiotherapist.goto(`${desk.address}/`);
      await radiologist.getByRole('region', { name: 'Ballots' }).getByText('Jonas Adeyemi').first().waitFor();
      await cast(radiologist, 'Approve');
      await physiotherapist.goto(`${desk.address}${at}`);
      await physiotherapist.getByText('Your ballot: Approve').waitFor();
      expect(await kept(physiotherapist)).toEqual([]);

      const { page: again, complaints } = await desk.sit({ as: 'chair', at });
      const screens = [again, radiologist, physiotherapist, specialist];
      await Promise.all(screens.map(live));
      const ballots = (await voted()).proposal!.ballots;
      expect(ballots.map(({ choice }) => choice)).toEqual(['APPROVE', 'APPROVE', 'APPROVE']);
      expect(new Set(ballots.map(({ voter }) => voter.name)).size).toBe(3);

      // What comes too late says so to its author, and is not in the vote.
      await specialist.context().setOffline(true);
      await specialist.getByText('The connection is cut.').waitFor();
      await specialist.getByRole('radio', { name: 'Abstain', exact: true }).check();
      await specialist.getByRole('button', { name: 'Change the ballot' }).click();
      await specialist.getByText('Waits for the connection').waitFor();
      await again.locator('body').press('n');
      await again.locator('[aria-current="step"]', { hasText: 'Deciding' }).waitFor();
      await again.getByRole('button', { name: 'Ratify …' }).click();
      await again.getByRole('dialog').getByRole('button', { name: 'Ratify', exact: true }).click();
      await again.getByRole('list', { name: 'Agenda' }).getByText('Decided', { exact: true }).waitFor();
      await specialist.context().setOffline(false);
      const late = specialist.getByRole('region', { name: 'Not sent' });
      await late.getByText(/^Your ballot \(Abstain\)/).waitFor();
      await late.getByRole('button', { name: 'Seen' }).click();
      await late.waitFor({ state: 'detached' });
      expect(await kept(specialist)).toEqual([]);

      const decided = (await voted()).decision!.ballots;
      expect(decided.map(({ voter, choice }) => `${voter.name} ${choice}`).sort()).toEqual(
        ballots.map(({ voter, choice }) => `${voter.name} ${choice}`).sort(),
      );
      // Every screen says the same of the decision and of the agenda.
      const shown = async (page: Page): Promise<string[]> => {
        await page.getByRole('list', { name: 'Agenda' }).getByText('Decided', { exact: true }).waitFor();
        const decision = page.getByRole('region', { name: 'Decision', exact: true });
        await decision.getByText('Unanimous').waitFor();
        return [...(await decision.allTextContents()), ...(await page.getByRole('list', { name: 'Agenda' }).allTextContents())];
      };
      const [first, ...others] = await Promise.all([radiologist, physiotherapist, specialist].map(shown));
      for (const other of others) expect(other).toEqual(first);
      expect([...complaints, ...sittings.flatMap((one) => one.complaints)]).toEqual([]);
    },
    4 * minutes,
  );

  it(
    '[MEET-3] [MEET-5] goes from opening to closing by keyboard alone, the focus always in sight and where one expects it',
    async () => {
      const board = await boardOf(desk, 'chair');
      const first = await readyCase(desk, board, 'Keys, One');
      const second = await readyCase(desk, board, 'Keys, Two');
      const id = await meetingOf(desk, board, 31, [first.id, second.id]);
      const next = await plannedMeeting(desk, board, 38);
      const { page: chair, complaints } = await desk.sit({ as: 'chair', at: `/meetings/${id}` });
      await live(chair);
      await pressButton(chair, 'Open the meeting …');
      const dialog = chair.getByRole('dialog');
      await pressButton(chair, 'Open the meeting', dialog);
      await pressButton(chair, 'I am in the room');
      await chair.getByRole('button', { name: 'I leave' }).waitFor();
      await pressButton(chair, 'Lead');
      await chair.getByText('You lead: others see what you show').waitFor();

      // One button, pressed again and again, keeps the focus; where it has nothing more to offer, what is missing has it.
      await pressButton(chair, /^Begin with/);
      await chair.getByRole('heading', { name: /^KEYS, One/ }).waitFor();
      await holds(chair, "document.activeElement?.textContent?.startsWith('Open the discussion')");
      expect((await focusOf(chair)).seen).toBe(true);
      await chair.keyboard.press('Enter');
      await chair.locator('[aria-current="step"]', { hasText: 'Discussing' }).waitFor();
      await holds(chair, "document.activeElement?.textContent?.startsWith('Go to the decision')");

      const proposal = chair.getByRole('region', { name: 'Propose a recommendation' });
      await choose(chair, proposal.getByLabel('What', { exact: true }), 'REHABILITATION_FIRST');
      await tabTo(chair, proposal.getByLabel('Rationale'));
      await chair.keyboard.type('Function first.');
      await pressButton(chair, 'Put to the vote');
      await chair.getByText('Quorum not met').first().waitFor();
      // What the desk says of the plan stands above the ballots, and comes a moment after them.
      await chair.getByText('Without a meeting').waitFor();
      await tabTo(chair, chair.getByRole('radio', { name: 'Approve', exact: true }));
      await chair.keyboard.press('Space');
      await pressButton(chair, 'Cast the ballot');
      await chair.getByText('Your ballot: Approve').waitFor();
      expect(await violations(chair)).toEqual([]);
      const { boardCase } = await desk.ask<{ boardCase: { review: { proposal: { id: string; revision: number } } } }>(
        'chair',
        'query ($id: ID!) { boardCase(id: $id) { review { proposal { id revision } } } }',
        { id: first.id },
      );
      for (const who of ['radiologist', 'pain-specialist', 'physiotherapist'])
        await desk.ask(who, 'mutation ($input: CastBallotInput!) { castBallot(input: $input) { proposal { id } } }', {
          input: { proposalId: boardCase.review.proposal.id, revision: boardCase.review.proposal.revision, choice: 'APPROVE' },
        });
      await chair.getByText('Quorum met').first().waitFor();

      await pressButton(chair, /^Go to the decision/);
      await chair.locator('[aria-current="step"]', { hasText: 'Deciding' }).waitFor();
      await holds(chair, "document.activeElement?.textContent?.startsWith('Ratify the proposal')");
      await pressButton(chair, 'Ratify …');
      await dialog.waitFor();
      await holds(chair, "document.activeElement?.closest('[role=dialog]') !== null");
      expect(await violations(chair)).toEqual([]);
      await pressButton(chair, 'Ratify', dialog);
      await chair.getByRole('list', { name: 'Agenda' }).getByText('Decided', { exact: true }).waitFor();

      // The key does what the button does, wherever the focus is; while a dialog is open keys are the dialog's.
      await dialog.waitFor({ state: 'detached' });
      await chair.keyboard.press('n');
      await chair.getByRole('heading', { name: /^KEYS, Two/ }).waitFor();
      await pressButton(chair, `Defer …: ${second.number}`);
      await choose(chair, chair.getByLabel('Why it is not decided'), 'IMAGING_MISSING');
      await choose(chair, chair.getByLabel('To', { exact: true }), next);
      await pressButton(chair, 'Defer the case');
      await chair
        .getByRole('list', { name: 'Agenda' })
        .getByText(/^Carried to/)
        .waitFor();
      await pressButton(chair, /^Close the meeting …/);
      await pressButton(chair, 'Close the meeting', dialog);
      await tabTo(chair, chair.getByRole('link', { name: 'Minutes' }));
      expect(await violations(chair)).toEqual([]);
      expect((await readMeeting(desk, id)).status).toBe('CLOSED');
      expect(complaints).toEqual([]);
    },
    3 * minutes,
  );
});
