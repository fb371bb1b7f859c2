import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { until } from '../support/until.js';
import { boardOf, submitReferral } from './desk.js';
import { deskOfTests } from './desk-of-tests.js';
import { live, meetingOf, readyCase } from './meeting-steps.js';

const minutes = 60_000;
const plan = { steps: [{ kind: 'REHABILITATION_FIRST' }] };

/** Where the keyboard stands, as one would say it; null where a browser has dropped it on the page. */
const place = `(() => {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const named = (at.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  return at.tagName + ' ' + (at.getAttribute('aria-label') ?? (named.trim() || at.textContent || '')).trim().slice(0, 60);
})()`;

/** Acts by keyboard, and what became of the focus after each. */
class Hands {
  readonly lost: string[] = [];
  constructor(readonly page: Page) {}

  async press(button: Locator, key = 'Enter'): Promise<void> {
    await button.waitFor();
    await until(() => button.isEnabled(), `${String(button)} can be pressed`);
    await button.focus();
    await this.page.keyboard.press(key);
  }

  /** `done` is what the page shows when the desk has answered; a moment later the focus is somewhere of use. */
  async act(name: string, button: Locator, done: Locator, state: 'visible' | 'detached' = 'visible'): Promise<string | null> {
    await this.press(button);
    await done.first().waitFor({ state });
    let stands: string | null = null;
    const somewhere = () =>
      until(async () => (stands = await this.page.evaluate<string | null>(place)) !== null, name, 2_000).catch(() => undefined);
    await somewhere();
    // Not only for a moment: what comes after the answer takes nothing away for good.
    await this.page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
    await somewhere();
    const folder = process.env['CONSILIUM_PICTURES'];
    if (folder) await this.page.screenshot({ path: `${folder}/focus-${name.replaceAll(' ', '-')}.png` });
    if (stands === null) this.lost.push(name);
    return stands;
  }
}

describe('the keyboard keeps its place', () => {
  const desk = deskOfTests();
  let board: string;
  beforeAll(async () => {
    board = await boardOf(desk, 'chair');
  }, 3 * minutes);

  const button = (page: Page | Locator, name: string | RegExp) =>
    page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).first();
  const sit = async (as: string, at: string) => {
    const { page } = await desk.sit({ as, at });
    await live(page);
    return new Hands(page);
  };
  const cast = async (proposalId: string, ...voters: readonly string[]) => {
    for (const who of voters)
      await desk.ask(who, 'mutation Cast($input: CastBallotInput!) { castBallot(input: $input) { proposal { id } } }', {
        input: { proposalId, revision: 1, choice: 'APPROVE' },
      });
  };

  it(
    'through the acts of a case: opinions, proposal, ballots, safety, ratification and what follows',
    async () => {
      const { id } = await readyCase(desk, board, 'Keyboard, Browser');
      const at = `/cases/${id}`;
      const [radiologist, chair] = await Promise.all([sit('radiologist', at), sit('chair', at)]);

      const r = radiologist.page;
      const give = r.getByRole('region', { name: 'Give your opinion' });
      await give.getByLabel('What', { exact: true }).first().selectOption('REHABILITATION_FIRST');
      await give.getByRole('radio', { name: '4', exact: true }).check();
      await give.getByLabel('Rationale').fill('Function first.');
      await radiologist.act('give an opinion', button(give, 'Give this opinion'), button(r, 'Revise'));
      await radiologist.act('begin to revise it', button(r, 'Revise'), button(r, 'Cancel'));
      await radiologist.act('leave it as it was', button(r, 'Cancel'), button(r, 'Revise'));

      const c = chair.page;
      const unseal = button(c, 'Unseal …');
      await chair.act('ask to unseal', unseal, c.getByRole('dialog'));
      await c.keyboard.press('Escape');
      await c.getByRole('dialog').waitFor({ state: 'detached' });
      await until(async () => String(await c.evaluate(place)).startsWith('BUTTON Unseal'), 'a dialog gives the focus back');
      await chair.press(unseal);
      await c.getByRole('dialog').getByRole('textbox').fill('They know enough.');
      await chair.act('unseal', button(c.getByRole('dialog'), /^Unseal/), c.getByRole('dialog'), 'detached');

      const propose = c.getByRole('region', { name: 'Propose a recommendation' });
      await propose.getByLabel('What', { exact: true }).selectOption('REHABILITATION_FIRST');
      await propose.getByRole('textbox', { name: 'Rationale' }).click();
      await propose.getByRole('textbox', { name: 'Rationale' }).pressSequentially('Six weeks, graded.');
      await chair.act('propose', button(propose, 'Put to the vote'), c.getByRole('region', { name: 'Proposal', exact: true }));
      await chair.act('begin to revise the proposal', button(c, 'Revise the proposal'), button(c, 'Cancel'));
      await chair.act('leave the proposal', button(c, 'Cancel'), button(c, 'Revise the proposal'));
      const { boardCase } = await desk.ask<{ boardCase: { review: { proposal: { id: string } } } }>(
        'chair',
        'query At($id: ID!) { boardCase(id: $id) { review { proposal { id } } } }',
        { id },
      );
      const proposalId = boardCase.review.proposal.id;

      await r.getByRole('radio', { name: 'Object', exact: true }).check();
      await r.getByLabel('Reason').fill('Too early.');
      expect(await radiologist.act('object', button(r, 'Cast the ballot'), r.getByText('Your ballot: Object'))).toMatch(
        /^LI .*Aiko Lindqvist/,
      );
      await chair.act('acknowledge', button(c, /^Acknowledge/), c.getByText('Acknowledged', { exact: true }));
      await r.getByRole('radio', { name: 'Approve', exact: true }).focus();
      await r.keyboard.press('Space');
      expect(await radiologist.act('change the vote', button(r, 'Change the ballot'), r.getByText('Your ballot: Approve'))).toMatch(/^LI /);

      const safety = c.getByRole('region', { name: /^Safety/ });
      await chair.act('open a form', button(safety, 'Enter a safety result …'), safety.getByLabel('Rule'));
      await safety.getByLabel('Rule').fill('HOLD');
      await safety.getByLabel('Verdict').selectOption('OK');
      await chair.act('enter a safety result', button(safety, 'Enter it'), safety.getByText('HOLD'));
      await chair.act('keep the vote open', button(c, 'Keep the vote open …'), c.locator('input[type="datetime-local"]'));
      await chair.act('until then', button(c, 'Keep it open'), c.locator('input[type="datetime-local"]'), 'detached');

      await cast(proposalId, 'pain-specialist', 'physiotherapist');
      await c.getByRole('radio', { name: 'Approve', exact: true }).check();
      await chair.act('vote as chair', button(c, 'Cast the ballot'), c.getByText('Your ballot: Approve'));
      await chair.act('ask to ratify', button(c, 'Ratify …'), c.getByRole('dialog'));
      const made = c.getByRole('region', { name: 'Decision', exact: true });
      expect(await chair.act('ratify', button(c.getByRole('dialog'), 'Ratify'), made)).toBe('H2 Decision');
      // What somebody else does takes the form away under one's hands.
      await r.getByRole('region', { name: 'Decision', exact: true }).waitFor();
      await until(async () => (await r.evaluate(place)) !== null, 'the voter keeps a place too', 2_000).catch(() =>
        radiologist.lost.push('ratified by another'),
      );

      await chair.act('begin to amend', button(c, /^Amend/), button(c, 'Cancel'));
      await chair.act('leave it as decided', button(c, 'Cancel'), button(c, /^Amend/));
      expect([radiologist.lost, chair.lost]).toEqual([[], []]);
    },
    3 * minutes,
  );

  it(
    'through an emergency: a ballot by phone is entered and confirmed',
    async () => {
      const { id } = await submitReferral(desk, board, 'Keyboard phone, Browser');
      const { triageCase } = await desk.ask<{ triageCase: { boardCase: { review: { id: string; version: number } } } }>(
        'coordinator',
        'mutation Triage($input: TriageCaseInput!) { triageCase(input: $input) { boardCase { review { id version } } } }',
        { input: { caseId: id, version: 1, accept: { priority: 'P1', complexity: 3, questionKind: 'EMERGENCY' } } },
      );
      const { id: reviewId, version } = triageCase.boardCase.review;
      await desk.ask('chair', 'mutation Propose($input: ProposeDecisionInput!) { proposeDecision(input: $input) { proposal { id } } }', {
        input: { reviewId, version, recommendation: plan, rationale: 'At once.' },
      });
      const at = `/cases/${id}`;
      const [coordinator, voter] = await Promise.all([sit('coordinator', at), sit('physiotherapist', at)]);
      const c = coordinator.page;
      await coordinator.act('take a call', button(c, 'Enter a ballot given by phone'), c.getByLabel('Who votes'));
      await c.getByLabel('Who votes').selectOption({ label: 'Jonas Adeyemi' });
      await c.getByRole('radio', { name: 'Approve' }).last().check();
      await coordinator.act('enter what was said', button(c, 'Enter the ballot'), c.getByText('to be confirmed'));
      const confirm = button(voter.page, 'Confirm my ballot');
      await voter.act('confirm it', confirm, confirm, 'detached');
      expect([coordinator.lost, voter.lost]).toEqual([[], []]);
    },
    2 * minutes,
  );

  it(
    'through a meeting: its agenda, attendance, leading, putting off, naming somebody, closing',
    async () => {
      const [{ id: one }, { id: two }] = [
        await readyCase(desk, board, 'Agenda one, Browser'),
        await readyCase(desk, board, 'Agenda two, Browser'),
      ];
      const id = await meetingOf(desk, board, 12, [one, two]);
      const chair = await sit('chair', `/meetings/${id}`);
      const { page } = chair;
      const agenda = page.getByRole('list', { name: 'Agenda' });
      await chair.act('take a case off', button(agenda, /^Take .* off the agenda/), page.getByRole('dialog').or(page.getByText(/Undo/)));
      if (await page.getByRole('dialog').count()) await page.keyboard.press('Escape');
      await page.reload();
      await agenda.getByRole('listitem').nth(0).waitFor();
      await chair.act('open the meeting', button(page, /^Open the meeting/), page.getByRole('dialog').or(button(page, 'I am in the room')));
      if (await page.getByRole('dialog').count())
        await chair.act('open it', button(page.getByRole('dialog'), /^Open/), button(page, 'I am in the room'));
      await chair.act('arrive', button(page, 'I am in the room'), button(page, 'I am remote'));
      await chair.act('go to the wire', button(page, 'I am remote'), button(page, 'I am in the room now'));
      await chair.act('leave', button(page, 'I leave'), button(page, 'I am in the room'));
      await chair.act('lead', button(page, 'Lead'), button(page, 'Stop leading'));
      await chair.act('stop leading', button(page, 'Stop leading'), button(page, 'Lead'));
      await chair.act('look around', button(page, 'Look around on my own'), button(page, 'Rejoin'));
      await chair.act('rejoin', button(page, 'Rejoin'), button(page, 'Look around on my own'));
      await chair.act('begin', button(page, /^Begin with/), page.locator('[aria-current="step"]', { hasText: 'Presenting' }));
      await chair.act('go on', button(page, /^Open the discussion/), page.locator('[aria-current="step"]', { hasText: 'Discussing' }));
      await chair.act('ask to put off', button(page, /^Defer …/), page.getByLabel('Why it is not decided'));
      await page.getByLabel('Why it is not decided').selectOption('TIME_RAN_OUT');
      await chair.act('put off', button(page, 'Defer the case'), agenda.getByText('Deferred'));
      await chair.act('ask to hand over', button(page, 'Hand over …'), page.getByLabel('Who moves the meeting'));
      await page.getByLabel('Who moves the meeting').selectOption({ label: 'Dr Aiko Lindqvist' });
      await chair.act('hand over', button(page, 'Name them'), page.getByText('Dr Aiko Lindqvist moves the meeting'));
      expect(chair.lost).toEqual([]);
    },
    2 * minutes,
  );
});
