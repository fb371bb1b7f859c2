import { readFile } from 'node:fs/promises';
import pg from 'pg';
import type { Viewer } from '#access';
import { globalId, type NodeType } from '#kernel';
import { assembleReads } from '../src/assemble.js';
import { houseReads } from './house-reads.js';
import { houseSchema } from './house-schema.js';

const kinds: Partial<Record<NodeType, number>> = { Person: 1, Board: 2, Patient: 3, BoardCase: 4, Comment: 5 };

export const keyOf = (type: NodeType, n: number): string =>
  `${kinds[type]!.toString(16).padStart(8, '0')}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
export const idOf = (type: NodeType, n: number): string => globalId(type, keyOf(type, n));

export const ana: Viewer = { person: keyOf('Person', 1), organisation: null, audienceBoard: null, audienceOrganisation: null };
export const now = new Date('2026-11-22T12:00:00.000Z');

export function house() {
  const schema = houseSchema();
  return { schema, model: assembleReads(schema, houseReads) };
}

export async function furnish(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(await readFile(new URL('house.sql', import.meta.url), 'utf8'));
    await client.query('analyze');
  } finally {
    await client.end();
  }
}
