import { array, column, publicId, type Reads, type Sql, type ViewerSql } from '#reads';

/** PEOP-1: who is signed in may know people by name; who is not, nobody. */
export const seesPeople = (viewer: ViewerSql): Sql =>
  `coalesce(${viewer.person}, ${viewer.organisation}, ${viewer.audienceBoard}, ${viewer.audienceOrganisation}) is not null`;

export const specialistReads: readonly Reads[] = [
  { versioned: ['person'] },
  {
    type: 'Person',
    table: 'person',
    node: 'Person',
    visible: ({ viewer }) => seesPeople(viewer),
    fields: {
      id: publicId('Person'),
      name: column('name'),
      disciplines: array(({ row }) => `${row}.disciplines`),
    },
  },
];
