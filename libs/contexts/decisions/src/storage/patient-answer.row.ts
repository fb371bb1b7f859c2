import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { PatientAnswerKind } from '../domain/patient-answer.js';

@Entity('patient_answer')
@Check('patient_answer_answer_check', 'answer')
@Index('patient_answer_case', { synchronize: false })
export class PatientAnswerRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('DecisionRow') @Column('uuid') decisionId!: string;
  @ForeignKey('BoardCaseRow') @Column('uuid') caseId!: string;
  @Column('uuid') boardId!: string;
  @Column('uuid') organisationId!: string;
  @Column('uuid') patientId!: string;
  @Column('text') answer!: PatientAnswerKind;
  @Column('text', { nullable: true }) alternative!: string | null;
  @Column('text', { nullable: true }) toldBy!: string | null;
  @Column('date') answeredOn!: string;
  @Column('text', { nullable: true }) note!: string | null;
  @ForeignKey('PersonRow') @Column('uuid', { nullable: true }) recordedBy!: string | null;
  @ForeignKey('ServiceAccountRow') @Column('uuid', { nullable: true }) recordedByAccount!: string | null;
  @Column('timestamp with time zone', { precision: 3 }) recordedAt!: Date;
}
