import { asksWithScope, refersForOrganisation } from '#organisations';
import type { Sql, ViewerSql } from '#reads';
import { referralScope } from './referring-organisation.js';

/** Speaks for the referring organisation, as a person who refers for it or as its system; what `caseStanding` calls `refers`. */
export const reportsAsReferrer = (viewer: ViewerSql, organisationId: Sql): Sql =>
  `(${refersForOrganisation(viewer, organisationId)} or ${asksWithScope(viewer, organisationId, referralScope)})`;
