import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const source = join(import.meta.dirname, '..');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.tsx'));
const text = (path: string): string => readFileSync(join(source, path), 'utf8');
const usesOneOf = (...parts: string[]) => {
  const tag = new RegExp(`<(${parts.join('|')})[\\s.>]`);
  return files.filter((path) => tag.test(text(path)) && /from '@mantine\/(core|spotlight)'/.test(text(path)));
};

describe('the looks of what comes with code of its own', () => {
  it.each([
    ['floating.css', usesOneOf('Menu', 'Popover', 'Tooltip')],
    ['dialog.css', usesOneOf('Modal', 'Spotlight')],
  ])('%s is asked for wherever it is needed', (sheet, users) => {
    expect(users.length).toBeGreaterThan(2);
    expect(users.filter((path) => !text(path).includes(`/${sheet}';`))).toEqual([]);
  });

  it('has a sheet for every part of Mantine that the first page’s sheet leaves out', () => {
    const sheets = ['app/mantine.css', 'ui/floating.css', 'ui/dialog.css', ...files].map(text).join('');
    const used = new Set(
      files.flatMap((path) =>
        [...(/import \{([^}]*)\} from '@mantine\/core'/.exec(text(path))?.[1] ?? '').matchAll(/\b[A-Z]\w+/g)].map(([name]) => name),
      ),
    );
    const known = readdirSync(join(source, '../../../node_modules/@mantine/core/styles')).filter((name) =>
      used.has(name.replace('.css', '')),
    );
    expect(known.length).toBeGreaterThan(5);
    expect(known.filter((name) => !sheets.includes(`styles/${name.replace('.css', '')}.`))).toEqual([]);
  });
});
