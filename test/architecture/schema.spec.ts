import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { startApi, type Api } from '../support/api.js';
import { departures, waiting } from './contract.js';
import { additions } from './schema-evolution.js';

const committed = 'libs/contracts/schema.graphql';
const header = '# Emitted from the code; `npm run schema` writes it. Do not edit.\n\n';

describe('the public schema', () => {
  let api: Api;
  beforeAll(async () => void (api = await startApi({ demo: 'nothing' })), 60_000);
  afterAll(() => api?.close());

  it('equals the committed one', async () => {
    const emitted = `${header}${printSchema(lexicographicSortSchema(api.schema))}\n`;
    if (process.env['UPDATE_SCHEMA'] === '1') await writeFile(committed, emitted);
    expect(emitted).toBe(await readFile(committed, 'utf8'));
  });

  it('has its additions since the last release listed', async () => {
    const path = 'docs/integrators/schema-changes.md';
    const released = globSync('libs/contracts/released/*.graphql').sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
    const since = additions(buildSchema(await readFile(released.at(-1)!, 'utf8')), api.schema);
    const list = since.map((place) => `- \`${place}\``).join('\n') || 'Nothing.';
    const page = await readFile(path, 'utf8');
    const wanted = page.replace(/(<!-- additions: .*? -->\n)[^]*(<!-- additions end -->)/, (_, begin, end) => `${begin}${list}\n${end}`);
    if (process.env['UPDATE_SCHEMA'] === '1') await writeFile(path, wanted);
    expect(wanted).toBe(await readFile(path, 'utf8'));
    expect(wanted).toContain('<!-- additions end -->');
  });

  it('contains the contract: names, arguments, nullability, defaults', async () => {
    const contract = buildSchema(await readFile('test/architecture/contract.graphql', 'utf8'));
    expect(departures(contract, api.schema)).toEqual([]);
    // What is listed as waiting must still be absent: the list shrinks with each issue.
    expect(waiting.filter((name) => !name.includes('.') && api.schema.getType(name))).toEqual([]);
  });

  it('says of a changed nullability, a missing field and a newly required argument that it departs', () => {
    const contract = buildSchema('type Query { a(x: Int): String! b: Int }');
    const schema = buildSchema('type Query { a(x: Int, y: Int!): String }');
    expect(departures(contract, schema)).toEqual(['Query.a is String, not String!', 'Query.a:y is newly required', 'Query.b is missing']);
  });
});
