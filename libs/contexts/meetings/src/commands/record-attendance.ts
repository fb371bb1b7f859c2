import { Injectable } from '@nestjs/common';
import { standingOf } from '#boards';
import { momentsSeen, UnitOfWork, type Seen, type Unit } from '#event-log';
import { newId, type Actor } from '#kernel';
import { assertNotOvertaken, attend } from '../domain/attendance.js';
import { assertMay, whyNotRecordAttendance } from '../domain/policy.js';
import { meetingsRefusals } from '../domain/refusals.js';
import { AttendanceRow, type MeetingRow } from '../storage/meeting.row.js';
import { itemsOf, lastStay } from '../storage/meeting.store.js';
import { meetingAtTable, tell } from './at-the-table.js';

export interface RecordAttendanceInput extends Seen {
  readonly meetingId: string;
  readonly personId: string;
  readonly remote: boolean;
  readonly left: boolean;
}

@Injectable()
export class RecordAttendance {
  constructor(private readonly work: UnitOfWork) {}

  /** MEET-4: arrival and leaving, in the room or remote. The meeting's version stays: people come and go while the chair moves on. */
  execute(actor: Actor, input: RecordAttendanceInput, idempotencyKey?: string | null): Promise<{ meetingId: string }> {
    return this.work.run({ name: 'recordAttendance', actor, input, idempotencyKey }, async (unit) => {
      const { manager, now } = unit;
      const { personId, remote } = input;
      const { meeting, asking } = await meetingAtTable(unit, input.meetingId);
      assertMay(whyNotRecordAttendance(asking, meeting, personId));
      const last = await lastStay(manager, meeting.id, personId);
      const stay = last?.leftAt === null ? last : null;
      const { ends, begins } = attend(stay, input);
      if (ends || begins) assertNotOvertaken(last, await momentsSeen(unit, input));
      // Whoever's seat ended meanwhile can still be recorded as leaving.
      const { discipline } = begins ? await fitToAttend(unit, meeting, personId) : { discipline: null };
      if (ends) await manager.update(AttendanceRow, stay!.id, { leftAt: now });
      if (begins) {
        const { id: meetingId, boardId } = meeting;
        const row = {
          id: newId(now),
          meetingId,
          boardId,
          personId,
          discipline,
          remote,
          arrivedAt: now,
          leftAt: null,
          recordedBy: actor.id,
        };
        await manager.insert(AttendanceRow, row);
      }
      if (ends || begins) tell(unit, meeting, 'attendanceRecorded', { personId });
      return { meetingId: meeting.id };
    });
  }
}

/** Sits on the board, or is a guest of a case that is discussed here; and for which discipline. */
async function fitToAttend({ manager, now }: Unit, { id, boardId }: MeetingRow, personId: string): Promise<{ discipline: string | null }> {
  const seat = await standingOf(manager, { boardId, personId, now });
  if (seat.reads) return seat;
  for (const { caseId } of await itemsOf(manager, id)) {
    const guest = await standingOf(manager, { boardId, caseId, personId, now });
    if (guest.reads) return guest;
  }
  throw meetingsRefusals.refuse('ATTENDANCE_UNFIT', { path: ['input', 'personId'] });
}
