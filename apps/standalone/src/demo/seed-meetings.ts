import type pg from 'pg';
import type { UnitOfWork } from '#event-log';
import { person } from '#kernel';
import { AddAgendaItem, OpenMeeting, RecordAttendance, ScheduleMeeting } from '#meetings';
import type { Cast } from './seed-people.js';
import { at, workdayAfter } from './working-time.js';

const minute = 60_000;
/** Who has come by the time that a newcomer looks in. */
const there = ['chair', 'radiologist', 'pain-specialist', 'physiotherapist'] as const;

interface Act {
  readonly at: Date;
  readonly run: () => Promise<unknown>;
}
interface Candidate {
  readonly id: string;
  readonly status: string;
}

/**
 * One meeting that sits and one that is planned, so that a newcomer finds a room to walk into and an agenda to build. The sitting one
 * has not turned to a case yet: that would unseal it for whoever comes first.
 */
export async function seedMeetings(
  work: UnitOfWork,
  owner: pg.Client,
  cast: Cast,
  boardId: string,
  now: Date,
  setClock: (moment: Date) => void,
): Promise<void> {
  const of = (userName: string) => person(cast.people.get(userName)!);
  const { rows } = await owner.query<Candidate>(
    `select id, status from board_case where board_id = $1 and status in ('IN_REVIEW', 'AWAITING_INFORMATION', 'DECIDED') order by submitted_at`,
    [boardId],
  );
  const inReview = rows.filter(({ status }) => status === 'IN_REVIEW').map(({ id }) => id);
  const waiting = rows.filter(({ status }) => status === 'AWAITING_INFORMATION').map(({ id }) => id);
  const noted = rows.filter(({ status }) => status === 'DECIDED').map(({ id }) => id);
  const half = Math.ceil(inReview.length / 2);
  const ago = (seconds: number) => new Date(now.getTime() - seconds * 1_000);
  const meetings: string[] = [];
  const schedule = (startsAt: Date, cutOffAt: Date | null) => async () => {
    const { meetingId } = await new ScheduleMeeting(work).execute(of('coordinator'), { boardId, startsAt, cutOffAt });
    meetings.push(meetingId);
  };
  const version = async (meetingId: string): Promise<number> =>
    (await owner.query<{ version: number }>('select version from meeting where id = $1', [meetingId])).rows[0]!.version;
  const add =
    (meeting: number, caseId: string, kind: 'DISCUSSION' | 'NOTING' = 'DISCUSSION') =>
    async () => {
      const meetingId = meetings[meeting]!;
      const input = { meetingId, version: await version(meetingId), caseId, kind, plannedMinutes: null, reason: null };
      await new AddAgendaItem(work).execute(of('coordinator'), input);
    };
  const open = async () => {
    await new OpenMeeting(work).execute(of('chair'), { meetingId: meetings[0]!, version: await version(meetings[0]!) });
  };
  const acts: Act[] = [
    { at: ago(55), run: schedule(new Date(now.getTime() + minute), new Date(now.getTime() + minute)) },
    { at: ago(54), run: schedule(at(workdayAfter(now, 3), '08:30'), null) },
    ...inReview.slice(0, half).map((id, index): Act => ({ at: ago(50 - index), run: add(0, id) })),
    ...noted.slice(-1).map((id): Act => ({ at: ago(40), run: add(0, id, 'NOTING') })),
    ...[...inReview.slice(half), ...waiting].map((id, index): Act => ({ at: ago(38 - index), run: add(1, id) })),
    { at: ago(20), run: open },
    ...there.map((userName, index): Act => ({
      at: ago(15 - index),
      run: () =>
        new RecordAttendance(work).execute(of(userName), {
          meetingId: meetings[0]!,
          personId: cast.people.get(userName)!,
          left: false,
          remote: userName === 'physiotherapist',
        }),
    })),
  ];
  for (const act of acts) {
    setClock(act.at);
    await act.run();
  }
}
