import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AddAgendaItem } from './commands/add-agenda-item.js';
import { AdvanceMeeting } from './commands/advance-meeting.js';
import { CancelMeeting } from './commands/cancel-meeting.js';
import { CloseMeeting } from './commands/close-meeting.js';
import { DeferAgendaItem } from './commands/defer-agenda-item.js';
import { NameDelegate } from './commands/name-delegate.js';
import { OpenMeeting } from './commands/open-meeting.js';
import { PullIntoDiscussion } from './commands/pull-into-discussion.js';
import { RecordAttendance } from './commands/record-attendance.js';
import { RecordNoted } from './commands/record-noted.js';
import { RemoveAgendaItem } from './commands/remove-agenda-item.js';
import { ReorderAgenda } from './commands/reorder-agenda.js';
import { ScheduleMeeting } from './commands/schedule-meeting.js';
import { meetingsRows } from './storage/rows.js';

const commands = [
  AddAgendaItem, AdvanceMeeting, CancelMeeting, CloseMeeting, DeferAgendaItem, NameDelegate, OpenMeeting, PullIntoDiscussion, RecordAttendance,
  RecordNoted, RemoveAgendaItem, ReorderAgenda, ScheduleMeeting,
]; // prettier-ignore

/** The unit of work is given by the app: it alone knows the database and the clock. */
@Module({ imports: [TypeOrmModule.forFeature(meetingsRows)], providers: commands, exports: commands })
export class MeetingsModule {}
