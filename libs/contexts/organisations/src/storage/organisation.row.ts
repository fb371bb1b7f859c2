import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

@Entity('organisation')
@Unique(['name'])
export class OrganisationRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  @Column('timestamp with time zone', { precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
