import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A referral that was begun and not submitted; nobody's but its author's. */
@Entity('referral_draft')
@Index('referral_draft_author', { synchronize: false })
export class ReferralDraftRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('PersonRow') @Column('uuid') authorId!: string;
  @ForeignKey('OrganisationRow') @Column('uuid') organisationId!: string;
  @Column('text') content!: string;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamp with time zone', { precision: 3 }) begunAt!: Date;
  @Column('timestamp with time zone', { precision: 3 }) savedAt!: Date;
}
