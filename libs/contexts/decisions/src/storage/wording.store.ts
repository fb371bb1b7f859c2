import type { EntityManager } from 'typeorm';
import { documentOf, emptyState, mostUpdates, stateOf, textOf } from '../domain/wording.js';

/** The review that a text belongs to, as its row has it. */
export interface WordingPlace {
  readonly reviewId: string;
  readonly caseId: string;
  readonly boardId: string;
  readonly organisationId: string;
  readonly patientId: string;
}

export interface StoredWording {
  readonly head: number;
  readonly merged: number;
  readonly document: ReturnType<typeof documentOf>;
}

interface WordingRow {
  readonly head: number;
  readonly merged: number;
  readonly state: Buffer;
  readonly updates: Buffer[];
}

// One statement, so that state and updates are of one moment.
const stored = `
  select w.head, w.merged, w.state, array(
    select u.content from wording_update u where u.review_id = w.review_id and u.seq > w.merged order by u.seq) as updates
  from wording w where w.review_id = $1`;

/** What is there of a review's text; an empty one where nobody has written yet. */
export async function wordingOf(manager: EntityManager, reviewId: string): Promise<StoredWording> {
  const [row] = (await manager.query(stored, [reviewId])) as WordingRow[];
  if (!row) return { head: 0, merged: 0, document: documentOf(emptyState(), []) };
  return { head: row.head, merged: row.merged, document: documentOf(row.state, row.updates) };
}

/** The same, locked until the unit ends, so that updates are numbered in the order of their commits. */
export async function lockWordingOf(manager: EntityManager, place: WordingPlace): Promise<StoredWording> {
  const { reviewId, caseId, boardId, organisationId, patientId } = place;
  await manager.query(
    `insert into wording (review_id, case_id, board_id, organisation_id, patient_id, state) values ($1, $2, $3, $4, $5, $6)
     on conflict (review_id) do nothing`,
    [reviewId, caseId, boardId, organisationId, patientId, Buffer.from(emptyState())],
  );
  await manager.query('select from wording where review_id = $1 for update', [reviewId]);
  return wordingOf(manager, reviewId);
}

/** Adds an update that the document has taken in; merges all of them into the state when they have become many. */
export async function addUpdate(
  manager: EntityManager,
  { reviewId, caseId, boardId }: WordingPlace,
  before: StoredWording,
  update: Uint8Array,
  by: { readonly authorId: string; readonly now: Date },
): Promise<number> {
  const head = before.head + 1;
  const merges = head - before.merged > mostUpdates;
  await manager.query(
    `insert into wording_update (review_id, seq, case_id, board_id, author_id, written_at, content) values ($1, $2, $3, $4, $5, $6, $7)`,
    [reviewId, head, caseId, boardId, by.authorId, by.now, merges ? null : Buffer.from(update)],
  );
  if (!merges) await manager.query('update wording set head = $2 where review_id = $1', [reviewId, head]);
  else {
    await manager.query('update wording set head = $2, merged = $2, state = $3 where review_id = $1', [
      reviewId,
      head,
      Buffer.from(stateOf(before.document)),
    ]);
    await manager.query('update wording_update set content = null where review_id = $1 and seq > $2 and seq <= $3', [
      reviewId,
      before.merged,
      head,
    ]);
  }
  return head;
}

/** What was written after this number, in order; whole, as one, where part of it has been merged since. */
export async function writtenAfter(
  manager: EntityManager,
  reviewId: string,
  after: number,
): Promise<{ head: number; updates: Uint8Array[] }> {
  const [row] = (await manager.query(
    `select w.head, w.merged, w.state, array(
       select u.content from wording_update u where u.review_id = w.review_id and u.seq > greatest(w.merged, $2) order by u.seq) as updates
     from wording w where w.review_id = $1`,
    [reviewId, after],
  )) as WordingRow[];
  if (!row) return { head: after, updates: [] };
  return { head: row.head, updates: row.merged > after ? [row.state, ...row.updates] : row.updates };
}

/** The text at this moment, for the copy that is put to the vote. */
export const wordsOf = async (manager: EntityManager, reviewId: string): Promise<string> =>
  textOf((await wordingOf(manager, reviewId)).document);
