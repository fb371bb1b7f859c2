import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Discipline } from '#specialists';
import type { BallotChoice } from '../domain/ballot.js';

/** A stream's head fits a double for longer than any board will sit; pg hands bigint over as text. */
export const head = { from: (value: string | null) => (value === null ? null : Number(value)), to: (value: number) => value };

@Entity('ballot')
@Unique(['proposalId', 'revision', 'voterId'])
@Check('ballot_choice_check', 'choice')
export class BallotRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('ProposalRow') @Column('uuid') proposalId!: string;
  @Column('integer') revision!: number;
  @Column('uuid') reviewId!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid') boardId!: string;
  @Column('uuid') organisationId!: string;
  @ForeignKey('PersonRow') @Column('uuid') voterId!: string;
  @Column('text', { nullable: true }) discipline!: Discipline | null;
  @Column('text') choice!: BallotChoice;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('timestamp with time zone', { precision: 3 }) castAt!: Date;
  @ForeignKey('PersonRow') @Column('uuid', { nullable: true }) takenBy!: string | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true }) confirmedAt!: Date | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true }) acknowledgedAt!: Date | null;
  @ForeignKey('PersonRow') @Column('uuid', { nullable: true }) acknowledgedBy!: string | null;
  /** What the voter could see: head of the case's stream when the ballot was cast (DEC-5). */
  @Column('bigint', { transformer: head }) seenHead!: number;
  @Column('integer', { default: 1 }) version!: number;
}

/** Every version of a ballot, the current one too (DEC-2). */
@Entity('ballot_version')
export class BallotVersionRow {
  @ForeignKey('BallotRow') @PrimaryColumn('uuid') ballotId!: string;
  @PrimaryColumn('integer') version!: number;
  @Column('uuid') caseId!: string;
  @Column('uuid') boardId!: string;
  @Column('text') choice!: BallotChoice;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('timestamp with time zone', { precision: 3 }) castAt!: Date;
  @ForeignKey('PersonRow') @Column('uuid', { nullable: true }) takenBy!: string | null;
}
