import type { Attributes } from './attributes.js';
import type { loop as fluoroscopy } from './fluoroscopy.js';
import { positionOf, type Stack } from './slices.js';
import type { DemoStudy } from './study-uid.js';

const value = (vr: string, ...values: unknown[]) => ({ vr, Value: values });

export function stackAttributes(study: DemoStudy, stack: Stack, index: number): Attributes {
  const { right, down, spacing, between, rows, columns, window, modality } = stack;
  const position = positionOf(stack, index);
  return {
    '00180050': value('DS', between - 0.5),
    '00180088': value('DS', between),
    '00185100': value('CS', 'HFS'),
    '00200032': value('DS', ...position),
    '00200037': value('DS', ...right, ...down),
    '00200052': value('UI', `${study.uid}.0`),
    '00201041': value(
      'DS',
      stack.through.reduce((sum, part, axis) => sum + part * position[axis]!, 0),
    ),
    '00280010': value('US', rows),
    '00280011': value('US', columns),
    '00280030': value('DS', spacing, spacing),
    '00280100': value('US', 16),
    '00280101': value('US', 16),
    '00280102': value('US', 15),
    '00281050': value('DS', window.centre),
    '00281051': value('DS', window.width),
    ...(modality === 'CT'
      ? { '00180060': value('DS', 120), '00281052': value('DS', -1024), '00281053': value('DS', 1), '00281054': value('LO', 'HU') }
      : { '00180020': value('CS', 'SE'), '00180023': value('CS', '2D'), '00180080': value('DS', 3200), '00180081': value('DS', 95) }),
  };
}

/** A projection has no place in the patient: its directions are said in letters, its spacing lies at the detector. */
export const fluoroscopyAttributes = ({ rows, columns, frames, frameTime, spacing }: typeof fluoroscopy): Attributes => ({
  '00180040': value('IS', Math.round(1_000 / frameTime)),
  '00181063': value('DS', frameTime),
  '00181164': value('DS', spacing, spacing),
  '00200020': value('CS', 'L', 'F'),
  '00280008': value('IS', frames),
  '00280009': value('AT', '00181063'),
  '00280010': value('US', rows),
  '00280011': value('US', columns),
  '00280100': value('US', 8),
  '00280101': value('US', 8),
  '00280102': value('US', 7),
  '00281050': value('DS', 118),
  '00281051': value('DS', 236),
  '00281040': value('CS', 'LIN'),
});
