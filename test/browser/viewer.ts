import type { Page } from 'playwright-core';
import { inOrder, type DicomJson } from '../../apps/web/src/features/images/dicom.js';
import { boardOf, type Desk } from './desk.js';

interface Found {
  readonly boardCases: {
    readonly edges: readonly {
      readonly node: {
        readonly id: string;
        readonly imagingStudies: readonly { readonly modality: string; readonly description: string }[];
      };
    }[];
  };
}
/** The demo's case with a study of that description. */
export async function caseWith(desk: Desk, description: RegExp): Promise<string> {
  const { boardCases } = await desk.ask<Found>(
    'radiologist',
    'query ($boardId: ID!) { boardCases(boardId: $boardId, first: 60) { edges { node { id imagingStudies { modality description } } } } }',
    { boardId: await boardOf(desk, 'radiologist') },
  );
  return boardCases.edges.find(({ node }) => node.imagingStudies.some((one) => description.test(one.description)))!.node.id;
}

const panes = (page: Page) => page.getByRole('group', { name: /Arrow keys scroll/ });
export const pane = (page: Page, at = 0) => panes(page).nth(at);
export const says = (page: Page, text: string | RegExp, at = 0) => pane(page, at).getByText(text).first().waitFor();
export async function openImages(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Open images/ })
    .first()
    .click();
  await says(page, /^Image \d+ of \d+$/);
  await drawn(page);
}
/** What stands on the screen at these columns and rows of an image that fills its area as far as its shape allows; null: nothing yet. */
export const coloursAt = (page: Page, image: { columns: number; rows: number }, at: readonly (readonly [number, number])[]) =>
  pane(page).evaluate(readColours, { columns: image.columns, rows: image.rows, at });
// Runs in the page.
const readColours = new Function(
  'element',
  '{ columns, rows, at }',
  `const shown = [...element.querySelectorAll('canvas')].find((one) => getComputedStyle(one).display !== 'none' && one.width > 0);
  if (!shown) return null;
  const copy = document.createElement('canvas');
  const { width, height } = Object.assign(copy, { width: shown.width, height: shown.height });
  const context = copy.getContext('2d');
  context.drawImage(shown, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const scale = Math.min(width / columns, height / rows);
  return at.map(([column, row]) => {
    const x = Math.floor(width / 2 + (column + 0.5 - columns / 2) * scale);
    const y = Math.floor(height / 2 + (row + 0.5 - rows / 2) * scale);
    return [...data.slice((y * width + x) * 4, (y * width + x) * 4 + 3)];
  });`,
) as (element: unknown, asked: unknown) => number[][] | null;
/** How many different shades the pane shows: a black one has one. */
const shades = (page: Page, at: number): Promise<number> => pane(page, at).evaluate(countShades);
/** Every pixel of what is drawn. */
export const pixels = new Function('element', `return [...element.querySelectorAll('canvas')].find((one) => getComputedStyle(one).display !== 'none').toDataURL();`) as (element: unknown) => string; // prettier-ignore
// Runs in the page.
const countShades = new Function(
  'element',
  `const shown = [...element.querySelectorAll('canvas')].find((one) => getComputedStyle(one).display !== 'none' && one.width > 0);
  if (!shown) return 0;
  const copy = document.createElement('canvas');
  copy.width = copy.height = 64;
  const context = copy.getContext('2d');
  context.drawImage(shown, 0, 0, 64, 64);
  return new Set(context.getImageData(0, 0, 64, 64).data.filter((_, index) => index % 4 === 0)).size;`,
) as (element: unknown) => number;
export const drawn = (page: Page, at = 0) => until(async () => (await shades(page, at)) > 20);
export async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('it did not come');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Which image of its series an address is of: from 0, in the order in which the viewer shows them. */
export function orderOf(page: Page): (url: string) => Promise<number> {
  const seriesIn = (url: string) => /\/series\/([\d.]+)\//.exec(url)?.[1] ?? '';
  const known = new Map<string, Promise<readonly string[]>>();
  page.on('response', (response) => {
    if (!response.url().endsWith('/metadata')) return;
    const ordered = response.json().then((list: DicomJson[]) => inOrder(list).map((json) => String(json['00080018']!.Value![0])));
    known.set(seriesIn(response.url()), ordered);
  });
  return async (url) => (await known.get(seriesIn(url)))?.findIndex((one) => url.includes(`/instances/${one}/`)) ?? -1;
}
