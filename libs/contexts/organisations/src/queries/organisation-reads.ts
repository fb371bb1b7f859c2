import { column, one, publicId, type Reads, type Sql, type ViewerSql } from '#reads';

/**
 * ORG-1: an organisation exists for its own people, its own systems and the audience of its own referrals; for a board that holds its
 * cases it does not.
 */
export const seesOrganisation = (viewer: ViewerSql, organisationId: Sql): Sql =>
  `(${organisationId} = any (${viewer.set(
    `select organisation_id from affiliation where person_id = ${viewer.person} union all select ${viewer.organisation} where ${viewer.organisation} is not null` +
      ` union all select ${viewer.audienceOrganisation} where ${viewer.audienceOrganisation} is not null`,
  )}))`;

/** May speak for the organisation as a referrer. */
export const refersForOrganisation = (viewer: ViewerSql, organisationId: Sql): Sql =>
  `(${organisationId} = any (${viewer.set(`select organisation_id from affiliation where person_id = ${viewer.person} and role = 'REFERRER'`)}))`;

/** Asks as a system of the organisation that has this scope. */
export const asksWithScope = (viewer: ViewerSql, organisationId: Sql, scope: string): Sql =>
  `(${organisationId} = any (${viewer.set(
    `select organisation_id from service_account where organisation_id = ${viewer.organisation} and revoked_at is null and '${scope}' = any (scopes)`,
  )}))`;

export const organisationReads: readonly Reads[] = [
  { versioned: ['organisation', 'affiliation', 'service_account'] },
  {
    type: 'Organisation',
    table: 'organisation',
    node: 'Organisation',
    visible: ({ row, viewer }) => seesOrganisation(viewer, `${row}.id`),
    fields: {
      id: publicId('Organisation'),
      name: column('name'),
    },
  },
  {
    // Read from any row with a column `organisation_id`.
    type: 'ServiceAccount',
    fields: { organisation: one('Organisation', (at, organisation) => `${organisation}.id = ${at.row}.organisation_id`) },
  },
  {
    root: {
      organisation: one('Organisation', (_at, organisation, args) => `${organisation}.id = ${args.key('id', 'Organisation')}`),
      // Nothing for a person. A statement knows a system by its organisation alone; what else is its own comes from the token.
      serviceAccount: one('ServiceAccount', (_at, account) => `${account}.organisation_id is not null`, {
        from: ({ viewer }, account) => `(select ${viewer.organisation} as organisation_id) ${account}`,
      }),
    },
  },
];
