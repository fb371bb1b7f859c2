import { embedded, publicIdOf, value, type EmbeddedRead, type FieldRead, type Reads, type Sql } from '#reads';

/** A key inside the thread's `anchor`. */
const ofAnchor = (...keys: string[]): FieldRead => value(({ row }) => inside(row, keys));
const inside = (row: string, keys: readonly string[]): Sql => `${row}.anchor #> '{${keys.join(',')}}'`;
const isOf = (kind: string, type: string): EmbeddedRead => embedded(type, ({ row }) => `${row}.anchor->>'kind' = '${kind}'`);
const part = (type: string, ...keys: string[]): EmbeddedRead =>
  embedded(type, ({ row }) => `jsonb_typeof(${inside(row, keys)}) = 'object'`);
const fieldsOf = (keys: readonly string[], names: readonly string[]): Record<string, FieldRead> =>
  Object.fromEntries(names.map((name) => [name, ofAnchor(...keys, name)]));

/** What a thread is about, read from the thread's own row. */
export const anchorReads: readonly Reads[] = [
  {
    type: 'Anchor',
    fields: {
      image: isOf('IMAGE', 'ImageAnchor'),
      criterion: isOf('CRITERION', 'CriterionAnchor'),
      opinion: isOf('OPINION', 'OpinionAnchor'),
      laboratoryValue: isOf('LABORATORY_VALUE', 'LaboratoryValueAnchor'),
    },
  },
  {
    type: 'ImageAnchor',
    fields: {
      studyId: value(({ row }) => publicIdOf('ImagingStudy', `(${row}.anchor->>'studyId')`)),
      ...fieldsOf([], ['seriesInstanceUid', 'sopInstanceUid', 'frame']),
      point: part('ImagePoint', 'point'),
      viewport: part('ImageViewport', 'viewport'),
    },
  },
  { type: 'ImagePoint', fields: fieldsOf(['point'], ['x', 'y']) },
  {
    type: 'ImageViewport',
    fields: {
      ...fieldsOf(['viewport'], ['windowCentre', 'windowWidth', 'rotation', 'flipHorizontal', 'flipVertical']),
      camera: part('ImageCamera', 'viewport', 'camera'),
    },
  },
  { type: 'ImageCamera', fields: fieldsOf(['viewport', 'camera'], ['position', 'focalPoint', 'viewUp', 'parallelScale']) },
  { type: 'CriterionAnchor', fields: fieldsOf([], ['code']) },
  { type: 'OpinionAnchor', fields: { opinionId: value(({ row }) => publicIdOf('Opinion', `(${row}.anchor->>'opinionId')`)) } },
  { type: 'LaboratoryValueAnchor', fields: fieldsOf([], ['code', 'takenOn']) },
];
