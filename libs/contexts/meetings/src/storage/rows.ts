import { AgendaItemRow, AgendaTurnRow } from './agenda.row.js';
import { AttendanceRow, MeetingRow } from './meeting.row.js';

/** For whoever opens the writer: TypeORM must know every table. */
export const meetingsRows = [MeetingRow, AgendaItemRow, AgendaTurnRow, AttendanceRow];
