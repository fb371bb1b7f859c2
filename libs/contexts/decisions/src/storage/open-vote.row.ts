import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { OpenVoteOutcome } from '../domain/open-vote.js';

/** Until when one revision of a proposal stays open for those who were not there (DEC-2). */
@Entity('open_vote')
@Check('open_vote_outcome_check', 'outcome')
@Index('open_vote_due', { synchronize: false })
export class OpenVoteRow {
  @ForeignKey('ProposalRow') @PrimaryColumn('uuid') proposalId!: string;
  @PrimaryColumn('integer') revision!: number;
  @ForeignKey('BoardCaseRow') @Column('uuid') caseId!: string;
  @Column('uuid') boardId!: string;
  @Column('uuid') organisationId!: string;
  @Column('timestamp with time zone', { precision: 3 }) openUntil!: Date;
  @ForeignKey('PersonRow') @Column('uuid') setBy!: string;
  @Column('timestamp with time zone', { precision: 3 }) setAt!: Date;
  @Column('timestamp with time zone', { precision: 3, nullable: true }) endedAt!: Date | null;
  @Column('text', { nullable: true }) outcome!: OpenVoteOutcome | null;
}
