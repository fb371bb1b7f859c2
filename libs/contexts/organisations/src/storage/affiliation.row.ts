import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { AffiliationRole } from '../domain/affiliation.js';
import { OrganisationRow } from './organisation.row.js';

@Entity('affiliation')
@Check('affiliation_role_check', `role in ('REFERRER', 'ADMINISTRATOR')`)
// The person's row belongs to specialists, which this context does not know: its key is named by its table.
@ForeignKey('person', ['personId'], ['id'])
@ForeignKey(() => OrganisationRow, ['organisationId'], ['id'])
export class AffiliationRow {
  @PrimaryColumn('uuid')
  personId!: string;

  @Index('affiliation_organisation')
  @PrimaryColumn('uuid')
  organisationId!: string;

  @PrimaryColumn('text')
  role!: AffiliationRole;
}
