import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Quorum } from '#boards';
import type { ItemKind, ItemOutcome, MeetingPhase } from '../domain/meeting.js';

/** One case in one meeting. Nothing here is deleted: what was taken off says by whom and why. */
@Entity('agenda_item')
@Check('agenda_item_kind_check', 'kind')
@Check('agenda_item_outcome_check', 'outcome')
@Check('agenda_item_planned_minutes_check', 'planned_minutes')
@Index('agenda_item_waiting', { synchronize: false })
@Index('agenda_item_once', { synchronize: false })
@Index('agenda_item_meeting', { synchronize: false })
@Index('agenda_item_case', { synchronize: false })
@Index('agenda_item_deferred', { synchronize: false })
export class AgendaItemRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('MeetingRow') @Column('uuid') meetingId!: string;
  @ForeignKey('BoardCaseRow') @Column('uuid') caseId!: string;
  @Column('uuid') boardId!: string;
  @Column('uuid') organisationId!: string;
  @Column('uuid') patientId!: string;
  @Column('text') kind!: ItemKind;
  @Column('integer') position!: number;
  @Column('integer') plannedMinutes!: number;
  @Column('boolean', { default: false }) late!: boolean;
  @Column('text', { nullable: true }) reason!: string | null;
  @ForeignKey('AgendaItemRow') @Column('uuid', { nullable: true }) carriedFromId!: string | null;
  @ForeignKey('PersonRow') @Column('uuid') addedBy!: string;
  @Column('timestamp with time zone', { precision: 3 }) addedAt!: Date;
  @ForeignKey('PersonRow') @Column('uuid', { nullable: true }) removedBy!: string | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true }) removedAt!: Date | null;
  @Column('text', { nullable: true }) removedReason!: string | null;
  @Column('text', { nullable: true }) outcome!: ItemOutcome | null;
  @Column('text', { nullable: true }) outcomeCode!: string | null;
  @Column('text', { nullable: true }) outcomeReason!: string | null;
  @ForeignKey('PersonRow') @Column('uuid', { nullable: true }) outcomeBy!: string | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true }) outcomeAt!: Date | null;
  @Column('uuid', { nullable: true }) decisionId!: string | null;
  @ForeignKey('MeetingRow') @Column('uuid', { nullable: true }) carriedToId!: string | null;
  @Column('jsonb', { nullable: true }) quorum!: Quorum | null;
}

/** How long a phase of a case lasted, each time that it began. */
@Entity('agenda_turn')
@Check('agenda_turn_phase_check', 'phase')
@Index('agenda_turn_item', { synchronize: false })
@Index('agenda_turn_open', { synchronize: false })
export class AgendaTurnRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('AgendaItemRow') @Column('uuid') itemId!: string;
  @ForeignKey('MeetingRow') @Column('uuid') meetingId!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid') boardId!: string;
  @Column('text') phase!: MeetingPhase;
  @Column('timestamp with time zone', { precision: 3 }) beganAt!: Date;
  @Column('timestamp with time zone', { precision: 3, nullable: true }) endedAt!: Date | null;
  @ForeignKey('PersonRow') @Column('uuid') movedBy!: string;
}
