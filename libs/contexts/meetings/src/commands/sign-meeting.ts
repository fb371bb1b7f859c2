import type { Unit } from '#event-log';
import { meetingsRefusals } from '../domain/refusals.js';
import { lockMeeting, saveMeeting } from '../storage/meeting.store.js';
import { tell } from './at-the-table.js';

/** Its minutes are signed: letters call this inside their transaction, once they know that whoever signs may (MEET-6). */
export async function markMeetingSigned(unit: Unit, meetingId: string): Promise<void> {
  const meeting = await lockMeeting(unit.manager, meetingId);
  if (meeting.status !== 'CLOSED') throw meetingsRefusals.refuse('MEETING_STATE', { status: meeting.status });
  await saveMeeting(unit.manager, meeting, { status: 'SIGNED', signedAt: unit.now, signedBy: unit.actor.id });
  tell(unit, meeting, 'meetingSigned', {}, 'board');
}
