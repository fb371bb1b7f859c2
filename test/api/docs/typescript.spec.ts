import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { blocksOf, programOf } from './printed.js';

/** What the pages take for granted: the connection, and what the reader's own system has. */
const given = `
import type { Consilium, CursorPosition, HealthInput, ReferralFragment, SubmitReferralInput } from 'consilium-client';
declare global {
  const consilium: Consilium;
  const organisationId: string, boardId: string, caseId: string;
  const input: SubmitReferralInput;
  function store(referral: ReferralFragment): Promise<void>;
  function answerTo(referral: ReferralFragment): HealthInput;
  function readEverything(): Promise<CursorPosition>;
  function lastTime(): Promise<string | null>;
  function keep(time: string | null): Promise<void>;
}
`;
const pages = ['libs/client/README.md', ...globSync('docs/integrators/*.md').sort()];

/** What the compiler says of these pages' blocks, each a module of its own. */
async function complaints(blocks: readonly (readonly [name: string, text: string])[]): Promise<string> {
  await mkdir('artifacts', { recursive: true });
  const folder = await mkdtemp('artifacts/typed-');
  try {
    await writeFile(join(folder, 'given.d.ts'), given);
    for (const [name, text] of blocks) await writeFile(join(folder, `${name}.ts`), `${text}\nexport {};\n`);
    const compilerOptions = {
      module: 'nodenext',
      target: 'es2024',
      strict: true,
      noUncheckedIndexedAccess: true,
      noEmit: true,
      types: ['node'],
      skipLibCheck: true,
      customConditions: ['source'],
      paths: { 'consilium-client': [resolve('libs/client/src/index.ts')] },
    };
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
    const compiler = promisify(execFile)(process.execPath, ['node_modules/typescript7/bin/tsc', '-p', folder]);
    return (await compiler.catch((error: { stdout: string }) => error)).stdout;
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('the TypeScript on the pages', () => {
  it('fits the client package', async () => {
    const blocks = pages.flatMap((page) =>
      blocksOf(readFileSync(page, 'utf8'))
        .filter(({ language }) => language === 'ts')
        .map(({ text }, index) => [`${page === pages[0] ? 'client' : basename(page, '.md')}-${index}`, text] as const),
    );
    expect(blocks.length).toBeGreaterThan(8);
    expect(await complaints(blocks)).toBe('');
  }, 60_000);

  it('would be found wrong', async () => {
    expect(
      await complaints([
        ['wrong', "import { BoardsDocument } from 'consilium-client';\nawait consilium.query(BoardsDocument, { last: 3 });"],
      ]),
    ).toContain("'last' does not exist");
  }, 60_000);

  it('is the example that runs, where a page prints one', async () => {
    const printed = programOf(await readFile('docs/integrators/follow-by-socket.md', 'utf8'), 'js', 'followReferrals');
    expect(printed).toBe(await readFile('libs/client/examples/follow-referrals.mjs', 'utf8'));
  });
});
