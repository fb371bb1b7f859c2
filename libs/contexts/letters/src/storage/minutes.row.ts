import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Block, LetterDocument } from '../domain/letter-document.js';

export type MinutesStatus = 'DRAFT' | 'SIGNED';

/** Of a meeting, what is about no case in particular. */
@Entity('minutes')
@Unique(['meetingId'])
@Check('minutes_status_check', 'status')
export class MinutesRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('MeetingRow') @Column('uuid') meetingId!: string;
  @Column('uuid') boardId!: string;
  @Column('text') status!: MinutesStatus;
  @Column('integer', { default: 1 }) version!: number;
  @Column('jsonb') content!: LetterDocument;
  /** How many cases they are about. */
  @Column('integer') caseCount!: number;
  @Column('timestamp with time zone', { precision: 3 }) preparedAt!: Date;
  @ForeignKey('PersonRow') @Column('uuid', { nullable: true }) signedBy!: string | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true }) signedAt!: Date | null;
  @Column('text', { nullable: true }) pdfSha256!: string | null;
}

/** Every text that they had before they were signed. */
@Entity('minutes_version')
export class MinutesVersionRow {
  @ForeignKey('MinutesRow') @PrimaryColumn('uuid') minutesId!: string;
  @PrimaryColumn('integer') version!: number;
  @Column('uuid') boardId!: string;
  @Column('jsonb') content!: LetterDocument;
  /** Null where the service prepared them. */
  @ForeignKey('PersonRow') @Column('uuid', { nullable: true }) writtenBy!: string | null;
  @Column('timestamp with time zone', { precision: 3 }) writtenAt!: Date;
}

/** What they say of one case. */
@Entity('minutes_item')
@Unique(['minutesId', 'caseId'])
@Index('minutes_item_case', { synchronize: false })
export class MinutesItemRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('MinutesRow') @Column('uuid') minutesId!: string;
  @Column('uuid') meetingId!: string;
  @ForeignKey('BoardCaseRow') @Column('uuid') caseId!: string;
  @Column('uuid') boardId!: string;
  @Column('uuid') organisationId!: string;
  @Column('uuid') patientId!: string;
  @Column('integer') position!: number;
  @Column('jsonb') content!: readonly Block[];
  /** Of the case's signed extract. */
  @Column('text', { nullable: true }) pdfSha256!: string | null;
}

@Entity('minutes_pdf')
export class MinutesPdfRow {
  @ForeignKey('MinutesRow') @PrimaryColumn('uuid') minutesId!: string;
  @Column('uuid') boardId!: string;
  @Column('bytea') content!: Buffer;
}

@Entity('minutes_item_pdf')
export class MinutesItemPdfRow {
  @ForeignKey('MinutesItemRow') @PrimaryColumn('uuid') itemId!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid') boardId!: string;
  @Column('uuid') organisationId!: string;
  @Column('bytea') content!: Buffer;
}
