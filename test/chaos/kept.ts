import type pg from 'pg';
import { globalId } from '#kernel';
import { aboutOf } from './log.js';

/** What the database holds of one marker. */
export interface Kept {
  readonly marker: string;
  /** The public id of the row as its command answers it. */
  readonly id: string;
  /** The fact that must be in the log of each stream. */
  readonly fact: string;
}

interface KeptRow {
  readonly marker: string;
  readonly kind: 'comment' | 'opinion' | 'ballot' | 'referral';
  readonly id: string;
  readonly about: string;
  readonly version: number;
}

// Every text that was ever written, current or replaced. Some tables keep the current version beside the earlier ones too: the same id and
// version is the same write.
const texts = `
  select body as marker, 'comment' as kind, id, id::text as about, version from comment
  union select body, 'comment', comment_id, comment_id::text, version from comment_version
  union select rationale, 'opinion', id, id::text, version from opinion
  union select content->>'rationale', 'opinion', opinion_id, opinion_id::text, version from opinion_version
  union select reason, 'ballot', proposal_id, proposal_id || ' ' || voter_id, version from ballot
  union select v.reason, 'ballot', b.proposal_id, b.proposal_id || ' ' || b.voter_id, v.version from ballot_version v join ballot b on b.id = v.ballot_id
  union select reason, 'referral', id, id::text, 1 from board_case`;

const nodeTypes = { comment: 'Comment', opinion: 'Opinion', ballot: 'Proposal', referral: 'BoardCase' } as const;
const first = { comment: 'commentAdded', opinion: 'opinionSubmitted', ballot: 'ballotCast', referral: 'referralSubmitted' } as const;
const later = { comment: 'commentEdited', opinion: 'opinionRevised', ballot: 'ballotCast', referral: 'referralUpdated' } as const;

export async function readKept(owner: Pick<pg.ClientBase, 'query'>): Promise<ReadonlyMap<string, readonly Kept[]>> {
  const { rows } = await owner.query<KeptRow>(`select * from (${texts}) t where marker ~ '^w[0-9]+-[0-9]+$'`);
  const kept = rows.map(({ marker, kind, id, about, version }) => ({
    marker,
    id: globalId(nodeTypes[kind], id),
    fact: aboutOf(version === 1 ? first[kind] : later[kind], about, version),
  }));
  return Map.groupBy(kept, ({ marker }) => marker);
}

/** Comments that are tombstones, by public id, with the fact of their end. */
export async function readDeleted(owner: Pick<pg.ClientBase, 'query'>): Promise<ReadonlyMap<string, string>> {
  const { rows } = await owner.query<{ id: string; version: number }>('select id, version from comment where deleted_at is not null');
  return new Map(rows.map(({ id, version }) => [globalId('Comment', id), aboutOf('commentDeleted', id, version)]));
}

/** What each referral asks now, by public id. */
export async function readQuestions(owner: Pick<pg.ClientBase, 'query'>): Promise<ReadonlyMap<string, string>> {
  const { rows } = await owner.query<{ id: string; question: string }>('select id, question from board_case');
  return new Map(rows.map(({ id, question }) => [globalId('BoardCase', id), question]));
}
