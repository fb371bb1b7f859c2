import type { Locator, Page } from 'playwright-core';
import { holds } from '../support/browser.js';
import { submitReferral, type Desk } from './desk.js';

/** As far as the page is asked here; these tests run in Node. */
declare const document: {
  readonly activeElement: { readonly textContent: string | null } | null;
  querySelector(selector: string): { readonly textContent: string | null } | null;
};

interface Item {
  readonly id: string;
  readonly outcome: string | null;
  readonly outcomeCode: string | null;
  readonly boardCase: { readonly number: string; readonly review: { readonly decision: { readonly strength: string } | null } | null };
}
export interface Read {
  readonly meeting: {
    readonly id: string;
    readonly status: string;
    readonly version: number;
    readonly currentItem: { readonly id: string } | null;
    readonly agenda: readonly Item[];
  };
}

/** Triaged, so that it may be talked about; its review is sealed. */
export async function readyCase(desk: Desk, board: string, name: string): Promise<{ id: string; number: string }> {
  const submitted = await submitReferral(desk, board, name);
  await desk.ask('coordinator', 'mutation Triage($input: TriageCaseInput!) { triageCase(input: $input) { boardCase { id } } }', {
    input: { caseId: submitted.id, version: 1, accept: { priority: 'P3', complexity: 2, questionKind: 'SPINE_OR_JOINT' } },
  });
  return submitted;
}

export async function plannedMeeting(desk: Desk, board: string, days: number): Promise<string> {
  const startsAt = new Date(Date.now() + days * 86_400_000).toISOString();
  const { scheduleMeeting } = await desk.ask<{ scheduleMeeting: { meeting: { id: string } } }>(
    'coordinator',
    'mutation Schedule($input: ScheduleMeetingInput!) { scheduleMeeting(input: $input) { meeting { id } } }',
    { input: { boardId: board, startsAt } },
  );
  return scheduleMeeting.meeting.id;
}

export const readMeeting = async (desk: Desk, id: string): Promise<Read['meeting']> =>
  (
    await desk.ask<Read>(
      'chair',
      `query Meeting($id: ID!) { meeting(id: $id) { id status version currentItem { id }
         agenda { id outcome outcomeCode boardCase { number review { decision { strength } } } } } }`,
      { id },
    )
  ).meeting;

/** Cases on the screen's agenda, in its order. */
export const numbersOn = async (page: Page): Promise<string[]> =>
  (await page.getByRole('list', { name: 'Agenda' }).textContent())?.match(/SPN-\d{4}-\d{4}/g) ?? [];
const agenda = `document.querySelector('ol[aria-label="Agenda"]')?.textContent?.match(/SPN-\\d{4}-\\d{4}/g)`;
export const until = (page: Page, numbers: readonly string[]): Promise<void> =>
  saying(page, holds(page, `${agenda}?.join() === '${numbers.join()}'`));
/** What is on the agenda and what the page said, where what was waited for did not come. */
const saying = (page: Page, waited: Promise<void>): Promise<void> =>
  waited.catch(async ({ message }: Error) => {
    const [has, said] = await Promise.all([numbersOn(page), page.getByRole('alert').allTextContents()]);
    throw new Error(`${message}: ${page.url()} has ${has.join() || 'none'}; said: ${said.join(' | ') || 'nothing'}`);
  });
export const live = (page: Page) => page.getByRole('img', { name: 'Connection: Live' }).waitFor();

export async function cast(page: Page, choice: string): Promise<void> {
  await page.getByRole('radio', { name: choice, exact: true }).check();
  await page.getByRole('button', { name: 'Cast the ballot' }).click();
}

/** Chooses with a slow press: what somebody else does before the hand is lifted moves nothing away from under it. */
export async function castWhile(page: Page, choice: string, meanwhile: () => Promise<void>): Promise<void> {
  const radio = page.getByRole('radio', { name: choice, exact: true });
  await radio.scrollIntoViewIfNeeded();
  const before = (await radio.boundingBox())!;
  await page.mouse.move(before.x + before.width / 2, before.y + before.height / 2);
  await page.mouse.down();
  await meanwhile();
  const after = await radio.boundingBox();
  if (JSON.stringify(after) !== JSON.stringify(before))
    throw new Error(`"${choice}" moved under the hand: ${JSON.stringify(before)} to ${JSON.stringify(after)}`);
  await page.mouse.up();
  if (!(await radio.isChecked())) throw new Error(`"${choice}" was pressed and is not chosen`);
  await page.getByRole('button', { name: 'Cast the ballot' }).click();
}

/** Waits until so many cases stand on the agenda, and answers them. */
export async function sorted(page: Page, count: number): Promise<string[]> {
  await saying(page, holds(page, `${agenda}?.length === ${count}`));
  return numbersOn(page);
}

/** A planned meeting with these cases on its agenda, in their order. */
export async function meetingOf(desk: Desk, board: string, days: number, caseIds: readonly string[]): Promise<string> {
  const id = await plannedMeeting(desk, board, days);
  for (const caseId of caseIds) {
    const { version } = await readMeeting(desk, id);
    await desk.ask('coordinator', 'mutation Add($input: AddAgendaItemInput!) { addAgendaItem(input: $input) { meeting { id } } }', {
      input: { meetingId: id, caseId, version },
    });
  }
  return id;
}

/** Run in the page: what the focus is on, as one would say it, and whether it can be seen there; a field shows it by its border. */
const focused = `(() => {
  const element = document.activeElement;
  const label = element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent ?? '';
  const ringed = /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName) || [element, element.closest('label'), element.parentElement, element.nextElementSibling].some((one) => {
    const { outlineStyle, outlineWidth, boxShadow, borderColor } = one ? getComputedStyle(one) : {};
    return one && ((outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none');
  });
  const { width, height, top, bottom } = (element.type === 'radio' ? element.closest('label') : element).getBoundingClientRect();
  return { tag: element.tagName, name: label.trim(), where: [ringed, width, height, top, bottom, innerHeight].join(), seen: ringed && width > 0 && height > 0 && top < innerHeight && bottom > 0 };
})()`;
export const focusOf = (page: Page) => page.evaluate<{ tag: string; name: string; seen: boolean; where: string }>(focused);

/** Only the keyboard: Tab until the focus is there, where it must be seen. */
export async function tabTo(page: Page, target: Locator, back = false): Promise<void> {
  await target.waitFor();
  const way: string[] = [];
  for (let n = 0; n < 120; n++) {
    if (await target.evaluate((element: unknown) => element === document.activeElement)) {
      const { seen, name, where } = await focusOf(page);
      if (!seen) throw new Error(`the focus on "${name}" cannot be seen: ${where}`);
      return;
    }
    way.push((await focusOf(page)).name.slice(0, 40));
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
  }
  throw new Error(`no way by keyboard to ${String(target)} (${(await target.isEnabled()) ? 'enabled' : 'disabled'}): ${way.join(' > ')}`);
}

export async function pressButton(page: Page, name: string | RegExp, within?: Locator): Promise<void> {
  await tabTo(page, (within ?? page).getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).first());
  await page.keyboard.press('Enter');
}
export async function choose(page: Page, field: Locator, value: string): Promise<void> {
  await tabTo(page, field);
  // What the arrow keys would reach: a closed list takes letters only in some systems.
  await page.keyboard.press('Home');
  for (let n = 0; n < 40 && (await field.inputValue()) !== value; n++) await page.keyboard.press('ArrowDown');
  if ((await field.inputValue()) !== value)
    throw new Error(`the keyboard does not reach ${value}: ${await field.inputValue()}, ${JSON.stringify(await focusOf(page))}`);
}
