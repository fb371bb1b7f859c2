import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { RequestStepKind } from '../domain/request.js';

/** What became of a request for an opinion (OPIN-5): each reminder, and each time it went to somebody else. */
@Entity('opinion_request_step')
@Check('opinion_request_step_kind_check', 'kind')
@Index('opinion_request_step_asked', { synchronize: false })
@Index('opinion_request_step_once', { synchronize: false })
export class OpinionRequestStepRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('AskedOpinionRow') @Column('uuid') askedId!: string;
  @ForeignKey('ReviewRow') @Column('uuid') reviewId!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid') boardId!: string;
  @Column('uuid') organisationId!: string;
  @Column('text') kind!: RequestStepKind;
  @ForeignKey('PersonRow') @Column('uuid', { nullable: true }) personId!: string | null;
  @ForeignKey('PersonRow') @Column('uuid', { nullable: true }) toPersonId!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @ForeignKey('PersonRow') @Column('uuid', { nullable: true }) actedBy!: string | null;
  @Column('timestamp with time zone', { precision: 3 }) at!: Date;
}
