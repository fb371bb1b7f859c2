import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Anchor } from '../domain/anchor.js';
import type { Audience } from '../domain/audience.js';

/** What somebody has typed and not sent; nobody's but its author's. */
@Entity('comment_draft')
@Check('comment_draft_audience_check', 'audience')
@Index('comment_draft_author', { synchronize: false })
export class CommentDraftRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('PersonRow') @Column('uuid') authorId!: string;
  @ForeignKey('BoardCaseRow') @Column('uuid') caseId!: string;
  @Column('uuid') boardId!: string;
  @Column('uuid') organisationId!: string;
  @Column('uuid') patientId!: string;
  /** NULL for a thread that it would start. */
  @ForeignKey('ThreadRow') @Column('uuid', { nullable: true }) threadId!: string | null;
  @Column('text') audience!: Audience;
  @Column('text') body!: string;
  @Column('jsonb', { nullable: true }) anchor!: Anchor | null;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamp with time zone', { precision: 3 }) savedAt!: Date;
}
