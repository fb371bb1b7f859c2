import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { OrganisationRow } from './organisation.row.js';

@Entity('service_account')
@Unique(['clientId'])
@ForeignKey(() => OrganisationRow, ['organisationId'], ['id'])
export class ServiceAccountRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('text')
  name!: string;

  @Column('text')
  clientId!: string;

  @Column('text', { array: true })
  scopes!: string[];

  @Column('timestamp with time zone', { precision: 3, nullable: true })
  revokedAt!: Date | null;
}
