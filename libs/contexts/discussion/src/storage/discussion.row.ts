import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Discipline } from '#specialists';
import type { Anchor } from '../domain/anchor.js';
import type { Audience } from '../domain/audience.js';
import { CommentDraftRow } from './draft.row.js';

@Entity('thread')
@Check('thread_audience_check', 'audience')
@Check('thread_anchor_check', 'anchor')
@Index('thread_case', { synchronize: false })
@Index('thread_question', { synchronize: false })
export class ThreadRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('BoardCaseRow') @Column('uuid') caseId!: string;
  @Column('uuid') boardId!: string;
  @Column('uuid') organisationId!: string;
  @Column('uuid') patientId!: string;
  @Column('text') audience!: Audience;
  @Column('text', { nullable: true }) questionTo!: Discipline | null;
  @Column('jsonb', { nullable: true }) anchor!: Anchor | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true }) resolvedAt!: Date | null;
  @ForeignKey('PersonRow') @Column('uuid', { nullable: true }) resolvedBy!: string | null;
  @Column('timestamp with time zone', { precision: 3 }) createdAt!: Date;
}

@Entity('comment')
@Check('comment_audience_check', 'audience')
@Index('comment_case', { synchronize: false })
@Index('comment_thread', { synchronize: false })
export class CommentRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('ThreadRow') @Column('uuid') threadId!: string;
  @ForeignKey('BoardCaseRow') @Column('uuid') caseId!: string;
  @Column('uuid') boardId!: string;
  @Column('uuid') organisationId!: string;
  @Column('uuid') patientId!: string;
  /** Its thread's, repeated so that no policy has to look up the thread. */
  @Column('text') audience!: Audience;
  @ForeignKey('PersonRow') @Column('uuid') authorId!: string;
  @Column('text') body!: string;
  @Column('timestamp with time zone', { precision: 3 }) createdAt!: Date;
  @Column('timestamp with time zone', { precision: 3, nullable: true }) editedAt!: Date | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true }) deletedAt!: Date | null;
  @Column('integer', { default: 1 }) version!: number;
}

@Entity('comment_version')
export class CommentVersionRow {
  @ForeignKey('CommentRow') @PrimaryColumn('uuid') commentId!: string;
  @PrimaryColumn('integer') version!: number;
  @Column('uuid') caseId!: string;
  @Column('uuid') boardId!: string;
  @Column('uuid') organisationId!: string;
  @Column('text') audience!: Audience;
  @Column('text') body!: string;
  @Column('timestamp with time zone', { precision: 3 }) writtenAt!: Date;
}

@Entity('mention')
@Index('mention_person', { synchronize: false })
export class MentionRow {
  @ForeignKey('CommentRow') @PrimaryColumn('uuid') commentId!: string;
  @ForeignKey('PersonRow') @PrimaryColumn('uuid') personId!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid') boardId!: string;
  @Column('uuid') organisationId!: string;
  @Column('text') audience!: Audience;
  @Column('timestamp with time zone', { precision: 3 }) createdAt!: Date;
}

/** For whoever opens the writer: TypeORM must know every table. */
export const discussionRows = [ThreadRow, CommentRow, CommentVersionRow, MentionRow, CommentDraftRow];
