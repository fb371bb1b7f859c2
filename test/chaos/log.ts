import type pg from 'pg';
import { globalId } from '#kernel';
import type { Entry } from './watcher.js';

/** A fact as it lies in the log. */
export interface Logged extends Entry {
  /** What it is about and which version of it; null for what names nothing of its own, as the worklist's coalesced ones. */
  readonly about: string | null;
  /** All that it says, where it says which version of something it is about: the same twice is the same fact twice. */
  readonly whole: string | null;
}

export type Log = ReadonlyMap<string, readonly Logged[]>;

interface FactRow {
  readonly stream: string;
  readonly seq: string;
  readonly type: string;
  readonly refs: Readonly<Record<string, string | number | null | undefined>>;
}

/** Those that bring the comment along, on the streams of a case. */
const withComment = new Set(['commentAdded', 'commentEdited', 'commentDeleted']);

export const aboutOf = (type: string, id: string, version: string | number): string => `${type} ${id} ${version}`;

export async function readLog(owner: Pick<pg.ClientBase, 'query'>): Promise<Log> {
  const { rows } = await owner.query<FactRow>('select stream, seq, type, refs from fact order by stream, seq');
  return new Map([...Map.groupBy(rows, ({ stream }) => stream)].map(([stream, facts]) => [stream, facts.map(logged)]));
}

function logged({ stream, seq, type, refs }: FactRow): Logged {
  const { commentId, opinionId, voterId, proposalId, caseId, version } = refs;
  // A voter has one ballot in a proposal.
  const id = commentId ?? opinionId ?? (voterId ? `${proposalId} ${voterId}` : caseId);
  const isComment = /^(case|referral):/.test(stream) && withComment.has(type);
  return {
    seq: Number(seq),
    type,
    comment: isComment ? globalId('Comment', String(commentId)) : null,
    about: version === undefined ? null : aboutOf(type, String(id), version!),
    whole: version === undefined ? null : `${type} ${JSON.stringify(refs)}`,
  };
}
