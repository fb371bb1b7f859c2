import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { projectFolder } from '#config';

export const read = (path: string): string => readFileSync(join(projectFolder, path), 'utf8');

/** What stands between two marks of a page is made from the program; UPDATE_DOCS=1 writes it. */
export function expectWritten(path: string, mark: string, content: string): void {
  const text = read(path);
  const [, before, held, after] = new RegExp(`^([^]*<!-- ${mark}:[^\\n]*-->\\n)([^]*?)(<!-- /${mark} -->[^]*)$`).exec(text) ?? [];
  if (before === undefined) throw new Error(`${path} has no mark ${mark}`);
  const wanted = `\n${content}\n\n`;
  if (process.env['UPDATE_DOCS']) writeFileSync(join(projectFolder, path), `${before}${wanted}${after}`);
  else expect([path, held]).toEqual([path, wanted]);
}

/** The blocks of code of one language on a page. */
export const blocks = (text: string, language: string): string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)\\n\`\`\`$`, 'gm'))].map(([, block]) => block!);
