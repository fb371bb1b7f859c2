import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CaseStatus } from '../domain/transitions.js';

/** What a case was led back from, and why; what closing said stays here when the case goes on. */
@Entity('case_reopening')
@Index('case_reopening_case', { synchronize: false })
export class CaseReopeningRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('BoardCaseRow') @Column('uuid') caseId!: string;
  @Column('uuid') boardId!: string;
  @Column('uuid') organisationId!: string;
  @Column('text') fromStatus!: CaseStatus;
  /** The review that it opened; none where the case went back to triage. */
  @ForeignKey('ReviewRow') @Column('uuid', { nullable: true }) reviewId!: string | null;
  @Column('text') reason!: string;
  @Column('text', { nullable: true }) endedCode!: string | null;
  @Column('text', { nullable: true }) endedReason!: string | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true }) endedAt!: Date | null;
  @ForeignKey('PersonRow') @Column('uuid', { nullable: true }) byPerson!: string | null;
  @ForeignKey('ServiceAccountRow') @Column('uuid', { nullable: true }) byAccount!: string | null;
  @Column('timestamp with time zone', { precision: 3 }) at!: Date;
}

/** A red flag that is present tells these people, until one of them answers. */
@Entity('case_alert')
@Index('case_alert_case', { synchronize: false })
@Index('case_alert_open', { synchronize: false })
export class CaseAlertRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('BoardCaseRow') @Column('uuid') caseId!: string;
  @Column('uuid') boardId!: string;
  @Column('uuid') organisationId!: string;
  @Column('uuid') patientId!: string;
  /** Codes of the red flags that raised it. */
  @Column('text', { array: true }) redFlags!: string[];
  @Column('uuid', { array: true }) personIds!: string[];
  @Column('timestamp with time zone', { precision: 3 }) raisedAt!: Date;
  @Column('integer', { default: 0 }) escalations!: number;
  @Column('timestamp with time zone', { precision: 3, nullable: true }) escalatedAt!: Date | null;
  /** When it is passed on, unless somebody has answered. */
  @Column('timestamp with time zone', { precision: 3 }) dueAt!: Date;
  @Column('timestamp with time zone', { precision: 3, nullable: true }) answeredAt!: Date | null;
  @ForeignKey('PersonRow') @Column('uuid', { nullable: true }) answeredBy!: string | null;
  @Column('text', { nullable: true }) answer!: string | null;
}
