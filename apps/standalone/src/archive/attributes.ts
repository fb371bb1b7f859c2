import { fluoroscopyAttributes, stackAttributes } from './image-attributes.js';
import { loop } from './fluoroscopy.js';
import { stacks, type Stack } from './slices.js';
import type { DemoStudy } from './study-uid.js';

/** DICOM's JSON model, which is also what dcmjs writes files from. */
export type Attributes = Record<string, { vr: string; Value: unknown[] }>;

export interface DemoSeries {
  readonly uid: string;
  /** null: the loop. */
  readonly stack: Stack | null;
  readonly instances: number;
}

export const seriesOf = ({ uid, modality }: DemoStudy): readonly DemoSeries[] =>
  modality === 'RF'
    ? [{ uid: `${uid}.1`, stack: null, instances: 1 }]
    : stacks[modality].map((stack) => ({ uid: `${uid}.${stack.number}`, stack, instances: stack.count }));

export const instanceUid = (series: DemoSeries, index: number): string => `${series.uid}.${index + 1}`;

const value = (vr: string, ...values: unknown[]) => ({ vr, Value: values });

export const seriesAttributes = (study: DemoStudy, { uid, stack, instances }: DemoSeries): Attributes => ({
  '00080020': value('DA', study.day),
  '00080060': value('CS', study.modality),
  '0008103E': value('LO', `${stack?.description ?? 'Fluoroscopy loop'} (SYNTHETIC)`),
  '0020000D': value('UI', study.uid),
  '0020000E': value('UI', uid),
  '00200011': value('IS', stack?.number ?? 1),
  '00201209': value('IS', instances),
});

const classes = { MR: '1.2.840.10008.5.1.4.1.1.4', CT: '1.2.840.10008.5.1.4.1.1.2', RF: '1.2.840.10008.5.1.4.1.1.12.2' };

/** Everything but the pixels. Whoever takes it out of here sees on it that nobody was ever in this picture. */
export function instanceAttributes(study: DemoStudy, series: DemoSeries, index: number): Attributes {
  const { '00201209': _count, ...ofSeries } = seriesAttributes(study, series);
  return {
    ...ofSeries,
    '00080005': value('CS', 'ISO_IR 192'),
    '00080008': value(
      'CS',
      'DERIVED',
      'PRIMARY',
      ...(series.stack ? [series.stack.modality === 'CT' ? 'AXIAL' : 'OTHER'] : ['SINGLE PLANE']),
    ),
    '00080016': value('UI', classes[study.modality]),
    '00080018': value('UI', instanceUid(series, index)),
    '00080021': value('DA', study.day),
    '00080030': value('TM', '090000'),
    '00080050': value('SH', ''),
    '00080070': value('LO', 'SYNTHETIC'),
    '00080090': value('PN', { Alphabetic: '' }),
    '00081030': value('LO', 'Lumbar spine, SYNTHETIC phantom'),
    '00082111': value('ST', 'SYNTHETIC: computed from formulas for demonstration. No patient.'),
    '00100010': value('PN', { Alphabetic: 'SYNTHETIC^PHANTOM' }),
    '00100020': value('LO', `SYNTHETIC-${study.seed}`),
    '00100030': value('DA', ''),
    '00100040': value('CS', 'O'),
    '00200010': value('SH', 'SYNTHETIC'),
    '00200013': value('IS', index + 1),
    '00280002': value('US', 1),
    '00280004': value('CS', 'MONOCHROME2'),
    '00280103': value('US', 0),
    '00280301': value('CS', 'YES'),
    ...(series.stack ? stackAttributes(study, series.stack, index) : fluoroscopyAttributes(loop)),
  };
}
