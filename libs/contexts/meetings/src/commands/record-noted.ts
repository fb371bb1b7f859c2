import { Injectable } from '@nestjs/common';
import { charterById, currentCharter, evaluateQuorum, requirementsFor, standingOf, type Quorum, type Voter } from '#boards';
import { ReviewRow, type BoardCaseRow } from '#cases';
import { UnitOfWork, type Unit } from '#event-log';
import { globalId, type Actor } from '#kernel';
import { presentAt } from '../domain/attendance.js';
import { assertMay, whyNotMove } from '../domain/policy.js';
import { meetingsRefusals } from '../domain/refusals.js';
import { AgendaItemRow } from '../storage/agenda.row.js';
import type { MeetingRow } from '../storage/meeting.row.js';
import { itemsOf, staysOf } from '../storage/meeting.store.js';
import { assertCurrent, assertMayAt, lockCases, meetingAtTable, standingAt } from './at-the-table.js';
import { settle } from './settle-item.js';

const { refuse } = meetingsRefusals;

export interface RecordNotedInput {
  readonly meetingId: string;
  readonly version: number;
  readonly itemIds: readonly string[];
}

@Injectable()
export class RecordNoted {
  constructor(private readonly work: UnitOfWork) {}

  /** MEET-8: agreed standards of care, recorded together, each with its own quorum among those who attend. One act: all of them or none. */
  execute(actor: Actor, input: RecordNotedInput, idempotencyKey?: string | null): Promise<{ meetingId: string }> {
    return this.work.run({ name: 'recordNoted', actor, input, idempotencyKey }, async (unit) => {
      const { manager } = unit;
      const { meetingId } = input;
      unit.concerns({ subject: `meeting:${meetingId}` });
      const wanted = (await itemsOf(manager, meetingId)).filter(({ id }) => input.itemIds.includes(id));
      const cases = await lockCases(
        manager,
        wanted.map(({ caseId }) => caseId),
      );
      unit.concerns({ patientIds: [...cases.values()].map(({ patientId }) => patientId) });
      const { meeting, asking } = await meetingAtTable(unit, meetingId);
      assertMay(whyNotMove(asking, meeting));
      assertCurrent(meeting, input.version);
      const items = await itemsToNote(unit, meeting, input.itemIds, cases);
      for (const { caseId } of items)
        await assertMayAt(unit, meeting, caseId, whyNotMove(await standingAt(unit, meeting.boardId, caseId), meeting));
      const quorums: Quorum[] = [];
      for (const { caseId } of items) quorums.push(await quorumInRoom(unit, meeting, cases.get(caseId)!));
      const lacking = items.flatMap(({ id }, index) =>
        quorums[index]!.met ? [] : [{ itemId: globalId('AgendaItem', id), missing: quorums[index]!.missing.map(({ label }) => label) }],
      );
      if (lacking.length > 0) throw refuse('AGENDA_QUORUM_MISSING', { items: lacking });
      for (const [index, item] of items.entries())
        await settle(unit, meeting, item, cases.get(item.caseId)!, { outcome: 'NOTED', quorum: quorums[index]! });
      return { meetingId };
    });
  }
}

async function itemsToNote({ manager }: Unit, { id }: MeetingRow, itemIds: readonly string[], cases: ReadonlyMap<string, BoardCaseRow>): Promise<AgendaItemRow[]> {
  const items = await itemsOf(manager, id);
  return [...new Set(itemIds)].map((itemId) => {
    const item = items.find((one) => one.id === itemId);
    if (!item || !cases.has(item.caseId)) throw refuse('AGENDA_ITEM_NOT_FOUND', { path: ['input', 'itemIds'] });
    if (item.kind !== 'NOTING') throw refuse('AGENDA_NOT_FOR_NOTING');
    if (item.outcome !== null) throw refuse('AGENDA_ITEM_SETTLED', { outcome: item.outcome });
    return item;
  });
} // prettier-ignore

/** Whom the case's kind of question asks for, among those who attend now and vote on this case. */
export async function quorumInRoom({ manager, now }: Unit, { id, boardId }: MeetingRow, boardCase: BoardCaseRow): Promise<Quorum> {
  const { id: caseId, questionKind, priority } = boardCase;
  const review = await manager.findOne(ReviewRow, { where: { caseId }, order: { number: 'DESC' } });
  const charter = review ? await charterById(manager, review.charterId) : (await currentCharter(manager, boardId))!;
  const voters: Voter[] = [];
  for (const { personId } of presentAt(await staysOf(manager, id), now)) {
    const { votes, discipline } = await standingOf(manager, { boardId, caseId, personId, now });
    if (votes) voters.push({ personId, discipline });
  }
  return evaluateQuorum(requirementsFor(charter.content, questionKind, [], priority), voters);
}
