import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { boardOf, casesOf } from './desk.js';
import { deskOfTests } from './desk-of-tests.js';

const minutes = 60_000;
/** Settles in the page once it has asked for what stands further down. */
const marked = `new Promise((done) => {
  const ask = () => (performance.getEntriesByName('later').length > 0 ? done() : setTimeout(ask, 50));
  ask();
})`;

describe('the first page that is opened', () => {
  const desk = deskOfTests();

  it(
    'loads at most 300 KB of gzipped script and style for the first page, worklist or case',
    async () => {
      const board = await boardOf(desk, 'chair');
      const decided = (await casesOf(desk, 'chair', board)).find(({ review }) => review?.decision)!;
      for (const at of ['/', `/boards/${board}`, `/cases/${decided.id}`]) {
        const { page, context } = await desk.sit({ as: 'chair', at });
        await page.getByRole('img', { name: 'Connection: Live' }).waitFor();
        await page.waitForLoadState('networkidle');
        // What stands further down comes by itself once the page has been there for a moment (ui/later.tsx), Markdown's signs once it is
        // readable without them: not of the first load, but of what a page costs in the end.
        const sizeOf = async (until: string): Promise<number> => {
          const resources = `performance.getEntriesByType("resource").filter((one) => one.startTime < ${until}).map((one) => one.name)`;
          const files = [...new Set(await page.evaluate<string[]>(resources))].filter((url) => /\.(js|css)(\?|$)/.test(url));
          const counted = until === 'Infinity' ? files : files.filter((url) => !url.includes('markdown'));
          expect(counted.some((url) => url.includes('.js')) && counted.some((url) => url.includes('.css'))).toBe(true);
          // Fetched again by address: the browser forgets the body of a response once its page navigates.
          const sizes = await Promise.all(
            counted.map(async (url) => gzipSync(await (await context.request.get(url)).body(), { level: 9 }).length),
          );
          return sizes.reduce((sum, size) => sum + size, 0) / 1000;
        };
        const first = await sizeOf('(performance.getEntriesByName("later")[0]?.startTime ?? Infinity)');
        if (at.startsWith('/cases')) await page.evaluate(marked);
        await page.waitForLoadState('networkidle');
        const all = await sizeOf('Infinity');
        console.log(
          `${at.split('/')[1] || 'my work'}: first ${first.toFixed(1)} KB, in the end ${all.toFixed(1)} KB of gzipped script and style`,
        );
        expect(first).toBeLessThanOrEqual(300);
        expect(all).toBeLessThanOrEqual(370);
        await context.close();
      }
    },
    2 * minutes,
  );
});
