import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { startApi, type Api } from '../../support/api.js';
import { programOf } from '../docs/printed.js';

const run = promisify(execFile);

describe('clients that others wrote', () => {
  let api: Api;
  let folder: string;
  beforeAll(async () => {
    await mkdir('artifacts', { recursive: true });
    // Inside the project, so that the programs find the libraries that they import.
    folder = await mkdtemp('artifacts/clients-');
    api = await startApi({ demo: 'whole' });
  }, 120_000);
  afterAll(async () => {
    await api?.close();
    await rm(folder, { recursive: true });
  });

  it.each(['apollo', 'urql'])(
    '%s: the program of the page reads pages, caches, and understands a refusal',
    async (name) => {
      const path = join(folder, `${name}.mjs`);
      await writeFile(path, programOf(await readFile('docs/integrators/other-clients.md', 'utf8'), 'js', `// ${name}.mjs`));
      const env = { PATH: process.env['PATH'], CONSILIUM_URL: api.address, TOKEN: await api.token('hospital-system') };
      const { stdout } = await run(process.execPath, [path], { env });
      expect(stdout.trim().split('\n')).toEqual(
        name === 'apollo'
          ? ['two pages in one list: 8', 'known by its id: true', expect.stringMatching(/^refused: CONFLICT CASE_STALE \d+$/)]
          : ['all of them, each once: true', expect.stringMatching(/^refused: CONFLICT CASE_STALE \d+$/)],
      );
    },
    60_000,
  );

  describe('Relay', () => {
    /** Compiles the project as it would be beside this schema; answers the texts of its operations by name. */
    const compile = async (name: string, schema: string): Promise<Record<string, string>> => {
      const project = join(folder, name);
      await cp('test/api/clients/relay', project, { recursive: true });
      await writeFile(join(project, 'schema.graphql'), schema);
      await writeFile(join(project, 'operations.json'), '{}');
      await run(process.execPath, [resolve('node_modules/relay-compiler/cli.js'), '--noWatchman'], { cwd: project });
      const texts = Object.values(JSON.parse(await readFile(join(project, 'operations.json'), 'utf8')) as Record<string, string>);
      return Object.fromEntries(texts.map((text) => [/(?:query|mutation|subscription) (\w+)/.exec(text)![1]!, text]));
    };

    it('compiles over the schema, and the API answers what it compiled', async () => {
      const schema = await readFile('libs/contracts/schema.graphql', 'utf8');
      const operations = await compile('relay', schema);
      expect(Object.keys(operations).sort()).toEqual([
        'casePageDiscussionQuery',
        'casePageFactsSubscription',
        'casePageQuery',
        'casePageTitlesQuery',
        'casePageWithdrawMutation',
        'referralListPaginationQuery',
        'referralListQuery',
      ]);
      const ask = async (name: string, variables: Record<string, unknown>) => {
        const reply = await api.ask<any>('referrer', operations[name]!, variables);
        expect({ name, status: reply.status, errors: reply.errors }).toEqual({ name, status: 200, errors: [] });
        return reply.data;
      };
      const { data } = await api.ask<any>('referrer', '{ viewer { organisations { id } } }');
      const id = data.viewer.organisations[0].id;
      const { referrals } = (await ask('referralListQuery', { id, count: 2 })).organisation;
      expect(referrals.edges).toHaveLength(2);
      const cursor = referrals.pageInfo.endCursor;
      const next = (await ask('referralListPaginationQuery', { id, count: 2, cursor, status: null })).node.referrals;
      const ids = [...referrals.edges, ...next.edges].map(({ node }) => node.id);
      expect(new Set(ids).size).toBe(4);
      expect((await ask('casePageTitlesQuery', { ids })).nodes.map((node: any) => node.id)).toEqual(ids);
      expect((await ask('casePageQuery', { id: ids[0] })).boardCase.id).toBe(ids[0]);
      expect((await ask('casePageDiscussionQuery', { id: ids[0], count: 2 })).node.comments.edges).toBeInstanceOf(Array);
    }, 60_000);

    it('is refused by its compiler where a connection is none', async () => {
      const schema = (await readFile('libs/contracts/schema.graphql', 'utf8')).replace(
        /type PageInfo \{[^}]*\}/,
        'type PageInfo { more: Boolean! }',
      );
      const failed = await compile('broken', schema).catch((error: { stdout: string; stderr: string }) => error.stdout + error.stderr);
      expect(failed).toContain('@connection');
    }, 60_000);
  });
});
