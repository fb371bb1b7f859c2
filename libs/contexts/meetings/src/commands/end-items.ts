import type { EntityManager } from 'typeorm';
import type { BoardCaseRow, CaseStatus } from '#cases';
import type { Unit } from '#event-log';
import { globalId } from '#kernel';
import { meetingsRefusals } from '../domain/refusals.js';
import { undecided } from '../domain/sitting.js';
import type { AgendaItemRow } from '../storage/agenda.row.js';
import type { MeetingRow } from '../storage/meeting.row.js';
import { itemsOf } from '../storage/meeting.store.js';
import { carry, settle } from './settle-item.js';

const ended = new Set<CaseStatus>(['CLOSED', 'DECLINED', 'WITHDRAWN']);

/**
 * MEET-5: nothing drops off. What waits on an agenda that others may see and this person may not (they are excluded from the case) is
 * counted past the policies, by number alone.
 */
async function assertNothingHidden(manager: EntityManager, meetingId: string, seen: readonly AgendaItemRow[]): Promise<void> {
  const [{ waiting }]: [{ waiting: number }] = await manager.query('select waiting_items($1) as waiting', [meetingId]);
  if (waiting !== seen.length) throw meetingsRefusals.refuse('MEETING_ITEM_UNDECIDED', { hidden: waiting - seen.length });
}

export interface WhatBecomes {
  /** Where the undecided go; undefined leaves each to `left`. */
  readonly carryTo: MeetingRow | undefined;
  /** What becomes of an undecided one that is not carried: deferred with this code, or refused where there is none. */
  readonly code: string | null;
  readonly reason: string | null;
}

/** Every item of a meeting that ends has an outcome. Its cases and meetings must be locked. */
export async function endItems(unit: Unit, meeting: MeetingRow, cases: ReadonlyMap<string, BoardCaseRow>, becomes: WhatBecomes): Promise<void> {
  const waiting = undecided(await itemsOf(unit.manager, meeting.id));
  await assertNothingHidden(unit.manager, meeting.id, waiting);
  const { carryTo, code: outcomeCode, reason: outcomeReason } = becomes;
  const open = waiting.filter(({ caseId }) => !ended.has(cases.get(caseId)!.status));
  if (open.length > 0 && carryTo === undefined && outcomeCode === null)
    throw meetingsRefusals.refuse('MEETING_ITEM_UNDECIDED', { itemIds: open.map(({ id }) => globalId('AgendaItem', id)) });
  for (const item of waiting) {
    const boardCase = cases.get(item.caseId)!;
    if (!open.includes(item)) await settle(unit, meeting, item, boardCase, { outcome: 'ENDED', outcomeCode: boardCase.status });
    else if (carryTo) await carry(unit, meeting, item, boardCase, carryTo, { outcomeCode: outcomeCode ?? 'TIME_RAN_OUT', outcomeReason });
    else await settle(unit, meeting, item, boardCase, { outcome: 'DEFERRED', outcomeCode, outcomeReason });
  }
} // prettier-ignore
