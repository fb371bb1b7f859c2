import { createHash } from 'node:crypto';

// Fixed for ever: another value would give every procedure another id, and decisions refer to procedures by it.
const catalogueNamespace = Buffer.from('6b1f8a529c0e4f3b8d7a2e5c41907f63', 'hex');

/** UUID version 5 of a catalogue key: the same in every installation, so that a decision can be read in another one (PROC-4). */
export function stableId(kind: 'procedure' | 'recommendation', key: string): string {
  const bytes = createHash('sha1').update(catalogueNamespace).update(`${kind}:${key}`).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
