import { metaData } from '@cornerstonejs/core';

type Numbers = readonly number[];
/** Where an image lies in the patient. */
export interface Plane {
  readonly origin: Numbers;
  readonly row: Numbers;
  readonly column: Numbers;
  /** Rows, columns. */
  readonly spacing: readonly [number, number];
}

export const dot = (a: Numbers, b: Numbers): number => a.reduce((sum, part, axis) => sum + part * b[axis]!, 0);
export const less = (a: Numbers, b: Numbers): number[] => a.map((part, axis) => part - b[axis]!);
export const cross = ([a = 0, b = 0, c = 0]: Numbers, [d = 0, e = 0, f = 0]: Numbers): number[] => [
  b * f - c * e,
  c * d - a * f,
  a * e - b * d,
];

export function planeOf(imageId: string): Plane {
  const known = metaData.get('imagePlaneModule', imageId) as
    | {
        imagePositionPatient?: number[];
        rowCosines?: number[];
        columnCosines?: number[];
        rowPixelSpacing?: number;
        columnPixelSpacing?: number;
      }
    | undefined;
  return {
    origin: known?.imagePositionPatient ?? [0, 0, 0],
    row: known?.rowCosines ?? [1, 0, 0],
    column: known?.columnCosines ?? [0, 1, 0],
    spacing: [known?.rowPixelSpacing ?? 1, known?.columnPixelSpacing ?? 1],
  };
}
