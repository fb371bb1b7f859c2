import { describe, expect, it } from '@jest/globals';
import { readFile, writeFile } from 'node:fs/promises';
import { liveRefusals } from '#contracts';
import { refusalCodes } from '../../../apps/api/src/graphql/refusal-codes.js';
import { httpStatus } from '../../../apps/api/src/access/http-refusal.filter.js';
import { refusalsList } from './refusals-list.js';

const path = 'docs/integrators/refusals.md';
const marks = /(<!-- codes: .*? -->\n)[^]*(\n<!-- codes end -->)/;

describe('docs/integrators/refusals.md', () => {
  it('lists every code that there is, with its words', async () => {
    const page = await readFile(path, 'utf8');
    const wanted = page.replace(marks, (_, begin: string, end: string) => `${begin}\n${refusalsList(refusalCodes)}\n${end}`);
    if (process.env['UPDATE_DOCS'] === '1') await writeFile(path, wanted);
    // After a new code: UPDATE_DOCS=1 npm run jest -- test/api/docs/refusals.spec.ts
    expect(await readFile(path, 'utf8')).toBe(wanted);
    for (const code of Object.keys(refusalCodes)) expect(refusalsList(refusalCodes).split(`| \`${code}\` |`)).toHaveLength(2);
  });

  it('says of every category what to do about it', async () => {
    const page = await readFile(path, 'utf8');
    for (const category of Object.keys(httpStatus)) expect(page).toMatch(new RegExp(`^\\| \`${category}\` \\|.{20,}\\|$`, 'm'));
  });

  it('names every refusal of the live connection', async () => {
    const page = await readFile('docs/integrators/follow-by-socket.md', 'utf8');
    for (const code of liveRefusals) expect(page).toMatch(new RegExp(`^\\| \`${code}\` \\|.{10,}\\|$`, 'm'));
  });
});
