import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Comparator, ConditionState, DependsOn, Resolution } from '../domain/condition.js';

@Entity('step_condition')
@Check('step_condition_depends_on_check', 'depends_on')
@Check('step_condition_comparator_check', 'comparator')
@Check('step_condition_state_check', 'state')
@Check('step_condition_proposed_check', 'proposed')
@Index('step_condition_decision', { synchronize: false })
@Index('step_condition_case', { synchronize: false })
@Index('step_condition_expiring', { synchronize: false })
@Index('step_condition_clinician', { synchronize: false })
export class StepConditionRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('DecisionRow') @Column('uuid') decisionId!: string;
  @Column('integer') number!: number;
  @ForeignKey('BoardCaseRow') @Column('uuid') caseId!: string;
  @Column('uuid') boardId!: string;
  @Column('uuid') organisationId!: string;
  @Column('uuid') patientId!: string;
  @Column('text') dependsOn!: DependsOn;
  @Column('integer', { nullable: true }) dependsOnStep!: number | null;
  @Column('text', { nullable: true }) code!: string | null;
  @Column('text') measure!: string;
  @Column('text') comparator!: Comparator;
  @Column('double precision') threshold!: number;
  @Column('text', { nullable: true }) unit!: string | null;
  @Column('date') expiresOn!: string;
  @ForeignKey('PersonRow') @Column('uuid') clinicianId!: string;
  @Column('text') state!: ConditionState;
  @Column('text', { nullable: true }) proposed!: Resolution | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @ForeignKey('PersonRow') @Column('uuid', { nullable: true }) resolvedBy!: string | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true }) resolvedAt!: Date | null;
  @ForeignKey('PersonRow') @Column('uuid') addedBy!: string;
  @Column('timestamp with time zone', { precision: 3 }) addedAt!: Date;
  @Column('integer', { default: 1 }) version!: number;
}

@Entity('condition_result')
@Check('condition_result_proposed_check', 'proposed')
@Index('condition_result_condition', { synchronize: false })
export class ConditionResultRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('StepConditionRow') @Column('uuid') conditionId!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid') boardId!: string;
  @Column('uuid') organisationId!: string;
  @Column('double precision') value!: number;
  @Column('date') measuredOn!: string;
  @Column('text', { nullable: true }) source!: string | null;
  @Column('text') proposed!: Resolution;
  @ForeignKey('PersonRow') @Column('uuid') recordedBy!: string;
  @Column('timestamp with time zone', { precision: 3 }) recordedAt!: Date;
}
