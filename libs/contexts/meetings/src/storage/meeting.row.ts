import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { MeetingPhase, MeetingStatus } from '../domain/meeting.js';

@Entity('meeting')
@Check('meeting_status_check', 'status')
@Check('meeting_phase_check', 'phase')
@Check('meeting_current_check', 'current_item_id')
@Index('meeting_board', { synchronize: false })
export class MeetingRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('BoardRow') @Column('uuid') boardId!: string;
  @Column('timestamp with time zone', { precision: 3 }) startsAt!: Date;
  /** Until when cases are added without the coordinator (MEET-1). */
  @Column('timestamp with time zone', { precision: 3 }) cutOffAt!: Date;
  @Column('text') status!: MeetingStatus;
  @Column('integer', { default: 1 }) version!: number;
  /** Whom the chair has named to move it in their place. */
  @ForeignKey('PersonRow') @Column('uuid', { nullable: true }) delegateId!: string | null;
  @Column('uuid', { nullable: true }) currentItemId!: string | null;
  @Column('text', { nullable: true }) phase!: MeetingPhase | null;
  @ForeignKey('PersonRow') @Column('uuid') scheduledBy!: string;
  @Column('timestamp with time zone', { precision: 3 }) scheduledAt!: Date;
  @ForeignKey('PersonRow') @Column('uuid', { nullable: true }) openedBy!: string | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true }) openedAt!: Date | null;
  @ForeignKey('PersonRow') @Column('uuid', { nullable: true }) closedBy!: string | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true }) closedAt!: Date | null;
  @Column('text', { nullable: true }) cancelReason!: string | null;
  @ForeignKey('PersonRow') @Column('uuid', { nullable: true }) signedBy!: string | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true }) signedAt!: Date | null;
}

/** One stay of one person: who leaves and comes again has two (MEET-4). */
@Entity('attendance')
@Index('attendance_meeting', { synchronize: false })
@Index('attendance_present', { synchronize: false })
export class AttendanceRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('MeetingRow') @Column('uuid') meetingId!: string;
  @Column('uuid') boardId!: string;
  @ForeignKey('PersonRow') @Column('uuid') personId!: string;
  @Column('text', { nullable: true }) discipline!: string | null;
  @Column('boolean') remote!: boolean;
  @Column('timestamp with time zone', { precision: 3 }) arrivedAt!: Date;
  @Column('timestamp with time zone', { precision: 3, nullable: true }) leftAt!: Date | null;
  @ForeignKey('PersonRow') @Column('uuid') recordedBy!: string;
}
