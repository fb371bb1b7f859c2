import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildSchema } from 'graphql';
import { broken, committedDocuments, without } from './schema-documents.js';
import { unannounced, undatedDeprecations } from './schema-evolution.js';

const sdl = readFileSync('libs/contracts/schema.graphql', 'utf8');
const schema = buildSchema(sdl);
const page = 'docs/integrators/schema-changes.md';
const released = globSync('libs/contracts/released/*.graphql').sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));

describe('the schema and those who ask', () => {
  const documents = committedDocuments();

  it('answers every committed document, of this version and of the released ones', () => {
    expect(broken(schema, documents)).toEqual([]);
    const sources = new Set(documents.map(({ source }) => source));
    for (const source of [
      'apps/web',
      'libs/client',
      'README.md',
      'docs/integrators/first-steps.md',
      'docs/integrators/follow-by-subscription.md',
      'apps/web of 0.1.0',
      'libs/client of 0.1.0',
    ])
      expect(sources).toContain(source);
    expect(documents.length).toBeGreaterThan(60);
  });

  it('says whose documents a field that is taken away would break', () => {
    const sources = new Set(broken(without(sdl, 'BoardCase', 'readiness'), documents).map((line) => line.split(':')[0]));
    for (const source of ['README.md', 'apps/web', 'apps/web of 0.1.0', 'docs/integrators/refer.md', 'libs/client', 'libs/client of 0.1.0'])
      expect(sources).toContain(source);
  });

  it('changes nothing that was released without an entry and a year of notice', async () => {
    expect(released.length).toBeGreaterThan(0);
    const before = buildSchema(readFileSync(released.at(-1)!, 'utf8'));
    expect(unannounced(before, schema, await readFile(page, 'utf8'), new Date())).toEqual([]);
    expect(undatedDeprecations(schema)).toEqual([]);
    expect(unannounced(before, without(sdl, 'BoardCase', 'readiness'), '', new Date())).toEqual([
      'BoardCase.readiness was removed. No entry says so.',
    ]);
  });

  it('is what the client package was generated from', async () => {
    // A fresh clone has no such folder.
    await mkdir('artifacts', { recursive: true });
    const folder = await mkdtemp('artifacts/codegen-');
    try {
      const target = join(folder, 'documents.ts');
      await promisify(execFile)(process.execPath, ['node_modules/@graphql-codegen/cli/esm/bin.js', '--config', 'libs/client/codegen.ts'], {
        env: { ...process.env, CONSILIUM_GENERATED: target },
      });
      expect(await readFile(target, 'utf8')).toBe(await readFile('libs/client/src/generated/documents.ts', 'utf8'));
    } finally {
      await rm(folder, { recursive: true });
    }
  }, 30_000);
});
