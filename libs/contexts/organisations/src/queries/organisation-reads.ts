import { column, publicId, type Reads, type Sql, type ViewerSql } from '#reads';

/**
 * ORG-1: an organisation exists for its own people, its own systems and the audience of its own referrals; for a board that holds its
 * cases it does not.
 */
export const seesOrganisation = (viewer: ViewerSql, organisationId: Sql): Sql =>
  `(${organisationId} in (select organisation_id from affiliation where person_id = ${viewer.person})` +
  ` or ${organisationId} = ${viewer.organisation} or ${organisationId} = ${viewer.audienceOrganisation})`;

export const organisationReads: readonly Reads[] = [
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
];
