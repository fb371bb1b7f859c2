import type { EntityManager } from 'typeorm';
import type { Quorum } from '#boards';
import type { Stay } from '../domain/attendance.js';
import type { ItemKind, ItemOutcome, MeetingStatus } from '../domain/meeting.js';
import { meetingsRefusals } from '../domain/refusals.js';
import { AgendaTurnRow, type AgendaItemRow } from '../storage/agenda.row.js';
import { MeetingRow } from '../storage/meeting.row.js';
import { itemsOf, staysOf } from '../storage/meeting.store.js';

export interface RecordedItem {
  readonly itemId: string;
  readonly caseId: string;
  readonly position: number;
  readonly kind: ItemKind;
  readonly late: boolean;
  readonly reason: string | null;
  readonly outcome: ItemOutcome | null;
  readonly outcomeCode: string | null;
  readonly outcomeReason: string | null;
  readonly outcomeAt: Date | null;
  readonly decisionId: string | null;
  readonly carriedToId: string | null;
  /** Of a noted one, as it stood when it was recorded. */
  readonly quorum: Quorum | null;
  readonly secondsSpent: number;
  /** Who was there at any time while it was current. */
  readonly attendedBy: readonly string[];
}

/** Everything that the minutes of a meeting say about it (MEET-6). */
export interface MeetingRecord {
  readonly meetingId: string;
  readonly boardId: string;
  readonly status: MeetingStatus;
  readonly startsAt: Date;
  readonly openedAt: Date | null;
  readonly openedBy: string | null;
  readonly closedAt: Date | null;
  readonly closedBy: string | null;
  readonly delegateId: string | null;
  readonly items: readonly RecordedItem[];
  readonly attendance: readonly Stay[];
}

/** What happened in this meeting? Reads what whoever asks may see; a hidden one is not there. */
export async function meetingRecord(manager: EntityManager, meetingId: string): Promise<MeetingRecord> {
  const meeting = await manager.findOneBy(MeetingRow, { id: meetingId });
  if (!meeting) throw meetingsRefusals.refuse('MEETING_NOT_FOUND');
  const [items, turns, stays] = [
    await itemsOf(manager, meetingId),
    await manager.find(AgendaTurnRow, { where: { meetingId }, order: { beganAt: 'ASC' } }),
    await staysOf(manager, meetingId),
  ];
  const { boardId, status, startsAt, openedAt, openedBy, closedAt, closedBy, delegateId } = meeting;
  const attendance = stays.map(({ personId, discipline, remote, arrivedAt, leftAt }) => ({
    personId,
    discipline,
    remote,
    arrivedAt,
    leftAt,
  }));
  return {
    ...{ meetingId, boardId, status, startsAt, openedAt, openedBy, closedAt, closedBy, delegateId, attendance },
    items: items.map((item) => recorded(item, turns.filter(({ itemId }) => itemId === item.id), attendance)), // prettier-ignore
  };
}

function recorded(item: AgendaItemRow, turns: readonly AgendaTurnRow[], stays: readonly Stay[]): RecordedItem {
  const { id: itemId, caseId, position, kind, late, reason, outcome, outcomeCode, outcomeReason, outcomeAt, decisionId, carriedToId, quorum } = item;
  const milliseconds = spent(turns);
  const there = stays.filter(({ arrivedAt, leftAt }) =>
    turns.some(({ beganAt, endedAt }) => (endedAt === null || arrivedAt <= endedAt) && (leftAt === null || leftAt >= beganAt)),
  );
  return {
    ...{ itemId, caseId, position, kind, late, reason, outcome, outcomeCode, outcomeReason, outcomeAt, decisionId, carriedToId, quorum },
    secondsSpent: Math.round(milliseconds / 1_000),
    attendedBy: [...new Set(there.map(({ personId }) => personId))],
  };
} // prettier-ignore

/** Recorded is when nothing is said about it any more. */
const spent = (turns: readonly AgendaTurnRow[]): number =>
  turns
    .filter(({ phase, endedAt }) => phase !== 'RECORDED' && endedAt !== null)
    .reduce((sum, { beganAt, endedAt }) => sum + (endedAt!.getTime() - beganAt.getTime()), 0);
