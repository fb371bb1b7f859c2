import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { eventLogRefusals } from './refusals.js';

/** What a command answers with: ids only, so that a repeat is read afresh under today's rights. */
export type StoredResult = Readonly<Record<string, unknown>>;

/** Covers the mutation's name and its input in a canonical order, not the document: two clients may ask for different fields. */
export function requestHash(command: string, input: unknown): Buffer {
  return createHash('sha256').update(command).update('\0').update(canonical(input)).digest();
}

function canonical(value: unknown): string {
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([key, item]) => item !== undefined && key !== 'idempotencyKey');
    return `{${entries
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`)
      .join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}

/**
 * Claims the key for this transaction, or answers what it stands for. While another transaction holds the same key the insert waits for
 * it: so of two at once the second sees the first one's result, or, after a rollback, is judged anew.
 */
export async function claimKey(
  manager: EntityManager,
  actor: string,
  key: string,
  hash: Buffer,
  at: Date,
): Promise<StoredResult | undefined> {
  const inserted: unknown[] = await manager.query(
    `insert into idempotency (actor, key, request_hash, at) values ($1, $2, $3, $4) on conflict do nothing returning key`,
    [actor, key, hash, at],
  );
  if (inserted.length > 0) return undefined;
  const [stored]: { request_hash: Buffer; result: StoredResult }[] = await manager.query(
    `select request_hash, result from idempotency where actor = $1 and key = $2`,
    [actor, key],
  );
  if (!stored || !stored.request_hash.equals(hash))
    throw eventLogRefusals.refuse('IDEMPOTENCY_KEY_REUSED', { path: ['input', 'idempotencyKey'] });
  return stored.result;
}

export async function keepResult(manager: EntityManager, actor: string, key: string, result: StoredResult): Promise<void> {
  await manager.query(`update idempotency set result = $3 where actor = $1 and key = $2`, [actor, key, JSON.stringify(result)]);
}
