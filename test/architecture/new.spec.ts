import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '../..');
// What is made or kept while working, and what the checks do not read.
const left = new Set(['node_modules', 'dist', '.git', '.consilium', '.cache', 'artifacts', 'docs']);

describe('npm run new', () => {
  let copy: string;
  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'consilium-new-'));
    for (const entry of readdirSync(root))
      if (!left.has(entry))
        cpSync(join(root, entry), join(copy, entry), { recursive: true, filter: (path) => !path.endsWith('/node_modules') });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  const run = (...args: string[]): { status: number | null; said: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: copy,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] },
    });
    return { status, said: stdout + stderr };
  };
  const make = (...args: string[]) => run('scripts/new.mjs', ...args);
  const text = (path: string): string => readFileSync(join(copy, path), 'utf8');

  it('refuses a name that is bad or taken, and an order that it does not understand, in one line, and writes nothing', () => {
    const before = text('architecture.mjs') + text('package.json');
    for (const [args, why] of [
      [[], /^npm run new -- context <name>/],
      [['room', 'x'], /^npm run new -- context <name>/],
      [['context'], /^npm run new -- context <name>/],
      [['context', 'Care Plans'], /^Care Plans is no name of a context: small letters/],
      [['context', '../cases'], /is no name of a context/],
      [['context', 'care-helpers'], /^"helpers" says nothing/],
      [['context', 'boards'], /^boards exists already: libs\/contexts\/boards/],
      [['context', 'reads'], /^reads exists already: libs\/platform\/reads/],
      [['context', 'web'], /^web exists already: apps\/web/],
      [['context', 'care-plans', '--knows', 'nobody'], /^--knows nobody: a context may know contexts/],
      [['command', 'nowhere', 'do-it'], /^There is no context nowhere: there are organisations/],
      [['command', 'discussion', 'pin'], /^pin: a command is a verb and a noun/],
      [['command', 'discussion', 'add-comment'], /^libs\/contexts\/discussion\/src\/commands\/add-comment\.ts exists already\./],
      [['query', 'discussion', 'participant'], /^libs\/contexts\/discussion\/src\/queries\/participant\.ts exists already\./],
      [['query', 'discussion', 'open-threads', '--from', 'nothing'], /^--from nothing: no table of the timeline/],
      [['query', 'discussion', '--into', 'x'], /--into/],
    ] as const) {
      const { status, said } = make(...args);
      expect([args, status, said.trim().split('\n').length]).toEqual([args, 1, 1]);
      expect(said).toMatch(why);
    }
    expect(text('architecture.mjs') + text('package.json')).toBe(before);
    expect(existsSync(join(copy, 'libs/contexts/care-plans'))).toBe(false);
  });

  it('makes a context, commands and a query that fit: types, boundaries, their own tests', () => {
    for (const order of [
      ['context', 'care-plans', '--knows', 'boards,cases'],
      ['command', 'care-plans', 'agree-plan'],
      ['command', 'care-plans', 'close-plan'],
      ['query', 'care-plans', 'cases-with-plan', '--from', 'board_case'],
      ['command', 'discussion', 'pin-thread'],
      ['query', 'discussion', 'threads-by-ids'],
    ]) {
      const { status, said } = make(...order);
      expect([order, status, said]).toEqual([order, 0, expect.stringMatching(/^made {5}libs\/contexts\/[^]*\n\nNext:\n1\. /)]);
    }
    expect(text('architecture.mjs')).toContain(`'care-plans': ['boards', 'cases'],`);
    expect(text('libs/contexts/care-plans/src/care-plans.module.ts')).toContain('= [AgreePlan, ClosePlan];');
    for (const file of ['rows.ts', 'graphql/all-reads.ts', 'graphql/refusal-codes.ts', 'api.module.ts'])
      expect([file, text(`apps/api/src/${file}`).match(/care-?plans/gi)?.length]).toEqual([file, 3]);

    expect(run('scripts/tsc.mjs', '-p', 'tsconfig.json', '--noEmit')).toEqual({ status: 0, said: '' });
    expect(run('scripts/boundaries.mjs')).toEqual({ status: 0, said: expect.stringMatching(/ 0 violations\n$/) });
    const made = run('node_modules/prettier/bin/prettier.cjs', '--check', 'libs/contexts/care-plans', 'architecture.mjs', 'package.json');
    expect(made).toEqual({ status: 0, said: expect.stringContaining('All matched files') });
    const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
    const specs = run(...jest, '(care-plans|pin-thread|threads-by-ids)', '--selectProjects', 'rules', 'database');
    expect([specs.status, /^Tests: +(.*)$/m.exec(specs.said)?.[1]]).toEqual([0, '8 passed, 8 total']);
  }, 240_000);

  it('makes tests that fail when the code is broken', () => {
    const rule = join(copy, 'libs/contexts/discussion/src/domain/pin-thread.ts');
    expect(existsSync(rule)).toBe(true);
    cpSync(rule, `${rule}.kept`);
    // A rule that lets everybody in.
    spawnSync(process.execPath, ['-e', `const fs = require('fs'); fs.writeFileSync(${JSON.stringify(rule)}, fs.readFileSync(${JSON.stringify(rule)}, 'utf8').replace(/return .*;/, 'return null;'))`]); // prettier-ignore
    const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
    const specs = run(...jest, 'pin-thread', '--selectProjects', 'rules', 'database');
    expect([specs.status, /^Tests: +(.*)$/m.exec(specs.said)?.[1]]).toEqual([1, '2 failed, 2 total']);
  }, 120_000);
});
