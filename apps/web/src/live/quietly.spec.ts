import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const source = join(import.meta.dirname, '..');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) => /(?<!\.spec)\.tsx?$/.test(path));

/** From the bracket that opens a call to what follows the one that closes it. */
function afterCall(text: string, open: number): string {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    depth += text[at] === '(' ? 1 : text[at] === ')' ? -1 : 0;
    if (depth === 0) return text.slice(at + 1);
  }
  return '';
}

describe('a question that is asked again', () => {
  it('leaves no promise behind that nobody hears fail: the browser would call that an error of the page', () => {
    const unheard = files.flatMap((path) => {
      const text = readFileSync(join(source, path), 'utf8');
      return [...text.matchAll(/void (?:\w+\.)*(?:refetch|fetchMore|query|refetchQueries)\(/g)]
        .filter((found) => !/^\s*(\/\/.*\s*)?\.(catch|then)\(/.test(afterCall(text, found.index + found[0].length - 1)))
        .map(() => path);
    });
    expect(files.length).toBeGreaterThan(100);
    expect(unheard).toEqual([]);
  });
});
