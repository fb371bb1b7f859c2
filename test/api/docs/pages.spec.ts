import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startApi, type Api } from '../../support/api.js';
import { departures, printedAs, programOf, requestsOf, translated } from './printed.js';

/** Prints the answers of today into the pages: UPDATE_DOCS=1 npm run jest -- test/api/docs/pages.spec.ts. Read the difference. */
const writing = process.env['UPDATE_DOCS'] === '1';

/**
 * Each page with how many requests it prints at least: a page whose requests are no longer found must not pass. One demo answers all of
 * them, in this order: first those that only read.
 */
const pages: readonly (readonly [path: string, requests: number])[] = [
  ['docs/integrators/read.md', 6],
  ['docs/integrators/follow.md', 2],
  ['docs/integrators/limits.md', 2],
  ['docs/integrators/token.md', 1],
  ['README.md', 2],
  ['docs/integrators/first-steps.md', 5],
  ['docs/integrators/refer.md', 8],
  ['docs/integrators/refusals.md', 4],
];

describe('the pages', () => {
  let api: Api;
  beforeAll(async () => void (api = await startApi({ demo: 'whole' })), 120_000);
  afterAll(() => api?.close());

  it.each(pages)(
    '%s prints requests that the API answers as printed',
    async (path, least) => {
      const page = await readFile(path, 'utf8');
      const known = new Map<string, string>();
      const requests = requestsOf(page);
      const answers: { at: readonly [number, number]; text: string }[] = [];
      expect(requests.length).toBeGreaterThanOrEqual(least);
      for (const { who, request, answer, answerAt } of requests) {
        const { query, variables } = JSON.parse(translated(request, known)) as { query: string; variables?: Record<string, unknown> };
        const { status, text, errors } = await api.ask(who, query, variables);
        if (answer === null) expect({ status, errors }).toEqual({ status: 200, errors: [] });
        else if (writing && answerAt) {
          departures(answer, JSON.parse(text), known);
          answers.push({ at: answerAt, text: await printedAs(JSON.parse(text), known) });
        } else expect({ request, departures: departures(answer, JSON.parse(text), known) }).toEqual({ request, departures: [] });
      }
      if (!writing) return;
      const written = answers.reduceRight((text, { at: [from, to], text: answer }) => text.slice(0, from) + answer + text.slice(to), page);
      await writeFile(path, written);
    },
    60_000,
  );

  it('are all sent that print a request', () => {
    const printing = ['README.md', ...globSync('docs/integrators/*.md')].filter(
      (path) => requestsOf(readFileSync(path, 'utf8')).length > 0,
    );
    expect(pages.map(([path]) => path).sort()).toEqual(printing.sort());
  });

  it('print a program that gets a token that the API believes', async () => {
    const program = programOf(await readFile('docs/integrators/token.md', 'utf8'), 'js', 'SignJWT');
    await mkdir('artifacts', { recursive: true });
    // Inside the project, so that it finds the library it imports.
    const folder = await mkdtemp('artifacts/docs-');
    try {
      await writeFile(join(folder, 'token.mjs'), program);
      const key = join(api.dataDir, 'identity/hospital-system.jwk.json');
      const { stdout } = await promisify(execFile)(process.execPath, [
        join(folder, 'token.mjs'),
        `${api.address}/oidc`,
        'hospital-system',
        key,
      ]);
      const response = await fetch(`${api.address}/graphql`, {
        method: 'POST',
        headers: { authorization: `Bearer ${stdout.trim()}`, 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ procedures { code } refusals { code } }' }),
      });
      expect(response.status).toBe(200);
    } finally {
      await rm(folder, { recursive: true });
    }
  }, 60_000);
});
