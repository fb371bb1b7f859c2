import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Health, PainProfile, PriorTreatment } from '../domain/referral.js';
import type { CaseStatus } from '../domain/transitions.js';

export type Priority = 'P1' | 'P2' | 'P3' | 'P4';

export interface Consent {
  readonly basis: string;
  readonly givenOn: string | null;
}

@Entity('board_case')
@Unique(['organisationId', 'externalReference'])
@Unique(['number'])
@Check('board_case_status_check', 'status')
@Check('board_case_priority_check', 'priority')
@Check('board_case_complexity_check', 'complexity')
@Check('board_case_consent_check', 'consent_withdrawn_at')
@Index('board_case_by_update', { synchronize: false })
@Index('board_case_by_submission', { synchronize: false })
@Index('board_case_by_priority', { synchronize: false })
@Index('board_case_by_status', { synchronize: false })
@Index('board_case_by_referral', { synchronize: false })
@Index('board_case_by_patient', { synchronize: false })
export class BoardCaseRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('BoardRow') @Column('uuid') boardId!: string;
  @ForeignKey('OrganisationRow') @Column('uuid') organisationId!: string;
  @ForeignKey('PatientRow') @Column('uuid') patientId!: string;
  @Column('text') number!: string;
  @Column('text') status!: CaseStatus;
  @Column('text', { nullable: true }) returnsTo!: CaseStatus | null;
  @Column('text', { nullable: true }) priority!: Priority | null;
  @Column('integer', { nullable: true }) complexity!: number | null;
  @Column('integer', { default: 1 }) version!: number;
  @Column('text') question!: string;
  @Column('text') reason!: string;
  @Column('text') questionKind!: string;
  @Column('text', { nullable: true }) externalReference!: string | null;
  @Column('text', { nullable: true }) referringClinician!: string | null;
  @Column('jsonb') painProfile!: PainProfile;
  @Column('jsonb', { default: [] }) priorTreatments!: readonly PriorTreatment[];
  @Column('jsonb') health!: Health;
  @Column('jsonb', { nullable: true }) consent!: Consent | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true }) consentWithdrawnAt!: Date | null;
  @ForeignKey('PersonRow') @Column('uuid', { nullable: true }) consentWithdrawnBy!: string | null;
  @ForeignKey('ServiceAccountRow') @Column('uuid', { nullable: true }) consentWithdrawnByAccount!: string | null;
  @Column('text', { nullable: true }) consentWithdrawnReason!: string | null;
  @Column('text', { nullable: true }) endCode!: string | null;
  @Column('text', { nullable: true }) endReason!: string | null;
  /** When it was closed, declined or withdrawn. */
  @Column('timestamp with time zone', { precision: 3, nullable: true }) endedAt!: Date | null;
  @ForeignKey('PersonRow') @Column('uuid', { nullable: true }) submittedByPerson!: string | null;
  @ForeignKey('ServiceAccountRow') @Column('uuid', { nullable: true }) submittedByAccount!: string | null;
  @Column('timestamp with time zone', { precision: 3 }) submittedAt!: Date;
  /** When something happened that the board may see. */
  @Column('timestamp with time zone', { precision: 3 }) updatedAt!: Date;
  /** When something happened that the referrer may see: it does not move with the board's work. */
  @Column('timestamp with time zone', { precision: 3 }) referralUpdatedAt!: Date;
}
