import type { EntityManager } from 'typeorm';

export interface AttendanceAt {
  readonly meetingId: string;
  readonly itemId: string;
  readonly people: readonly {
    readonly personId: string;
    readonly discipline: string | null;
    readonly remote: boolean;
    readonly arrivedAt: Date;
  }[];
}

/** Who attended the meeting that dealt with this case at this moment (DEC-5)? Null when it was decided without one. */
export async function attendanceAt(manager: EntityManager, caseId: string, at: Date): Promise<AttendanceAt | null> {
  const [found]: { meetingId: string; itemId: string }[] = await manager.query(
    `select i.meeting_id as "meetingId", i.id as "itemId" from agenda_item i join meeting m on m.id = i.meeting_id
     where i.case_id = $1 and i.removed_at is null and i.kind = 'DISCUSSION' and m.opened_at <= $2 and (m.closed_at is null or m.closed_at > $2)
     order by m.opened_at desc limit 1`,
    [caseId, at],
  );
  if (!found) return null;
  const people: AttendanceAt['people'] = await manager.query(
    `select person_id as "personId", discipline, remote, arrived_at as "arrivedAt" from attendance
     where meeting_id = $1 and arrived_at <= $2 and (left_at is null or left_at > $2) order by arrived_at, person_id`,
    [found.meetingId, at],
  );
  return { ...found, people };
}
