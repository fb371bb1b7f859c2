import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { QuorumRule } from '#boards';
import type { Recommendation } from '#opinions';
import type { Discipline } from '#specialists';
import type { BallotChoice } from '../domain/ballot.js';
import type { Strength } from '../domain/ratification.js';
import type { RatifiedRecord } from '../domain/record.js';
import { head } from './ballot.row.js';

/** Inserted and never changed (DEC-6): the application's role holds no right to update it. */
@Entity('decision')
@Unique(['reviewId', 'proposalId', 'revision'])
@Check('decision_strength_check', 'strength')
@Index('decision_superseded_once', { synchronize: false })
@Index('decision_case', { synchronize: false })
export class DecisionRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('ReviewRow') @Column('uuid') reviewId!: string;
  @ForeignKey('BoardCaseRow') @Column('uuid') caseId!: string;
  @Column('uuid') boardId!: string;
  @Column('uuid') organisationId!: string;
  @Column('uuid') patientId!: string;
  @ForeignKey('ProposalRow') @Column('uuid') proposalId!: string;
  @Column('integer') revision!: number;
  @Column('jsonb') recommendation!: Recommendation;
  @Column('text') rationale!: string;
  @Column('text') strength!: Strength;
  @Column('text', { nullable: true }) splitReason!: string | null;
  @ForeignKey('CharterRow') @Column('uuid') charterId!: string;
  @Column('jsonb') requirements!: readonly QuorumRule[];
  @Column('jsonb') record!: RatifiedRecord;
  @ForeignKey('PersonRow') @Column('uuid') ratifiedBy!: string;
  @Column('timestamp with time zone', { precision: 3 }) ratifiedAt!: Date;
  @ForeignKey('DecisionRow') @Column('uuid', { nullable: true }) supersedesId!: string | null;
}

/** The ballots as they stood at ratification. */
@Entity('decision_ballot')
export class DecisionBallotRow {
  @ForeignKey('DecisionRow') @PrimaryColumn('uuid') decisionId!: string;
  @ForeignKey('PersonRow') @PrimaryColumn('uuid') voterId!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid') boardId!: string;
  @Column('text', { nullable: true }) discipline!: Discipline | null;
  @Column('text') choice!: BallotChoice;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('timestamp with time zone', { precision: 3 }) castAt!: Date;
  @ForeignKey('PersonRow') @Column('uuid', { nullable: true }) takenBy!: string | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true }) confirmedAt!: Date | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true }) acknowledgedAt!: Date | null;
  @Column('bigint', { transformer: head }) seenHead!: number;
}

@Entity('dissent')
@Index('dissent_decision', { synchronize: false })
export class DissentRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('DecisionRow') @Column('uuid') decisionId!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid') boardId!: string;
  @Column('uuid') organisationId!: string;
  @Column('uuid') patientId!: string;
  @ForeignKey('PersonRow') @Column('uuid') personId!: string;
  @Column('text', { nullable: true }) discipline!: Discipline | null;
  @Column('text') reason!: string;
  @Column('timestamp with time zone', { precision: 3, nullable: true }) acknowledgedAt!: Date | null;
}
