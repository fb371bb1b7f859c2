import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A standing decision that is not to be carried out while it is reviewed (DEC-6). The decision itself never changes. */
@Entity('decision_suspension')
@Index('decision_suspension_stands', { synchronize: false })
@Index('decision_suspension_case', { synchronize: false })
export class DecisionSuspensionRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('DecisionRow') @Column('uuid') decisionId!: string;
  @ForeignKey('BoardCaseRow') @Column('uuid') caseId!: string;
  @Column('uuid') boardId!: string;
  @Column('uuid') organisationId!: string;
  @Column('uuid') patientId!: string;
  @Column('text') reason!: string;
  @ForeignKey('PersonRow') @Column('uuid') suspendedBy!: string;
  @Column('timestamp with time zone', { precision: 3 }) suspendedAt!: Date;
  @Column('text', { nullable: true }) liftReason!: string | null;
  @ForeignKey('PersonRow') @Column('uuid', { nullable: true }) liftedBy!: string | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true }) liftedAt!: Date | null;
}
