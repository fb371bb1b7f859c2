import { randomBytes } from 'node:crypto';

/**
 * UUID version 7: the first 48 bits are the time in milliseconds, so that rows made together lie together in an index.
 */
export function newId(at: Date = new Date()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(at.getTime(), 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The prefix of each public id, by GraphQL type. The id is the prefix, an underscore and the row's UUID; clients treat it as opaque. */
export const idPrefixes = {
  Organisation: 'org',
  Person: 'person',
  Board: 'board',
  Patient: 'patient',
  Procedure: 'procedure',
  BoardCase: 'case',
  ReferralDraft: 'unsent',
  ImagingStudy: 'study',
  InformationItem: 'request',
  CaseAlert: 'alert',
  Review: 'review',
  Thread: 'thread',
  Comment: 'comment',
  CommentDraft: 'draft',
  Opinion: 'opinion',
  Proposal: 'proposal',
  Decision: 'decision',
  Dissent: 'dissent',
  Meeting: 'meeting',
  AgendaItem: 'item',
  Action: 'action',
  Condition: 'condition',
  Letter: 'letter',
  Minutes: 'minutes',
} as const;

export type NodeType = keyof typeof idPrefixes;

export const globalId = (type: NodeType, id: string): string => `${idPrefixes[type]}_${id}`;

/** The row's UUID, or null when the id is malformed or of another type: which reads like "not there". */
export function localId(type: NodeType, id: string): string | null {
  const prefix = `${idPrefixes[type]}_`;
  const rest = id.startsWith(prefix) ? id.slice(prefix.length) : '';
  return uuid.test(rest) ? rest : null;
}
