import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startApi, type Api } from '../../support/api.js';
import { departures, programOf, requestsOf, translated } from './printed.js';

/** Each page with how many requests it prints at least: a page whose requests are no longer found must not pass. */
const pages: readonly (readonly [path: string, requests: number])[] = [
  ['README.md', 2],
  ['docs/integrators/first-steps.md', 12],
];

describe.each(pages)('%s', (path, least) => {
  let api: Api;
  let page: string;
  beforeAll(async () => {
    page = await readFile(path, 'utf8');
    api = await startApi({ demo: 'whole' });
  }, 120_000);
  afterAll(() => api?.close());

  it('prints requests that the API answers as printed', async () => {
    const known = new Map<string, string>();
    const requests = requestsOf(page);
    expect(requests.length).toBeGreaterThanOrEqual(least);
    for (const { who, request, answer } of requests) {
      const { query, variables } = JSON.parse(translated(request, known)) as { query: string; variables?: Record<string, unknown> };
      const { status, text, errors } = await api.ask(who, query, variables);
      if (answer === null) expect({ status, errors }).toEqual({ status: 200, errors: [] });
      else expect({ request, departures: departures(answer, JSON.parse(text), known) }).toEqual({ request, departures: [] });
    }
  }, 60_000);
});

describe('the program that gets a token', () => {
  let api: Api;
  beforeAll(async () => void (api = await startApi()), 120_000);
  afterAll(() => api?.close());

  it('gets one that the API believes', async () => {
    const program = programOf(await readFile('docs/integrators/first-steps.md', 'utf8'), 'js', 'SignJWT');
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
