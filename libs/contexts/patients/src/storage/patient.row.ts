import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

@Entity('patient')
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
}
