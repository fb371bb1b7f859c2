import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { RecommendationKind, StepSide } from '#opinions';
import type { Side } from '../domain/follow-through.js';
import type { ImplementationStatus, NotDoneReason } from '../domain/implementation.js';

/** Where a step of a decision stands; made when somebody first says something about it. */
@Entity('decision_step')
@Check('decision_step_audience_check', 'audience')
@Check('decision_step_status_check', 'status')
@Index('decision_step_case', { synchronize: false })
@Index('decision_step_overdue', { synchronize: false })
export class DecisionStepRow {
  @ForeignKey('DecisionRow') @PrimaryColumn('uuid') decisionId!: string;
  @PrimaryColumn('integer') number!: number;
  @ForeignKey('BoardCaseRow') @Column('uuid') caseId!: string;
  @Column('uuid') boardId!: string;
  @Column('uuid') organisationId!: string;
  @Column('uuid') patientId!: string;
  /** REFERRER from when it was reported or its letter released. */
  @Column('text') audience!: Side;
  @Column('timestamp with time zone', { precision: 3 }) decidedAt!: Date;
  @Column('text') kind!: RecommendationKind;
  @Column('uuid', { nullable: true }) procedureId!: string | null;
  @Column('text', { nullable: true }) side!: StepSide | null;
  @Column('text') status!: ImplementationStatus;
  @Column('text', { nullable: true }) reasonCode!: NotDoneReason | null;
  @Column('date', { nullable: true }) plannedOn!: string | null;
  @Column('date', { nullable: true }) performedOn!: string | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true }) reportedAt!: Date | null;
  /** The planned date of which the coordinators were told that it has passed. */
  @Column('date', { nullable: true }) flaggedFor!: string | null;
}

/** Every report, for ever. */
@Entity('implementation')
@Check('implementation_audience_check', 'audience')
@Check('implementation_status_check', 'status')
@Index('implementation_step', { synchronize: false })
export class ImplementationRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('DecisionRow') @Column('uuid') decisionId!: string;
  @Column('integer') number!: number;
  @ForeignKey('BoardCaseRow') @Column('uuid') caseId!: string;
  @Column('uuid') boardId!: string;
  @Column('uuid') organisationId!: string;
  @Column('uuid') patientId!: string;
  @Column('text') audience!: Side;
  @Column('text') status!: ImplementationStatus;
  @Column('text', { nullable: true }) reasonCode!: NotDoneReason | null;
  @Column('date', { nullable: true }) onDay!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  @ForeignKey('PersonRow') @Column('uuid', { nullable: true }) recordedBy!: string | null;
  @ForeignKey('ServiceAccountRow') @Column('uuid', { nullable: true }) recordedByAccount!: string | null;
  @Column('timestamp with time zone', { precision: 3 }) recordedAt!: Date;
}
