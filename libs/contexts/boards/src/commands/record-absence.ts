import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { boardStream, UnitOfWork, type Unit } from '#event-log';
import { newId, type Actor } from '#kernel';
import { assertAbsence, dayOf, isAway, whyNotRecordAbsence, type Absence } from '../domain/absence.js';
import { organises } from '../domain/membership.js';
import { boardRefusals } from '../domain/refusals.js';
import { standingOf } from '../queries/standing-of.js';
import { AbsenceRow, BoardMemberRow } from '../storage/board.row.js';

export interface EndAbsenceInput {
  /** The board through which it is said; the absence holds on every board on which the person sits. */
  readonly boardId: string;
  readonly personId: string;
}
export interface RecordAbsenceInput extends EndAbsenceInput, Absence {}

@Injectable()
export class RecordAbsence {
  constructor(private readonly work: UnitOfWork) {}

  /** From then until then this person is asked nothing; what they were asked goes to somebody else while it lasts (OPIN-5). */
  execute(actor: Actor, input: RecordAbsenceInput, idempotencyKey?: string | null): Promise<{ boardId: string }> {
    return this.work.run({ name: 'recordAbsence', actor, input, idempotencyKey }, async (unit) => {
      const { manager, now } = unit;
      const { boardId, personId, fromDay, untilDay } = input;
      await assertMayFor(unit, actor, input);
      assertAbsence(input, now);
      await manager.insert(AbsenceRow, {
        id: newId(now),
        personId,
        fromDay,
        untilDay,
        recordedBy: actor.id,
        recordedAt: now,
        endedAt: null,
      });
      await tellBoards(unit, personId);
      return { boardId };
    });
  }

  /** Back earlier, or it was wrong: ends whatever lasts and takes back what is to come. */
  end(actor: Actor, input: EndAbsenceInput, idempotencyKey?: string | null): Promise<{ boardId: string }> {
    return this.work.run({ name: 'endAbsence', actor, input, idempotencyKey }, async (unit) => {
      const { manager, now } = unit;
      const { boardId, personId } = input;
      await assertMayFor(unit, actor, input);
      const open = await manager.findBy(AbsenceRow, { personId, endedAt: IsNull() });
      const ending = open.filter((absence) => isAway(absence, now) || absence.fromDay > dayOf(now));
      if (ending.length === 0) throw boardRefusals.refuse('ABSENCE_NONE');
      for (const { id } of ending) await manager.update(AbsenceRow, id, { endedAt: now });
      await tellBoards(unit, personId);
      return { boardId };
    });
  }
}

async function assertMayFor({ manager, now, concerns }: Unit, actor: Actor, { boardId, personId }: EndAbsenceInput): Promise<void> {
  concerns({ subject: `board:${boardId}` });
  const by = await standingOf(manager, { boardId, personId: actor.id, now });
  if (!by.reads) throw boardRefusals.refuse('BOARD_NOT_VISIBLE');
  const own = actor.kind === 'person' && actor.id === personId;
  const refusal = whyNotRecordAbsence(own, organises(by));
  if (refusal) throw refusal;
  if (!(await standingOf(manager, { boardId, personId, now })).reads) throw boardRefusals.refuse('MEMBER_NOT_SEATED');
}

async function tellBoards({ manager, record }: Unit, personId: string): Promise<void> {
  const seats = await manager.findBy(BoardMemberRow, { personId, leftAt: IsNull() });
  for (const boardId of new Set(seats.map((seat) => seat.boardId))) record(boardStream(boardId), 'absenceChanged', { boardId, personId });
}
