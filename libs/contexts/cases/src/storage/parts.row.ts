import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The running number of a board's cases in a year; its lock is the first in the order that every writer follows. */
@Entity('case_number_counter')
export class CaseNumberCounterRow {
  @ForeignKey('BoardRow') @PrimaryColumn('uuid') boardId!: string;
  @PrimaryColumn('integer') year!: number;
  @Column('integer') last!: number;
}

/** An imaging study as the referral names it. */
@Entity('imaging_study')
@Index('imaging_study_case', { synchronize: false })
export class ImagingStudyRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('BoardCaseRow') @Column('uuid') caseId!: string;
  @Column('uuid') boardId!: string;
  @Column('uuid') organisationId!: string;
  @Column('uuid') patientId!: string;
  @Column('text', { nullable: true }) studyInstanceUid!: string | null;
  @Column('text') modality!: string;
  @Column('text', { nullable: true }) description!: string | null;
  @Column('date', { nullable: true }) performedOn!: string | null;
  @Column('text', { nullable: true }) report!: string | null;
  @Column('integer') position!: number;
}

/** What the board asked for, and what was answered. */
@Entity('information_item')
@Index('information_item_case', { synchronize: false })
export class InformationItemRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('BoardCaseRow') @Column('uuid') caseId!: string;
  @Column('uuid') boardId!: string;
  @Column('uuid') organisationId!: string;
  @Column('text') what!: string;
  @Column('text', { nullable: true }) owedBy!: string | null;
  @Column('date', { nullable: true }) dueOn!: string | null;
  @Column('timestamp with time zone', { precision: 3 }) requestedAt!: Date;
  @Column('timestamp with time zone', { precision: 3, nullable: true }) answeredAt!: Date | null;
  /** Among those that were asked for at once. */
  @Column('integer', { default: 0 }) position!: number;
  @ForeignKey('PersonRow') @Column('uuid', { nullable: true }) requestedBy!: string | null;
  /** In words; null where a change of the referral was the answer. */
  @Column('text', { nullable: true }) answer!: string | null;
  /** Where it is found, such as a document's number. */
  @Column('text', { nullable: true }) reference!: string | null;
  @ForeignKey('PersonRow') @Column('uuid', { nullable: true }) answeredByPerson!: string | null;
  @ForeignKey('ServiceAccountRow') @Column('uuid', { nullable: true }) answeredByAccount!: string | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true }) withdrawnAt!: Date | null;
  @ForeignKey('PersonRow') @Column('uuid', { nullable: true }) withdrawnBy!: string | null;
  @Column('text', { nullable: true }) withdrawReason!: string | null;
}

/** A case whose board stream owes one coalesced `caseActivity` fact. */
@Entity('case_activity_due')
export class CaseActivityDueRow {
  @ForeignKey('BoardCaseRow') @PrimaryColumn('uuid') caseId!: string;
  @Column('uuid') boardId!: string;
  @Column('timestamp with time zone', { precision: 3 }) at!: Date;
}
