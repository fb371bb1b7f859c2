import { createHash } from 'node:crypto';

/**
 * What the idempotency table keeps of a request: the event log's own function, which it keeps to itself. That both agree is shown by
 * sending generated requests again (generate.db.spec.ts): they are answered as done already.
 */
export const requestHash = (command: string, input: unknown): Buffer =>
  createHash('sha256').update(command).update('\0').update(canonical(input)).digest();

function canonical(value: unknown): string {
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const entries = Object.entries(value).filter(([key, item]) => item !== undefined && key !== 'idempotencyKey');
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`);
  return `{${sorted.join(',')}}`;
}
