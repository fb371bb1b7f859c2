import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page, Route } from 'playwright-core';
import { compressed } from '../support/compressed.js';
import { deskOfTests } from './desk-of-tests.js';
import { caseWith, drawn, openImages, orderOf, pane, pixels, says, until } from './viewer.js';

/** The first series of the case, image by image as the viewer orders them; each comes when the test lets it. */
async function slowLine(page: Page) {
  const indexOf = orderOf(page);
  const held = new Map<number, Route[]>();
  const open = new Set<number>();
  const pass = async (route: Route) => {
    await route.continue().catch(() => undefined);
  };
  await page.route(/\/frames\/1$/, async (route) => {
    const index = await indexOf(route.request().url());
    // The one that the viewer opens with comes at once.
    if (index === 10 || open.has(index)) return pass(route);
    held.set(index, [...(held.get(index) ?? []), route]);
  });
  const take = (image: number) => {
    const routes = held.get(image - 1) ?? [];
    held.delete(image - 1);
    return routes;
  };
  return {
    /** From 1, as they are labelled. */
    isAsked: (image: number) => held.has(image - 1),
    async comes(image: number): Promise<void> {
      open.add(image - 1);
      await Promise.all(take(image).map(pass));
    },
    async fails(image: number): Promise<void> {
      await until(async () => held.has(image - 1));
      await Promise.all(take(image).map((route) => route.fulfill({ status: 503, body: '' })));
    },
    /** The reader has it, whatever is made of it. */
    async arrives(image: number): Promise<void> {
      const [route] = held.get(image - 1)!;
      const there = page.waitForResponse(route!.request().url());
      await this.comes(image);
      await (await there).finished();
    },
  };
}
const scroll = async (page: Page, images: number) => {
  await pane(page).hover();
  for (let n = 0; n < Math.abs(images); n += 1) await page.mouse.wheel(0, Math.sign(images) * 100);
};
const picture = (page: Page): Promise<string> => pane(page).evaluate(pixels);
const label = (page: Page) =>
  pane(page)
    .getByText(/^Image \d+ of \d+$/)
    .innerText();

describe('images on a slow line, under fingers, and out of reach', () => {
  const desk = deskOfTests();
  let marlowe: string;
  beforeAll(async () => {
    marlowe = await caseWith(desk, /earlier episode/);
  }, 120_000);
  const sit = async () => {
    const { page, context } = await desk.sit({ as: 'radiologist', at: `/cases/${marlowe}` });
    const line = await slowLine(page);
    await openImages(page);
    expect(await label(page)).toBe('Image 11 of 21');
    return { page, context, line };
  };

  it('are described by what is on the screen, and measured and attached as it', async () => {
    const { page, context, line } = await sit();
    const eleventh = await picture(page);
    await scroll(page, 1);
    await says(page, 'Image 12 is loading');
    expect([await label(page), await picture(page)]).toEqual(['Image 11 of 21', eleventh]);
    await pane(page).focus();
    await page.keyboard.press('l');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Enter');
    await says(page, '10 mm');
    await page.getByRole('button', { name: 'Attach this view' }).click();
    await page.getByRole('textbox', { name: /^Discussion/ }).fill('The view while the next one was loading.');
    await page.getByRole('textbox', { name: /^Discussion/ }).press('Control+Enter');
    await page.getByRole('button', { name: /^View of MR/ }).waitFor();
    await says(page, 'Key image');
    await line.comes(12);
    await says(page, 'Image 12 of 21');
    await until(async () => (await picture(page)) !== eleventh);
    for (const text of ['10 mm', 'Key image', 'Image 12 is loading'])
      expect([text, await pane(page).getByText(text).count()]).toEqual([text, 0]);
    await scroll(page, -1);
    for (const text of ['Image 11 of 21', '10 mm', 'Key image']) await says(page, text);
    await context.close();
  });

  it('end with the one that was asked for last; what comes after it stays away', async () => {
    const { page, context, line } = await sit();
    await scroll(page, 6);
    await says(page, 'Image 17 is loading');
    expect(await label(page)).toBe('Image 11 of 21');
    // Two of those that were passed are on their way, and the last waits for one of them.
    expect(line.isAsked(17)).toBe(false);
    await line.comes(17);
    await line.comes(13);
    await says(page, 'Image 17 of 21');
    const last = await picture(page);
    await line.arrives(12);
    // Whatever is made of the late one has been made when the next is on the screen.
    await line.comes(18);
    await scroll(page, 1);
    await says(page, 'Image 18 of 21');
    await scroll(page, -1);
    await says(page, 'Image 17 of 21');
    await until(async () => (await picture(page)) === last);
    await context.close();
  });

  it('that do not come say so, keep what is shown under its own name, and are passed or asked for again', async () => {
    const { page, context, line } = await sit();
    const eleventh = await picture(page);
    await scroll(page, 1);
    await line.fails(12);
    await pane(page).getByRole('status').getByText('Image 12 did not come. This is still image 11.').waitFor();
    expect([await label(page), await picture(page)]).toEqual(['Image 11 of 21', eleventh]);
    await line.comes(13);
    await scroll(page, 1);
    await says(page, 'Image 13 of 21');
    expect(
      await pane(page)
        .getByText(/did not come/)
        .count(),
    ).toBe(0);
    await scroll(page, -1);
    await line.fails(12);
    await says(page, 'Image 12 did not come. This is still image 13.');
    await pane(page).getByRole('button', { name: 'Try again' }).click();
    await line.comes(12);
    await says(page, 'Image 12 of 21');
    await context.close();
  });

  it('that are stored compressed come out with the very same pixels', async () => {
    const stored = new Map<string, Promise<Buffer | undefined>>();
    const look = async (compress: boolean) => {
      const { page, context, complaints } = await desk.sit({ as: 'radiologist', at: `/cases/${marlowe}` });
      const indexOf = orderOf(page);
      const sent: string[] = [];
      page.on('response', (response) => {
        if (!/\/frames\/1$/.test(response.url()) || compress) return;
        // Of what is fetched ahead and thrown away there is none.
        const body = response.body().catch(() => undefined);
        stored.set(response.url(), body);
      });
      await page.route(/\/frames\/1$/, async (route) => {
        const url = route.request().url();
        const way = compressed[(await indexOf(url)) - 10];
        const bytes = compress ? await stored.get(url) : undefined;
        if (!way || !bytes) return route.continue();
        sent.push(way.name);
        const body = await way.encode({ width: 224, height: 256, bytes });
        await route.fulfill({ body, contentType: `application/octet-stream; transfer-syntax=${way.syntax}` });
      });
      await openImages(page);
      const pictures: string[] = [];
      for (const at of compressed.keys()) {
        if (at > 0) await scroll(page, 1);
        await says(page, `Image ${11 + at} of 21`);
        await drawn(page);
        pictures.push(await picture(page));
      }
      expect(complaints).toEqual([]);
      // A body that is still on its way goes with the page.
      await Promise.all(stored.values());
      await context.close();
      return { pictures, sent: sent.sort() };
    };
    const [plain, unpacked] = [await look(false), await look(true)];
    expect(unpacked.sent).toEqual(compressed.map(({ name }) => name).sort());
    expect(new Set(plain.pictures).size).toBe(compressed.length);
    for (const [at, { name }] of compressed.entries()) expect([name, unpacked.pictures[at] === plain.pictures[at]]).toEqual([name, true]);
  });

  it('are scrolled with one finger, enlarged and moved with two', async () => {
    const { page, context, complaints } = await desk.sit({ as: 'radiologist', at: `/cases/${marlowe}`, width: 390 });
    await openImages(page);
    const fingers = await context.newCDPSession(page);
    await fingers.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 2 });
    const box = (await pane(page).boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...at: (readonly [number, number])[]) =>
      fingers.send('Input.dispatchTouchEvent', { type, touchPoints: at.map(([dx, dy], id) => ({ x: x + dx, y: y + dy, id })) });
    await touch('touchStart', [0, 0]);
    for (const dy of [6, 12, 18, 24]) await touch('touchMove', [0, dy]);
    await touch('touchEnd');
    await says(page, 'Image 13 of 21');
    await touch('touchStart', [-30, 0]);
    await touch('touchStart', [-30, 0], [30, 0]);
    for (const apart of [40, 50, 60]) await touch('touchMove', [-apart, 0], [apart, 0]);
    await touch('touchEnd');
    await says(page, 'Zoom 200 %');
    await says(page, 'Image 13 of 21');
    // A tap sets a point, two fingers do not.
    await page.getByRole('button', { name: 'Length' }).click();
    await touch('touchStart', [-30, 0]);
    await touch('touchStart', [-30, 0], [30, 0]);
    await touch('touchEnd');
    expect(await pane(page).locator('circle').count()).toBe(0);
    for (const dy of [-40, 40]) {
      await touch('touchStart', [0, dy]);
      await touch('touchEnd');
    }
    await pane(page)
      .getByText(/^[\d.,]+ mm$/)
      .waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('have their keys in the help, where single ones are switched off', async () => {
    const { page, context } = await desk.sit({ as: 'radiologist', at: `/cases/${marlowe}` });
    await openImages(page);
    await page.keyboard.press('?');
    const help = page.getByRole('dialog');
    for (const what of ['Length', 'Window', 'Invert', 'window presets']) await help.getByText(`Images: ${what}`, { exact: true }).waitFor();
    await help.getByRole('checkbox').click();
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });
    await pane(page).focus();
    await page.keyboard.press('l');
    await page.keyboard.press('ArrowDown');
    await says(page, 'Image 12 of 21');
    expect(await page.getByRole('button', { name: 'Length' }).getAttribute('aria-pressed')).toBe('false');
    await context.close();
  });

  it('that one may not see are not there, the same as those that never were', async () => {
    const { boardCase } = await desk.ask<{ boardCase: { imagingStudies: { id: string }[] } }>(
      'radiologist',
      'query ($id: ID!) { boardCase(id: $id) { imagingStudies { id } } }',
      { id: marlowe },
    );
    const study = boardCase.imagingStudies[0]!.id;
    const unknown = study.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    const { page, context } = await desk.sit({ as: 'outsider', at: `/cases/${marlowe}` });
    const answer = (id: string) =>
      page.evaluate(async (path) => {
        const response = await fetch(path);
        const { correlationId: _, ...body } = (await response.json()) as Record<string, unknown>;
        return [response.status, JSON.stringify(body).replaceAll(/[0-9a-f-]{36}/g, '')];
      }, `/dicomweb/studies/${id}/series`);
    expect((await answer(study))[0]).toBe(404);
    expect(await answer(study)).toEqual(await answer(unknown));
    expect(await page.getByRole('button', { name: /^Open images/ }).count()).toBe(0);
    await context.close();
    // The right to them ends while the case is open.
    const reader = await desk.sit({ as: 'radiologist', at: `/cases/${marlowe}` });
    await reader.page.route('**/dicomweb/**/series', (route) => route.fulfill({ status: 404, body: '{}' }));
    await reader.page
      .getByRole('button', { name: /^Open images/ })
      .first()
      .click();
    await reader.page.getByText('No images for you here').first().waitFor();
    await reader.context.close();
  });
});
