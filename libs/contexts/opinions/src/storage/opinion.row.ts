import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Discipline } from '#specialists';
import { OpinionRequestStepRow } from './request-step.row.js';
import type { OpinionContent } from '../domain/opinion.js';
import type { Recommendation } from '../domain/recommendation.js';

@Entity('opinion')
@Unique(['reviewId', 'authorId'])
@Check('opinion_confidence_check', 'confidence')
@Check('opinion_expected_benefit_check', 'expected_benefit')
@Index('opinion_author', { synchronize: false })
export class OpinionRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('ReviewRow') @Column('uuid') reviewId!: string;
  @ForeignKey('BoardCaseRow') @Column('uuid') caseId!: string;
  @Column('uuid') boardId!: string;
  @Column('uuid') organisationId!: string;
  @Column('uuid') patientId!: string;
  @ForeignKey('PersonRow') @Column('uuid') authorId!: string;
  @Column('text') discipline!: Discipline;
  @Column('jsonb') recommendation!: Recommendation;
  @Column('integer') confidence!: number;
  @Column('integer', { nullable: true }) expectedBenefit!: number | null;
  @Column('text', { nullable: true }) concerns!: string | null;
  @Column('text', { nullable: true }) conditions!: string | null;
  @Column('text') rationale!: string;
  @Column('text', { nullable: true }) rehabilitationPlan!: string | null;
  @Column('boolean') afterUnsealing!: boolean;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamp with time zone', { precision: 3 }) submittedAt!: Date;
  @Column('timestamp with time zone', { precision: 3, nullable: true }) revisedAt!: Date | null;
}

/** What an opinion said before it was revised (OPIN-3). */
@Entity('opinion_version')
export class OpinionVersionRow {
  @ForeignKey('OpinionRow') @PrimaryColumn('uuid') opinionId!: string;
  @PrimaryColumn('integer') version!: number;
  @Column('uuid') reviewId!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid') boardId!: string;
  @Column('uuid') authorId!: string;
  @Column('jsonb') content!: OpinionContent;
  @Column('timestamp with time zone', { precision: 3 }) writtenAt!: Date;
}

/** That a discipline has answered is visible while its opinion is sealed (OPIN-2): so it has a row of its own. */
@Entity('answered_discipline')
export class AnsweredDisciplineRow {
  @ForeignKey('ReviewRow') @PrimaryColumn('uuid') reviewId!: string;
  @PrimaryColumn('text') discipline!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid') boardId!: string;
  @Column('timestamp with time zone', { precision: 3 }) answeredAt!: Date;
}

/** For whoever opens the writer: TypeORM must know every table. */
export const opinionRows = [OpinionRow, OpinionVersionRow, AnsweredDisciplineRow, OpinionRequestStepRow];
