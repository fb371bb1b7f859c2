import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readBy, requiredBy, type Program } from './programs.js';
import { projectFolder } from './project-folder.js';
import { settings, type SettingName } from './settings.js';
import { operatorsTable, settingsTable } from './settings-table.js';

describe('the settings', () => {
  it('are each described', () => {
    for (const [name, schema] of Object.entries(settings.shape)) {
      expect(schema.description).toBeTruthy();
      expect(settingsTable()).toContain(`| \`${name}\` | ${schema.description} |`);
      expect(operatorsTable()).toContain(`| \`${name}\``);
    }
  });

  it('are read by the programs that cannot do without them', () => {
    for (const [program, groups] of Object.entries(requiredBy) as [Program, readonly (readonly SettingName[])[]][])
      for (const name of groups.flat()) expect([program, name, readBy[name]]).toEqual([program, name, expect.arrayContaining([program])]);
  });

  const pages: readonly (readonly [path: string, begin: string, end: string, table: string])[] = [
    [
      'docs/operators/settings.md',
      '<!-- settings: made from libs/platform/config/src/settings.ts -->\n',
      '\n<!-- /settings -->',
      operatorsTable(),
    ],
    ['README.md', 'A wrong one is named in one line.\n\n', '\n\n', settingsTable()],
  ];

  it.each(pages)('stand in %s as they are (UPDATE_SETTINGS=1 writes them)', (path, begin, end, table) => {
    const text = readFileSync(join(projectFolder, path), 'utf8');
    const from = text.indexOf(begin) + begin.length;
    const to = text.indexOf(end, from);
    expect([from >= begin.length, to >= from]).toEqual([true, true]);
    if (process.env['UPDATE_SETTINGS']) writeFileSync(join(projectFolder, path), text.slice(0, from) + table + text.slice(to));
    else expect(text.slice(from, to)).toBe(table);
  });
});
