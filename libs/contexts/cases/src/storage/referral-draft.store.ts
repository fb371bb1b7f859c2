import type { EntityManager } from 'typeorm';
import { newId } from '#kernel';
import { caseRefusals } from '../domain/refusals.js';
import { ReferralDraftRow } from './referral-draft.row.js';

/** Two windows of one person at once: the second sees what the first left. */
export async function lockReferralDrafts(manager: EntityManager, authorId: string): Promise<void> {
  await manager.query(`select pg_advisory_xact_lock(hashtextextended('referral drafts of ' || $1, 0))`, [authorId]);
}

export const countReferralDrafts = (manager: EntityManager, authorId: string): Promise<number> =>
  manager.countBy(ReferralDraftRow, { authorId });

/** One's own for this organisation; null where it has been submitted or thrown away. */
export const referralDraftAt = (manager: EntityManager, id: string, authorId: string, organisationId: string) =>
  manager.findOneBy(ReferralDraftRow, { id, authorId, organisationId });

export async function ownReferralDraft(manager: EntityManager, id: string, authorId: string): Promise<ReferralDraftRow> {
  const row = await manager.findOneBy(ReferralDraftRow, { id, authorId });
  if (!row) throw caseRefusals.refuse('REFERRAL_DRAFT_NOT_FOUND');
  return row;
}

export async function insertReferralDraft(
  manager: EntityManager,
  draft: Pick<ReferralDraftRow, 'authorId' | 'organisationId' | 'content'>,
  now: Date,
): Promise<ReferralDraftRow> {
  const row = manager.create(ReferralDraftRow, { ...draft, id: newId(now), version: 1, begunAt: now, savedAt: now });
  await manager.insert(ReferralDraftRow, row);
  return row;
}

export const replaceReferralDraft = (manager: EntityManager, row: ReferralDraftRow, content: string, savedAt: Date) =>
  manager.save(ReferralDraftRow, { ...row, content, version: row.version + 1, savedAt });

/** True where there was one. */
export async function removeReferralDraft(manager: EntityManager, id: string, authorId: string): Promise<boolean> {
  const { affected } = await manager.delete(ReferralDraftRow, { id, authorId });
  return affected === 1;
}
