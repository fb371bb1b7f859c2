import { column, embedded, jsonKey, list, one, publicId, time, value, type Reads, type ViewerSql } from '../src/read-map.js';
import { columns } from './house-schema.js';

export const mayRead = (viewer: ViewerSql): string => `${viewer.person} is not null`;
/** Whose comments for few the viewer reads: their own. */
const self = (viewer: ViewerSql): string => viewer.set(`select self.id from house_person self where self.id = ${viewer.person}`);
/** What hangs on a case of the house: profile, plan, sites, patient, comments. */
export const housePartReads: readonly Reads[] = [
  {
    type: 'Wide',
    fields: Object.fromEntries(columns.map((name, index) => [name, value(({ row }) => `${row}.question || ' ${index}'`)])),
  },
  {
    type: 'Profile',
    fields: {
      type: jsonKey('body', 'type'),
      worst: jsonKey('body', 'worst'),
      notes: value(({ row }) => `${row}.body->'notes'`),
      nested: embedded('Profile2'),
    },
  },
  { type: 'Profile2', fields: { goals: value(({ row }) => `${row}.body->>'goals'`), caseId: publicId('BoardCase') } },
  { type: 'Plan', fields: { what: value(({ row }) => `${row}.body->'plan'->>'what'`) } },
  {
    type: 'Site',
    fields: {
      site: value(({ row }) => `${row}.value->'site'`),
      side: value(({ row }) => `${row}.value->>'side'`),
      position: column('position'),
      boardCase: one('BoardCase', ({ row }, alias) => `${alias}.id = ${row}.case_id`, { visible: 'implied' }),
      label: value(({ row }, args) => `concat(${args.parameter('prefix', 'text') ?? `'#'`}, ${row}.position)`),
    },
  },
  {
    type: 'Patient',
    table: 'house_patient',
    node: 'Patient',
    visible: ({ row, viewer }) => `${mayRead(viewer)} and not ${row}.hidden`,
    patient: (row) => `${row}.id`,
    fields: { id: publicId('Patient'), name: column('name') },
  },
  {
    extends: 'Patient',
    fields: {
      cases: list(
        'BoardCase',
        ({ row }, alias) => `${alias}.patient_id = ${row}.id`,
        (alias) => `${alias}.id`,
        { limit: 2 },
      ),
    },
  },
  { type: 'Person', table: 'house_person', node: 'Person', fields: { id: publicId('Person'), name: column('name') } },
  {
    type: 'Comment',
    table: 'house_comment',
    node: 'Comment',
    visible: ({ row, viewer }) => `(${row}.audience = 'ALL' or ${row}.author_id = any (${self(viewer)}))`,
    patient: (row) => `${row}.patient_id`,
    fields: {
      id: publicId('Comment'),
      body: column('body'),
      author: one('Person', ({ row }, alias) => `${alias}.id = ${row}.author_id`),
      createdAt: time('created_at'),
      boardCase: one('BoardCase', ({ row }, alias) => `${alias}.id = ${row}.case_id`, { visible: 'implied' }),
    },
  },
];
