import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ConflictKind, ConflictTreatment } from '#boards';

/** A conflict of interest that somebody declared in a case (DEC-4); withdrawn ones stay. */
@Entity('case_conflict')
@Check('case_conflict_kind_check', 'kind')
@Check('case_conflict_treatment_check', 'treatment')
@Index('case_conflict_stands', { synchronize: false })
@Index('case_conflict_excludes', { synchronize: false })
export class CaseConflictRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('BoardCaseRow') @Column('uuid') caseId!: string;
  @Column('uuid') boardId!: string;
  @Column('uuid') organisationId!: string;
  @Column('uuid') patientId!: string;
  @ForeignKey('PersonRow') @Column('uuid') personId!: string;
  @Column('text') kind!: ConflictKind;
  @Column('text') treatment!: ConflictTreatment;
  @Column('boolean') barsChairing!: boolean;
  @Column('text') note!: string;
  @ForeignKey('PersonRow') @Column('uuid') declaredBy!: string;
  @Column('timestamp with time zone', { precision: 3 }) declaredAt!: Date;
  @ForeignKey('PersonRow') @Column('uuid', { nullable: true }) withdrawnBy!: string | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true }) withdrawnAt!: Date | null;
  @Column('text', { nullable: true }) withdrawReason!: string | null;
}
