import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Referral } from '../domain/referral.js';

@Entity('review')
@Unique(['caseId', 'number'])
export class ReviewRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('BoardCaseRow') @Column('uuid') caseId!: string;
  @Column('uuid') boardId!: string;
  @Column('uuid') organisationId!: string;
  @Column('uuid') patientId!: string;
  @Column('integer') number!: number;
  @Column('text') question!: string;
  /** What the referral said when the review opened (CASE-10). */
  @Column('jsonb') referral!: Referral;
  @ForeignKey('CharterRow') @Column('uuid') charterId!: string;
  @Column('timestamp with time zone', { precision: 3 }) openedAt!: Date;
  @Column('timestamp with time zone', { precision: 3, nullable: true }) dueAt!: Date | null;
  @Column('boolean') sealed!: boolean;
  @Column('timestamp with time zone', { precision: 3, nullable: true }) unsealedAt!: Date | null;
  @ForeignKey('PersonRow') @Column('uuid', { nullable: true }) unsealedBy!: string | null;
  @Column('text', { nullable: true }) unsealReason!: string | null;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamp with time zone', { precision: 3, nullable: true }) decidedAt!: Date | null;
  /** When a later review opened: this one is history, decided or not. */
  @Column('timestamp with time zone', { precision: 3, nullable: true }) supersededAt!: Date | null;
  /** When the decision letter went out. */
  @Column('timestamp with time zone', { precision: 3, nullable: true }) letterAt!: Date | null;
}

/** Who owes an opinion, for which discipline, by when. */
@Entity('asked_opinion')
@Index('asked_opinion_review', { synchronize: false })
@Index('asked_opinion_open', { synchronize: false })
@Index('asked_opinion_substitute', { synchronize: false })
export class AskedOpinionRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('ReviewRow') @Column('uuid') reviewId!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid') boardId!: string;
  @Column('uuid') organisationId!: string;
  @Column('text') discipline!: string;
  @ForeignKey('PersonRow') @Column('uuid', { nullable: true }) personId!: string | null;
  @ForeignKey('PersonRow') @Column('uuid', { nullable: true }) substituteId!: string | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true }) dueAt!: Date | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true }) answeredAt!: Date | null;
  @Column('integer') position!: number;
}
