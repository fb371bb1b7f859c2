import { AffiliationRow } from './affiliation.row.js';
import { OrganisationRow } from './organisation.row.js';
import { ServiceAccountRow } from './service-account.row.js';

/** For whoever opens the writer: TypeORM must know every table. Their columns stay this context's own. */
export const organisationRows = [OrganisationRow, AffiliationRow, ServiceAccountRow];
