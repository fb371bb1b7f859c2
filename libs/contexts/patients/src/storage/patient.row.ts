import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('patient')
@Index('patient_merged_into', { synchronize: false })
@Unique(['organisationId', 'identifierSystem', 'identifier'])
export class PatientRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('OrganisationRow') @Column('uuid') organisationId!: string;
  /** Boards that hold a case of this patient: lets row-level security answer without looking at cases. */
  @Column('uuid', { array: true, default: '{}' }) boardIds!: string[];
  @Column('text') identifierSystem!: string;
  @Column('text') identifier!: string;
  @Column('text') name!: string;
  @Column('date') birthDate!: string;
  @Column('text') sex!: string;
  @Column('date', { nullable: true }) diedOn!: string | null;
  @Column('timestamp with time zone', { precision: 3 }) createdAt!: Date;
  /** The record that was kept; this one's identifier leads there. */
  @ForeignKey('PatientRow') @Column('uuid', { nullable: true }) mergedInto!: string | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true }) mergedAt!: Date | null;
  @ForeignKey('PersonRow') @Column('uuid', { nullable: true }) mergedBy!: string | null;
  @Column('text', { nullable: true }) mergeReason!: string | null;
}
