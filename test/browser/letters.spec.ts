import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { boardOf, submitReferral } from './desk.js';
import { deskOfTests } from './desk-of-tests.js';
import { looked } from './look.js';

const minutes = 60_000;
type Any = Record<string, any>;

describe('from a decision to its letters', () => {
  const desk = deskOfTests();
  let board: string;
  const act = async (who: string, name: string, input: Any, selection: string): Promise<Any> => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const data = await desk.ask<Any>(who, `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} } }`, { input });
    return data[name];
  };
  beforeAll(async () => {
    board = await boardOf(desk, 'chair');
  }, 3 * minutes);

  /** Triaged, unsealed, voted on and ratified over the API: what is shown here begins with the letters. */
  async function decided(name: string): Promise<{ id: string; number: string; decisionId: string }> {
    const { id, number } = await submitReferral(desk, board, name);
    const accept = { priority: 'P3', complexity: 2 };
    const { boardCase } = await act('coordinator', 'triageCase', { caseId: id, version: 1, accept }, 'boardCase { review { id version } }');
    const reviewId = boardCase.review.id;
    const { review } = await act(
      'chair',
      'unsealReview',
      { reviewId, version: boardCase.review.version, reason: 'Everybody is here.' },
      'review { version }',
    );
    const recommendation = { steps: [{ kind: 'REHABILITATION_FIRST', timing: 'within four weeks' }] };
    const { proposal } = await act(
      'chair',
      'proposeDecision',
      { reviewId, version: review.version, recommendation, rationale: 'It helps.' },
      'proposal { id revision }',
    );
    const vote = { proposalId: proposal.id, revision: proposal.revision };
    for (const who of ['radiologist', 'pain-specialist', 'physiotherapist'])
      await act(who, 'castBallot', { ...vote, choice: 'APPROVE' }, 'proposal { id }');
    const { decision } = await act(
      'chair',
      'ratifyDecision',
      { ...vote, record: { optionsConsidered: ['An injection'] } },
      'decision { id }',
    );
    await act('chair', 'draftLetters', { decisionId: decision.id }, 'decision { id }');
    return { id, number, decisionId: decision.id };
  }

  it(
    '[MEET-6] both are read, put in other words, signed at once, wait for the conversation, and are corrected by a new one',
    async () => {
      const { id, number } = await decided('Letter, Browser');
      const { page: chair } = await desk.sit({ as: 'chair', at: `/cases/${id}` });
      // From the decision on the case's page.
      await chair.getByRole('region', { name: 'Decision', exact: true }).getByRole('link', { name: 'Letters' }).click();
      await chair.getByRole('heading', { name: `Letters, ${number}` }).waitFor();
      const { page: coordinator } = await desk.sit({ as: 'coordinator', at: `/cases/${id}/letters` });
      const letter = (page: Page, kind: string) => page.getByRole('button', { name: kind });
      const sheet = (page: Page) => page.getByRole('article', { name: 'Text as it will be printed' });

      await letter(chair, 'To the referrer').click();
      await sheet(chair).getByText('It helps.').waitFor();
      const sign = chair.getByRole('button', { name: /^Sign \d letters? …$/ });
      expect(await sign.isDisabled()).toBe(true);
      await chair.getByRole('button', { name: 'Choose all' }).click();
      // Chosen is not read: nothing is signed that was not on the screen.
      await chair.getByText('2 chosen, 1 of them not read yet').waitFor();
      expect(await sign.isDisabled()).toBe(true);
      await chair.getByRole('button', { name: 'Read the next' }).click();
      await sheet(chair).getByText('It is not consent').waitFor();
      await chair.getByText('2 chosen and read').waitFor();
      await looked(chair, 'letters-letters-read');

      // Whoever coordinates has other words for the letter that the chair has read: it has to be read anew.
      await letter(coordinator, 'To the referrer').click();
      await coordinator.getByRole('button', { name: 'Put in other words …' }).click();
      await coordinator.getByLabel('Opening').fill('Dear colleague, thank you.');
      // Typed is kept: also when the page goes away.
      await coordinator.reload();
      await coordinator.getByRole('button', { name: 'Put in other words …' }).click();
      expect(await coordinator.getByLabel('Opening').inputValue()).toBe('Dear colleague, thank you.');
      await looked(coordinator, 'letters-letter-edited');
      await coordinator.getByRole('button', { name: 'Save the text' }).click();
      await sheet(coordinator).getByText('Dear colleague, thank you.').waitFor();
      expect(await coordinator.getByRole('button', { name: /^Sign \d/ }).count()).toBe(0);
      await chair.getByText('2 chosen, 1 of them not read yet').waitFor();
      await chair.getByRole('button', { name: 'Read the next' }).click();
      await sheet(chair).getByText('Dear colleague, thank you.').waitFor();

      await sign.click();
      const dialog = chair.getByRole('dialog');
      await dialog.getByText(`${number}, To the patient`).waitFor();
      await looked(chair, 'letters-letters-sign');
      await dialog.getByRole('button', { name: 'Sign', exact: true }).click();
      await chair.getByRole('status').filter({ hasText: '2 letters are signed.' }).first().waitFor();
      for (const page of [chair, coordinator]) {
        await page.getByText('Its text never changes.').waitFor();
        await page.getByText(/^Goes out when the patient has been told, on .* at the latest\.$/).waitFor();
        expect(await page.getByRole('button', { name: 'Put in other words …' }).count()).toBe(0);
      }
      const address = await chair.getByRole('link', { name: 'Open the PDF' }).getAttribute('href');
      // As the page itself would: the door asks where a request comes from.
      const pdf = await chair.evaluate(async (path) => {
        const answer = await fetch(path);
        const bytes = new Uint8Array(await answer.arrayBuffer());
        return [answer.status, answer.headers.get('content-type'), String.fromCharCode(...bytes.subarray(0, 5))];
      }, address!);
      expect(pdf).toEqual([200, 'application/pdf', '%PDF-']);

      await chair.getByRole('button', { name: /^The patient was told …/ }).click();
      await chair.getByLabel(/^On( \*)?$/).waitFor();
      await looked(chair, 'letters-letters-told');
      await chair.getByRole('button', { name: 'Record it' }).click();
      for (const page of [chair, coordinator]) await page.getByText(/^Sent to the referring organisation/).waitFor();
      const { boardCase } = await desk.ask<Any>('referrer', 'query ($id: ID!) { boardCase(id: $id) { letters { kind status text } } }', {
        id,
      });
      expect(boardCase.letters.map(({ kind, status }: Any) => [kind, status]).sort()).toEqual([
        ['PATIENT', 'RELEASED'],
        ['REFERRER', 'RELEASED'],
      ]);
      expect(boardCase.letters.find(({ kind }: Any) => kind === 'REFERRER').text).toContain('Dear colleague, thank you.');

      await letter(chair, 'To the referrer').click();
      await chair.getByRole('button', { name: 'Correct …' }).click();
      await chair.getByRole('button', { name: 'Begin the correction' }).click();
      // A reason is asked for before anything is sent.
      await chair.getByText('Check this.').waitFor();
      await chair.getByLabel('What is wrong with it').fill('The week is wrong.');
      await chair.getByRole('button', { name: 'Begin the correction' }).click();
      await chair.getByRole('button', { name: 'Open the letter that replaces it' }).click();
      await chair.getByText('A correction: The week is wrong.').waitFor();
      await chair.getByRole('button', { name: 'Cancel …' }).click();
      await chair.getByLabel('Why it goes nowhere').fill('It was right.');
      await chair.getByRole('button', { name: 'Cancel the letter' }).click();
      await chair.getByText('Goes nowhere: it was cancelled.').waitFor();
      await looked(chair, 'letters-letter-cancelled');

      // One at a time where both do not fit, and nothing is cut off.
      const { page: narrow } = await desk.sit({ as: 'chair', at: `/cases/${id}/letters`, width: 320 });
      await letter(narrow, 'To the patient').click();
      await sheet(narrow).getByText('It is not consent').waitFor();
      expect(await narrow.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      await looked(narrow, 'letters-letters-narrow');
      await narrow.getByRole('button', { name: 'All letters' }).click();
      await letter(narrow, 'To the patient').waitFor();
      await looked(narrow, 'letters-letters-narrow-list');
    },
    4 * minutes,
  );

  it(
    '[MEET-6] what waits for the chair’s signature stands in one place, by keyboard; a member finds nothing to sign',
    async () => {
      const { number } = await decided('Keys, Browser');
      const { page: chair } = await desk.sit({ as: 'chair', at: '/letters' });
      const group = chair.getByRole('region', { name: number, exact: true });
      await group.waitFor();
      // J goes on to the next letter and X chooses it: none is signed unread.
      await chair.getByRole('article', { name: 'Text as it will be printed' }).waitFor();
      await chair.keyboard.press('j');
      await chair.keyboard.press('x');
      await chair.getByText('1 chosen and read').waitFor();
      const { page: member } = await desk.sit({ as: 'radiologist', at: '/letters' });
      await member.getByText('Nothing waits for your signature.').waitFor();
      await looked(member, 'letters-letters-none');
    },
    2 * minutes,
  );

  it(
    '[MEET-6] minutes are prepared when a meeting is closed, signed by the chair, and never change',
    async () => {
      const { scheduleMeeting: scheduled } = await desk.ask<Any>(
        'coordinator',
        'mutation ($input: ScheduleMeetingInput!) { scheduleMeeting(input: $input) { meeting { id version } } }',
        { input: { boardId: board, startsAt: new Date(Date.now() + 3_600_000).toISOString() } },
      );
      const meetingId = scheduled.meeting.id;
      const { page: early } = await desk.sit({ as: 'radiologist', at: `/meetings/${meetingId}/minutes` });
      await early.getByText('They are prepared when the meeting has been closed.').waitFor();
      await looked(early, 'letters-minutes-none');
      const { meeting: opened } = await act(
        'chair',
        'openMeeting',
        { meetingId, version: scheduled.meeting.version },
        'meeting { version }',
      );
      await act('chair', 'closeMeeting', { meetingId, version: opened.version }, 'meeting { id }');
      // By themselves: whoever looks sees them come.
      await early.getByText('Not signed. The chair or deputy signs them').waitFor();
      expect(await early.getByRole('button', { name: 'Sign the minutes …' }).count()).toBe(0);

      const { page: chair } = await desk.sit({ as: 'chair', at: `/meetings/${meetingId}/minutes` });
      await chair.getByRole('button', { name: 'Put in other words …' }).click();
      await chair.getByLabel('Remarks').fill('The projector failed at first.');
      await chair.getByRole('button', { name: 'Save the text' }).click();
      await early.getByText('The projector failed at first.').waitFor();
      await chair.getByRole('button', { name: 'Sign the minutes …' }).click();
      await chair.getByRole('dialog').getByRole('button', { name: 'Sign', exact: true }).click();
      for (const page of [chair, early]) await page.getByText(/^Signed by Dr Maren Holt, .* They never change\.$/).waitFor();
      expect(await chair.getByRole('button', { name: 'Put in other words …' }).count()).toBe(0);
      await looked(chair, 'letters-minutes-signed');
      await chair.getByRole('link', { name: 'Letters of this meeting' }).click();
      await chair.getByText('No case of this meeting has a decision with letters.').waitFor();
      await looked(chair, 'letters-letters-of-meeting');
    },
    2 * minutes,
  );
});
