import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';

interface Picture {
  picture(): string;
  reduced(arrows: Record<string, string[]>): Record<string, string[]>;
  levels(arrows: Record<string, string[]>): string[][];
}
const { picture, reduced, levels } = (await import('../../scripts/picture.mjs' as string)) as Picture;
const { contexts, libraries, apps } = (await import('../../architecture.mjs' as string)) as Record<string, Record<string, unknown>>;

describe('the picture of the house', () => {
  it('is the one that architecture.mjs makes: npm run picture draws it anew', async () => {
    const drawn = picture();
    expect(drawn).toBe(await readFile('docs/images/architecture.svg', 'utf8'));
    for (const name of [...Object.keys(libraries!), ...Object.keys(apps!)]) expect(drawn).toContain(`>${name}</text>`);
    expect(await readFile('ARCHITECTURE.md', 'utf8')).toContain('](docs/images/architecture.svg)');
  });

  it('puts everybody above all whom they know, and draws no line that follows from others', () => {
    const arrows = { a: [], b: ['a'], c: ['b', 'a'], d: ['a', 'c'], e: [] };
    expect(levels(arrows)).toEqual([['a', 'e'], ['b'], ['c'], ['d']]);
    expect(reduced(arrows)).toEqual({ a: [], b: ['a'], c: ['b'], d: ['c'], e: [] });
    const rows = levels(contexts as Record<string, string[]>);
    const level = (name: string) => rows.findIndex((row) => row.includes(name));
    for (const [name, known] of Object.entries(contexts as Record<string, string[]>))
      for (const other of known) expect(level(name)).toBeGreaterThan(level(other));
  });
});
