import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Discipline } from '#specialists';
import type { SafetyVerdict } from '../domain/record.js';

/** What a safety rule said about the plan of a review, and who overrode it (DEC-13). */
@Entity('safety_result')
@Unique(['reviewId', 'rule'])
@Check('safety_result_verdict_check', 'verdict')
export class SafetyResultRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('ReviewRow') @Column('uuid') reviewId!: string;
  @ForeignKey('BoardCaseRow') @Column('uuid') caseId!: string;
  @Column('uuid') boardId!: string;
  @Column('uuid') organisationId!: string;
  @Column('uuid') patientId!: string;
  @Column('text') rule!: string;
  @Column('text') verdict!: SafetyVerdict;
  @Column('text', { nullable: true }) note!: string | null;
  @ForeignKey('PersonRow') @Column('uuid') enteredBy!: string;
  @Column('timestamp with time zone', { precision: 3 }) enteredAt!: Date;
  @Column('text', { nullable: true }) overrideReason!: string | null;
  @Column('text', { nullable: true }) advice!: string | null;
  @Column('integer', { nullable: true }) overrideRevision!: number | null;
  @ForeignKey('PersonRow') @Column('uuid', { nullable: true }) overriddenBy!: string | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true }) overriddenAt!: Date | null;
  @ForeignKey('PersonRow') @Column('uuid', { nullable: true }) secondedBy!: string | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true }) secondedAt!: Date | null;
}

/** What somebody who is not of the board advised: who, of which discipline, when (DEC-5). Only ever added to. */
@Entity('outside_advice')
@Index('outside_advice_review', { synchronize: false })
export class OutsideAdviceRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('ReviewRow') @Column('uuid') reviewId!: string;
  @ForeignKey('BoardCaseRow') @Column('uuid') caseId!: string;
  @Column('uuid') boardId!: string;
  @Column('uuid') organisationId!: string;
  @Column('uuid') patientId!: string;
  @Column('text') adviser!: string;
  @Column('text') discipline!: Discipline;
  @Column('date') givenOn!: string;
  @Column('text') content!: string;
  @ForeignKey('PersonRow') @Column('uuid') recordedBy!: string;
  @Column('timestamp with time zone', { precision: 3 }) recordedAt!: Date;
}
