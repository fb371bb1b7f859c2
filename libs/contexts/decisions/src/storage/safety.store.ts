import type { EntityManager } from 'typeorm';
import { OutsideAdviceRow, SafetyResultRow } from './safety.row.js';

/** What the safety rules said in this review, in the order in which it was first entered; its case is locked by whoever writes. */
export const safetyResultsOf = (manager: EntityManager, reviewId: string): Promise<SafetyResultRow[]> =>
  manager.find(SafetyResultRow, { where: { reviewId }, order: { id: 'ASC' } });

export const safetyResultOf = (manager: EntityManager, reviewId: string, rule: string): Promise<SafetyResultRow | null> =>
  manager.findOneBy(SafetyResultRow, { reviewId, rule });

export const adviceOf = (manager: EntityManager, reviewId: string): Promise<OutsideAdviceRow[]> =>
  manager.find(OutsideAdviceRow, { where: { reviewId }, order: { givenOn: 'ASC', id: 'ASC' } });
