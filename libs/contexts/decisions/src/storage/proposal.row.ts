import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { QuorumRule } from '#boards';
import type { Recommendation } from '#opinions';

@Entity('proposal')
@Unique(['reviewId'])
@Index('proposal_open', { synchronize: false })
export class ProposalRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('ReviewRow') @Column('uuid') reviewId!: string;
  @ForeignKey('BoardCaseRow') @Column('uuid') caseId!: string;
  @Column('uuid') boardId!: string;
  @Column('uuid') organisationId!: string;
  @Column('uuid') patientId!: string;
  @Column('integer') revision!: number;
  @Column('jsonb') recommendation!: Recommendation;
  @Column('text') rationale!: string;
  /** The requirements that this revision must meet (DEC-1). */
  @Column('jsonb') requirements!: readonly QuorumRule[];
  @ForeignKey('PersonRow') @Column('uuid') proposedBy!: string;
  @Column('timestamp with time zone', { precision: 3 }) proposedAt!: Date;
  @Column('timestamp with time zone', { precision: 3, nullable: true }) ratifiedAt!: Date | null;
}

/** Every revision, the current one too. */
@Entity('proposal_revision')
export class ProposalRevisionRow {
  @ForeignKey('ProposalRow') @PrimaryColumn('uuid') proposalId!: string;
  @PrimaryColumn('integer') revision!: number;
  @Column('uuid') caseId!: string;
  @Column('uuid') boardId!: string;
  @Column('jsonb') recommendation!: Recommendation;
  @Column('text') rationale!: string;
  @ForeignKey('PersonRow') @Column('uuid') proposedBy!: string;
  @Column('timestamp with time zone', { precision: 3 }) proposedAt!: Date;
}
