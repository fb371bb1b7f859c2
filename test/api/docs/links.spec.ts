import { describe, expect, it } from '@jest/globals';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const pages = ['README.md', 'ARCHITECTURE.md', 'SECURITY.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...globSync('docs/**/*.md')];
// A place of the project in running text, such as `libs/kernel/src/ids.ts`; … and <…> stand for something that is left open.
const places = /`((?:apps|libs|test|docs|scripts|docker|\.ci)\/[^\s`]*)`/g;
const links = /\]\((?!https?:)([^)#\s]+)/g;

describe('the pages', () => {
  it.each(pages)('%s names only files that there are', (page) => {
    const text = readFileSync(page, 'utf8');
    const named = [...text.matchAll(places)].map(([, place]) => place!).filter((place) => !/[…<*]/.test(place));
    const linked = [...text.matchAll(links)].map(([, link]) => join(dirname(page), link!));
    expect([...named, ...linked].filter((path) => !existsSync(path))).toEqual([]);
  });

  it('are found, and a name that is wrong would be', () => {
    expect(pages.length).toBeGreaterThan(18);
    expect([...'`libs/nowhere.ts`'.matchAll(places)].filter(([, place]) => !existsSync(place!))).toHaveLength(1);
  });
});
