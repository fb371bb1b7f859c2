import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { LetterDocument } from '../domain/letter-document.js';
import type { CancelCode, LetterKind, LetterStatus } from '../domain/letter-life.js';

/** After its signature only the columns of its life change: the role has no right to the others, and a trigger keeps them. */
@Entity('letter')
@Check('letter_kind_check', 'kind')
@Check('letter_status_check', 'status')
@Check('letter_cancel_code_check', 'cancel_code')
@Index('letter_case', { synchronize: false })
@Index('letter_decision', { synchronize: false })
@Index('letter_drafted_once', { synchronize: false })
@Index('letter_corrected_once', { synchronize: false })
export class LetterRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('DecisionRow') @Column('uuid') decisionId!: string;
  @ForeignKey('BoardCaseRow') @Column('uuid') caseId!: string;
  @Column('uuid') boardId!: string;
  @Column('uuid') organisationId!: string;
  @Column('uuid') patientId!: string;
  @Column('text') kind!: LetterKind;
  @Column('text') status!: LetterStatus;
  @Column('integer', { default: 1 }) version!: number;
  @Column('jsonb') content!: LetterDocument;
  @Column('timestamp with time zone', { precision: 3 }) draftedAt!: Date;
  @ForeignKey('PersonRow') @Column('uuid', { nullable: true }) signedBy!: string | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true }) signedAt!: Date | null;
  /** Of the stored PDF, in hexadecimal. */
  @Column('text', { nullable: true }) pdfSha256!: string | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true }) withheldUntil!: Date | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true }) releasedAt!: Date | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true }) cancelledAt!: Date | null;
  @Column('text', { nullable: true }) cancelCode!: CancelCode | null;
  @Column('text', { nullable: true }) cancelReason!: string | null;
  @ForeignKey('LetterRow') @Column('uuid', { nullable: true }) supersedesId!: string | null;
  @Column('text', { nullable: true }) correctionReason!: string | null;
}

/** Every text that it had before it was signed. */
@Entity('letter_version')
export class LetterVersionRow {
  @ForeignKey('LetterRow') @PrimaryColumn('uuid') letterId!: string;
  @PrimaryColumn('integer') version!: number;
  @Column('uuid') caseId!: string;
  @Column('uuid') boardId!: string;
  @Column('uuid') organisationId!: string;
  @Column('jsonb') content!: LetterDocument;
  /** Null where the service drafted it. */
  @ForeignKey('PersonRow') @Column('uuid', { nullable: true }) writtenBy!: string | null;
  @Column('timestamp with time zone', { precision: 3 }) writtenAt!: Date;
}

/** The bytes that were signed. */
@Entity('letter_pdf')
export class LetterPdfRow {
  @ForeignKey('LetterRow') @PrimaryColumn('uuid') letterId!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid') boardId!: string;
  @Column('uuid') organisationId!: string;
  @Column('bytea') content!: Buffer;
}

@Entity('patient_told')
@Index('patient_told_case', { synchronize: false })
export class PatientToldRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('BoardCaseRow') @Column('uuid') caseId!: string;
  @Column('uuid') boardId!: string;
  @Column('uuid') organisationId!: string;
  @Column('uuid') patientId!: string;
  /** YYYY-MM-DD */
  @Column('date') toldOn!: string;
  @Column('text', { nullable: true }) note!: string | null;
  @ForeignKey('PersonRow') @Column('uuid', { nullable: true }) recordedByPerson!: string | null;
  @ForeignKey('ServiceAccountRow') @Column('uuid', { nullable: true }) recordedByAccount!: string | null;
  @Column('timestamp with time zone', { precision: 3 }) recordedAt!: Date;
}
