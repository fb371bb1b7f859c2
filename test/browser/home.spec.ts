import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page, Route } from 'playwright-core';
import { fewestOf, holds, violations } from '../support/browser.js';
import { until } from '../support/until.js';
import { boardOf, casesOf, referredCase, submitReferral, type Desk } from './desk.js';
import { deskOfTests } from './desk-of-tests.js';

const minutes = 60_000;

interface Counts {
  viewer: { inbox: { counts: { kind: string; count: number }[] } };
}
const waitingFor = async (desk: Desk, who: string): Promise<number> => {
  const { viewer } = await desk.ask<Counts>(who, '{ viewer { inbox { counts { kind count } } } }');
  return viewer.inbox.counts.reduce((sum, { count }) => sum + count, 0);
};
const focusedText = (page: Page) => page.evaluate<string>('document.activeElement?.textContent ?? ""');
const part = (page: Page, name: RegExp) => page.getByRole('region', { name });

describe('where everybody begins', () => {
  const desk = deskOfTests();
  let board: string;
  beforeAll(async () => {
    board = await boardOf(desk, 'chair');
  }, 3 * minutes);

  it(
    'my work: what waits, counted in the rail, by keyboard to the case and back; a mention that comes shows at once and goes when it was seen',
    async () => {
      const { page, context, complaints } = await desk.sit({ as: 'radiologist' });
      await page.getByRole('heading', { name: 'My work', exact: true }).waitFor();
      // The next meetings may have come before what waits: then theirs would be the first row.
      await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
      await page.locator('[data-row]').first().waitFor();
      await page.keyboard.press('j');
      const first = await focusedText(page);
      expect(first).toMatch(/[A-Z]{3}-20\d\d-\d{4}/);
      await page.keyboard.press('j');
      expect(await focusedText(page)).not.toBe(first);
      await page.keyboard.press('k');
      expect(await focusedText(page)).toBe(first);

      const [one] = (await casesOf(desk, 'chair', board)).filter(({ status }) => status === 'IN_REVIEW');
      const { viewer } = await desk.ask<{ viewer: { person: { id: string } } }>('radiologist', '{ viewer { person { id } } }');
      await desk.ask('chair', 'mutation M($input: AddCommentInput!) { addComment(input: $input) { comment { id } } }', {
        input: { caseId: one!.id, audience: 'BOARD', body: 'Is the **T2** signal new, in your eyes?', mentions: [viewer.person.id] },
      });
      const mention = part(page, /^Mentions/).getByRole('link', { name: /Is the T2 signal new, in your eyes\?/ });
      await mention.waitFor();
      const waiting = await waitingFor(desk, 'radiologist');
      await page.getByRole('link', { name: `My work, ${waiting} things wait` }).waitFor();

      // Seen: taken back once, then for good.
      await mention.focus();
      await page.keyboard.press('e');
      await mention.waitFor({ state: 'detached' });
      await page.keyboard.press('z');
      await mention.waitFor();
      expect(await waitingFor(desk, 'radiologist')).toBe(waiting);
      await mention.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: `Case ${one!.number}` }).waitFor();
      await page.getByRole('link', { name: `My work, ${waiting} things wait` }).waitFor({ state: 'detached' });
      const left = await waitingFor(desk, 'radiologist');
      expect(left).toBeLessThan(waiting);
      await page.getByRole('link', { name: new RegExp(`^My work, ${left} things? waits?$`) }).waitFor();
      await page.keyboard.press('g');
      await page.keyboard.press('h');
      await page.getByRole('heading', { name: 'My work', exact: true }).waitFor();
      await page.locator('[data-row]').first().waitFor();
      await mention.waitFor({ state: 'detached' });
      expect(complaints).toEqual([]);
      await context.close();
    },
    2 * minutes,
  );

  it(
    'my work with more than one page of it: counted as the desk counts, read on by a button with what each is about, and none of it goes away while something else comes',
    async () => {
      const { id } = await submitReferral(desk, board, 'Mentions, Browser');
      const { viewer } = await desk.ask<{ viewer: { person: { id: string } } }>('physiotherapist', '{ viewer { person { id } } }');
      const mention = (body: string) =>
        desk.ask('chair', 'mutation M($input: AddCommentInput!) { addComment(input: $input) { comment { id } } }', {
          input: { caseId: id, audience: 'BOARD', body, mentions: [viewer.person.id] },
        });
      for (let word = 0; word < 125; word++) await mention(`Word ${word}.`);
      const { page, context } = await desk.sit({ as: 'physiotherapist' });
      const mentions = part(page, /^Mentions/);
      const more = page.getByRole('button', { name: 'Show more' });
      await more.waitFor();
      const counted = async () => Number(/\d+$/.exec(await mentions.getByRole('heading').innerText())![0]);
      const rows = mentions.getByRole('listitem');
      expect(await rows.count()).toBeLessThanOrEqual(60);
      await until(async () => (await counted()) >= 125, 'what the desk counts');
      for (let shown = await rows.count(); shown < (await counted()); shown = await rows.count()) {
        await more.click();
        await until(async () => (await rows.count()) > shown, 'the next page');
      }
      const all = await counted();
      expect(await rows.count()).toBe(all);
      for (const word of [0, 59, 60, 99, 100, 124]) await mentions.getByText(new RegExp(`Word ${word}\\.`)).waitFor();
      const fewest = await fewestOf(page, 'main li');
      const before = await fewest();
      await mention('One more.');
      await mentions.getByText(/One more\./).waitFor();
      expect([await rows.count(), await fewest()]).toEqual([all + 1, before]);
      await context.close();
    },
    2 * minutes,
  );

  it(
    'my work read on and read anew at the same moment: nothing stands still because nobody saw that it had been longer',
    async () => {
      const { id } = await submitReferral(desk, board, 'Moments, Browser');
      const { viewer } = await desk.ask<{ viewer: { person: { id: string } } }>('physiotherapist', '{ viewer { person { id } } }');
      const mention = (body: string) =>
        desk.ask('chair', 'mutation M($input: AddCommentInput!) { addComment(input: $input) { comment { id } } }', {
          input: { caseId: id, audience: 'BOARD', body, mentions: [viewer.person.id] },
        });
      for (let word = 0; word < 65; word++) await mention(`Moment ${word}.`);
      const { page, context } = await desk.sit({ as: 'physiotherapist' });
      // A busy page, on which what is left for the next moment comes after everything that has arrived.
      await page.addInitScript(`{
        const { setTimeout } = globalThis;
        globalThis.setTimeout = (work, wait, ...of) => setTimeout(work, globalThis.busy && !wait ? 500 : wait, ...of);
      }`);
      const asked: Route[] = [];
      let open = true;
      await page.route('**/graphql', async (route) => {
        if (open || !route.request().postData()?.includes('"MyWork"')) return route.continue();
        asked.push(route);
      });
      await page.reload();
      const more = page.getByRole('button', { name: 'Show more' });
      const rows = part(page, /^Mentions/).getByRole('listitem');
      await more.click();
      await until(async () => (await rows.count()) > 60, 'the next page');
      open = false;
      const next = async (at: number, what: string): Promise<Route> => {
        await until(() => asked.length > at, what);
        return asked[at]!;
      };
      const answered = async (route: Route) => {
        const there = page.waitForResponse((response) => response.request() === route.request());
        await route.continue();
        await (await there).finished();
      };
      await mention('One more moment.');
      await answered(await next(0, 'the beginning, read anew'));
      const readOn = await next(1, 'what stood behind it');
      await mention('The last moment.');
      const anew = await next(2, 'the beginning, read anew again');
      await page.evaluate('globalThis.busy = true');
      await answered(readOn);
      await answered(anew);
      open = true;

      const last = part(page, /^Mentions/).getByText(/The last moment\./);
      for (;;) {
        await last.or(more).first().waitFor();
        if (await last.count()) break;
        const shown = await rows.count();
        await more.click();
        await until(async () => (await rows.count()) > shown, 'the page after it');
      }
      await context.close();
    },
    2 * minutes,
  );

  it(
    'what somebody else did since I last looked is there, and goes with a key',
    async () => {
      const [one] = (await casesOf(desk, 'chair', board)).filter(({ status }) => status === 'IN_REVIEW');
      const position = await desk.ask<{ boardCase: { stream: { head: number } } }>(
        'physiotherapist',
        'query C($id: ID!) { boardCase(id: $id) { stream { head } } }',
        { id: one!.id },
      );
      await desk.ask('physiotherapist', 'mutation L($input: MarkLookedInput!) { markLooked(input: $input) { boardCase { id } } }', {
        input: { caseId: one!.id, head: position.boardCase.stream.head },
      });
      const { page, context } = await desk.sit({ as: 'physiotherapist' });
      const changed = part(page, /^Changed since you last looked/);
      await changed.getByText('Nothing has changed since you last looked.').waitFor();
      await desk.ask('chair', 'mutation M($input: AddCommentInput!) { addComment(input: $input) { comment { id } } }', {
        input: { caseId: one!.id, audience: 'BOARD', body: 'One more thing.' },
      });
      const line = changed.getByRole('link', { name: new RegExp(`${one!.number}.*new comment`) });
      await line.waitFor();
      await line.focus();
      await page.keyboard.press('e');
      await changed.getByText('Nothing has changed since you last looked.').waitFor();
      // Going elsewhere sends what nobody took back.
      await page.getByRole('link', { name: /^Worklist/ }).click();
      await expect(
        page.waitForResponse(
          (response) => response.url().endsWith('/graphql') && response.request().postData()?.includes('"MarkLooked"') === true,
        ),
      ).resolves.toBeTruthy();
      await context.close();
    },
    2 * minutes,
  );

  it(
    '[CASE-4] what is to be triaged waits for whoever triages, with its clock, comes and goes by itself, and waits for nobody else',
    async () => {
      const [coordinator, radiologist] = [await desk.sit({ as: 'coordinator' }), await desk.sit({ as: 'radiologist' })];
      const waits = part(coordinator.page, /^Needs triage/);
      // Sent in on the working day before: which day of the week it is decides whether that is late already.
      await waits.getByRole('link', { name: /RAHMAN, Farzana.*due/ }).waitFor();
      const submitted = await submitReferral(desk, board, 'Triage, Waiting');
      const row = waits.getByRole('link', { name: new RegExp(submitted.number) });
      await row.waitFor();
      await desk.ask('coordinator', 'mutation Triage($input: TriageCaseInput!) { triageCase(input: $input) { boardCase { id } } }', {
        input: { caseId: submitted.id, version: 1, accept: { priority: 'P3', complexity: 2, questionKind: 'SPINE_OR_JOINT' } },
      });
      await row.waitFor({ state: 'detached' });
      await part(radiologist.page, /^Needs my opinion/).waitFor();
      expect(await part(radiologist.page, /^Needs triage/).count()).toBe(0);
      await coordinator.page.clock.setFixedTime(Date.now() + 5 * 24 * 60 * minutes);
      await coordinator.page.reload();
      await waits.getByRole('link', { name: /RAHMAN, Farzana.*overdue/ }).waitFor();
      expect([...coordinator.complaints, ...radiologist.complaints]).toEqual([]);
      for (const { context } of [coordinator, radiologist]) await context.close();
    },
    2 * minutes,
  );

  it(
    'a referrer sees what is asked of their organisation, and nothing of what boards ask of their members',
    async () => {
      const { page, context } = await desk.sit({ as: 'referrer' });
      await part(page, /^Asked of your organisation/).waitFor();
      await page
        .getByText(/^Nothing waits/)
        .first()
        .waitFor();
      const text = await page.locator('main').innerText();
      expect(text).not.toMatch(/opinion|vote|letters to sign|my meetings/i);
      expect(await page.getByRole('link', { name: /^New referral/ }).count()).toBeGreaterThan(0);
      await context.close();
    },
    2 * minutes,
  );

  it(
    'an auditor learns what they can do, without a word of any patient',
    async () => {
      const { page, context } = await desk.sit({ as: 'auditor' });
      await page.getByText(/The audit trail/).waitFor();
      expect(await page.locator('main').innerText()).not.toMatch(/[A-Z]{3}-20\d\d-\d{4}/);
      expect(await violations(page)).toEqual([]);
      await context.close();
    },
    2 * minutes,
  );

  it(
    'the palette finds a case by number, patient and word, and marks why; opens it by keyboard; whoever may not see it finds nothing',
    async () => {
      const referral = await submitReferral(desk, board, 'QUILLFEATHER, Ondine');
      const { page, context } = await desk.sit({ as: 'coordinator', at: `/boards/${board}` });
      await page.getByRole('row').nth(2).waitFor();
      const search = async (text: string) => {
        await page.keyboard.press('Control+k');
        const field = page.getByPlaceholder('Find a case, a place or an action');
        await field.waitFor();
        await field.fill(text);
      };
      await search('quillfeather');
      const found = page.getByRole('button', { name: new RegExp(referral.number) });
      await found.waitFor();
      expect(await found.locator('mark').first().innerText()).toBe('QUILLFEATHER');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: `Case ${referral.number}` }).waitFor();
      await search(referral.number.replace(/^(\w+)-\d+-0*(\d+)$/, '$1 $2'));
      await page.getByRole('button', { name: new RegExp(`${referral.number}.*Number`) }).waitFor();
      await context.close();

      const outside = await desk.sit({ as: 'outsider' });
      await outside.page.getByRole('navigation', { name: 'Main' }).waitFor();
      await outside.page.keyboard.press('Control+k');
      await outside.page.getByPlaceholder('Find a case, a place or an action').fill('quillfeather');
      await outside.page.getByText('Nothing found').waitFor();
      await outside.context.close();
    },
    2 * minutes,
  );

  it(
    'single keys: listed on asking, silent while somebody types, switched off for good',
    async () => {
      const { page, context } = await desk.sit({ as: 'chair', at: `/boards/${board}` });
      await page.getByRole('row').nth(2).waitFor();
      await page.getByPlaceholder('Patient, case or question').fill('');
      await page.keyboard.type('?jg');
      expect(await page.getByRole('dialog').count()).toBe(0);
      await page.getByPlaceholder('Patient, case or question').fill('');
      await page.getByRole('row').nth(2).waitFor();
      await page.locator('h1').click();
      await page.keyboard.press('?');
      const help = page.getByRole('dialog', { name: 'Keys' });
      await help.getByText('Next line').waitFor();
      expect(await violations(page)).toEqual([]);
      await help.getByRole('checkbox', { name: 'Single keys' }).uncheck();
      await page.keyboard.press('Escape');
      await help.waitFor({ state: 'detached' });
      await page.reload();
      await page.getByRole('row').nth(2).waitFor();
      await page.keyboard.press('?');
      // A key that still works, so that the one before has had its chance.
      await page.keyboard.press('Control+k');
      await page.getByPlaceholder('Find a case, a place or an action').waitFor();
      expect(await help.count()).toBe(0);
      await context.close();
    },
    2 * minutes,
  );

  it(
    'mail: asked for, refused without an address in words that name the rule and say why, then kept',
    async () => {
      const { page, context } = await desk.sit({ as: 'pain-specialist' });
      await page.getByRole('button', { name: 'Mail' }).click();
      const dialog = page.getByRole('dialog', { name: 'Mail about what waits' });
      await dialog.getByRole('radio', { name: 'Daily' }).check();
      await dialog.getByRole('textbox', { name: 'Mail address' }).fill('nobody@example.org');
      await dialog.getByLabel('Quiet from').fill('20:00');
      await dialog.getByRole('button', { name: 'Save' }).click();
      await dialog.getByRole('alert').getByText('Rule INBOX-5').waitFor();
      await dialog.getByRole('button', { name: 'Why?' }).click();
      await dialog.getByText(/^Nobody is written to who has not asked for it/).waitFor();
      expect(await violations(page)).toEqual([]);
      await dialog.getByLabel('Quiet until').fill('06:30');
      await dialog.getByRole('button', { name: 'Save' }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Mail' }).click();
      expect(await page.getByLabel('Quiet until').inputValue()).toBe('06:30');
      await context.close();
    },
    2 * minutes,
  );

  it(
    'the way around: shown to a newcomer once, by keyboard to the end, and again on asking',
    async () => {
      const { page, context, complaints } = await desk.sit({ as: 'chair', newcomer: true });
      const tour = page.getByRole('dialog', { name: 'What waits for you' });
      await tour.waitFor();
      expect(await focusedText(page)).toBe('What waits for you');
      const seen: string[] = [];
      for (let at = 0; at < 9; at++) {
        seen.push(await focusedText(page));
        if (at === 0 || at === 3) expect([seen.at(-1), ...(await violations(page))]).toEqual([seen.at(-1)]);
        if (await page.getByRole('button', { name: 'Done', exact: true }).count()) break;
        await page.keyboard.press('ArrowRight');
        await holds(page, `document.activeElement?.textContent !== ${JSON.stringify(seen.at(-1))}`);
      }
      expect(seen).toEqual([
        'What waits for you',
        'Every referral to the board',
        'One case, one page',
        'Each discipline thinks for itself',
        'A decision with its reasons',
        'Talk that stays with the case',
        'One room, wherever people sit',
        'Faster by keyboard',
      ]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.reload();
      await page.getByRole('navigation', { name: 'Main' }).waitFor();
      await page.getByRole('img', { name: 'Connection: Live' }).waitFor();
      expect(await page.getByRole('dialog').count()).toBe(0);
      await page.getByRole('button', { name: /^Signed in as/ }).click();
      await page.getByRole('menuitem', { name: 'Show me around' }).click();
      await tour.waitFor();
      expect(complaints).toEqual([]);
      await context.close();
    },
    3 * minutes,
  );

  it(
    'in German: chosen in the menu, kept, said by the page, with German dates and refusals; nothing on the way is left in English',
    async () => {
      const { page, context } = await desk.sit({ as: 'chair' });
      await page.getByRole('button', { name: /^Signed in as/ }).click();
      await page.getByRole('menuitem', { name: 'Deutsch' }).click();
      await page.getByRole('heading', { name: 'Meine Arbeit', exact: true }).waitFor();
      expect(await page.evaluate('document.documentElement.lang')).toBe('de');
      await page.reload();
      await page.getByRole('heading', { name: 'Meine Arbeit', exact: true }).waitFor();
      await page.getByRole('button', { name: 'Mail' }).click();
      const dialog = page.getByRole('dialog', { name: 'Mail über das, was wartet' });
      await dialog.getByRole('radio', { name: 'Täglich' }).check();
      await dialog.getByRole('textbox', { name: 'Mailadresse' }).fill('nobody@example.org');
      await dialog.getByLabel('Ruhe von').fill('20:00');
      await dialog.getByRole('button', { name: 'Speichern' }).click();
      await dialog
        .getByRole('alert')
        .getByText(/^Nennen Sie eine Mailadresse/)
        .waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('link', { name: /^Arbeitsliste/ }).click();
      await page.getByRole('columnheader', { name: 'Fragestellung' }).waitFor();
      expect(await violations(page)).toEqual([]);
      await context.close();
    },
    2 * minutes,
  );

  it(
    'the referrer’s own case counts as seen after it was on the screen',
    async () => {
      const referred = await referredCase(desk);
      const { page, context } = await desk.sit({ as: 'referrer', at: `/cases/${referred}` });
      const looked = page.waitForResponse((response) => response.request().postData()?.includes('"MarkLooked"') === true);
      await page.getByRole('heading', { name: /^Case / }).waitFor();
      expect(((await (await looked).json()) as { errors?: unknown }).errors).toBeUndefined();
      await context.close();
    },
    2 * minutes,
  );

  it(
    '[CASE-4] more to triage than fits says so, and leads to all of it',
    async () => {
      for (let one = 0; one < 51; one++) await submitReferral(desk, board, `Many ${one}, Browser`);
      const { page, context } = await desk.sit({ as: 'coordinator' });
      await part(page, /^Needs triage 50\+$/)
        .getByRole('link', { name: 'All in the worklist' })
        .click();
      await page.getByRole('button', { name: 'State: Submitted' }).waitFor();
      await page.getByRole('row').nth(1).waitFor();
      await page.keyboard.press('End');
      await page.getByText(/^(5[1-9]|[6-9]\d) cases$/).waitFor();
      await context.close();
    },
    2 * minutes,
  );
});
