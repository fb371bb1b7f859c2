import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Discipline } from '#specialists';
import type { CharterContent } from '../domain/charter.js';
import type { SeatRole } from '../domain/membership.js';

@Entity('board')
@Unique(['name'])
@Unique(['code'])
@Check('board_code_check', 'code')
export class BoardRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  /** First part of every case number of this board, such as SPN. */
  @Column('text') code!: string;
  @Column('timestamp with time zone', { precision: 3, default: () => 'now()' }) createdAt!: Date;
}

@Entity('charter')
@Unique(['boardId', 'version'])
export class CharterRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('BoardRow') @Column('uuid') boardId!: string;
  @Column('integer') version!: number;
  @Column('jsonb') content!: CharterContent;
  @ForeignKey('PersonRow') @Column('uuid', { nullable: true }) changedBy!: string | null;
  @Column('text') reason!: string;
  @Column('timestamp with time zone', { precision: 3 }) createdAt!: Date;
}

@Entity('board_member')
@Check('board_member_role_check', 'role')
@Index('board_member_person', { synchronize: false })
export class BoardMemberRow {
  @ForeignKey('BoardRow') @PrimaryColumn('uuid') boardId!: string;
  @ForeignKey('PersonRow') @PrimaryColumn('uuid') personId!: string;
  @PrimaryColumn('text') role!: SeatRole;
  @Column('text', { nullable: true }) discipline!: Discipline | null;
  @Column('boolean', { default: false }) deputy!: boolean;
  @Column('timestamp with time zone', { precision: 3, default: () => 'now()' }) joinedAt!: Date;
  @Column('timestamp with time zone', { precision: 3, nullable: true }) leftAt!: Date | null;
  @Column('integer', { default: 1 }) version!: number;
}

/** What became of somebody's place on a board, each time; a seat itself says only what it is now. */
@Entity('board_member_change')
@Check('board_member_change_kind_check', 'kind')
@Index('board_member_change_board', { synchronize: false })
export class BoardMemberChangeRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('BoardRow') @Column('uuid') boardId!: string;
  @ForeignKey('PersonRow') @Column('uuid') personId!: string;
  @Column('text') kind!: 'JOINED' | 'CHANGED' | 'LEFT';
  @Column('text') role!: SeatRole;
  @Column('text', { nullable: true }) discipline!: Discipline | null;
  @Column('boolean') deputy!: boolean;
  @ForeignKey('PersonRow') @Column('uuid', { nullable: true }) changedBy!: string | null;
  @Column('timestamp with time zone', { precision: 3 }) at!: Date;
}

/** Someone who reads and votes in one named case until a date. */
@Entity('board_guest')
@Index('board_guest_case', { synchronize: false })
export class BoardGuestRow {
  @ForeignKey('BoardRow') @Column('uuid') boardId!: string;
  @ForeignKey('PersonRow') @PrimaryColumn('uuid') personId!: string;
  @ForeignKey('BoardCaseRow') @PrimaryColumn('uuid') caseId!: string;
  @Column('text', { nullable: true }) discipline!: Discipline | null;
  @Column('timestamp with time zone', { precision: 3, default: () => 'now()' }) invitedAt!: Date;
  @Column('timestamp with time zone', { precision: 3 }) expiresAt!: Date;
}

/** Days on which somebody is away, both included, counted in UTC; on every board on which they sit. */
@Entity('absence')
@Check('absence_check', 'dates')
@Index('absence_person', { synchronize: false })
export class AbsenceRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('PersonRow') @Column('uuid') personId!: string;
  @Column('date') fromDay!: string;
  @Column('date') untilDay!: string;
  @ForeignKey('PersonRow') @Column('uuid') recordedBy!: string;
  @Column('timestamp with time zone', { precision: 3 }) recordedAt!: Date;
  @Column('timestamp with time zone', { precision: 3, nullable: true }) endedAt!: Date | null;
}

/** For whoever opens the writer: TypeORM must know every table. */
export const boardRows = [BoardRow, CharterRow, BoardMemberRow, BoardMemberChangeRow, BoardGuestRow, AbsenceRow];
