import type { Unit } from '#event-log';
import { AskedOpinionRow } from '../storage/review.row.js';

/** [OPIN-5] Somebody else owes this opinion from now on. Why, and who may, is the business of opinions; the request's row is ours. */
export async function moveRequest(
  { manager }: Pick<Unit, 'manager'>,
  asked: AskedOpinionRow,
  to: Pick<AskedOpinionRow, 'personId' | 'substituteId'>,
): Promise<void> {
  const { personId, substituteId } = to;
  Object.assign(asked, { personId, substituteId });
  await manager.update(AskedOpinionRow, asked.id, { personId, substituteId });
}
