import type { Shown } from './study-uid.js';
import { letter } from './lettering.js';
import { spineOf, tissueAt, type Tissue } from './phantom.js';

/** A stack of slices: where the first pixel's middle lies, which way rows, columns and slices go (in millimetres of the patient). */
export interface Stack {
  readonly number: number;
  readonly modality: Shown;
  readonly description: string;
  readonly columns: number;
  readonly rows: number;
  readonly count: number;
  readonly spacing: number;
  readonly between: number;
  readonly right: readonly [number, number, number];
  readonly down: readonly [number, number, number];
  readonly through: readonly [number, number, number];
  readonly first: readonly [number, number, number];
  readonly window: { readonly centre: number; readonly width: number };
}

const sagittal = { right: [0, 1, 0], down: [0, 0, -1] } as const;
const axial = { right: [1, 0, 0], down: [0, 1, 0], through: [0, 0, 1] } as const;

export const stacks: Readonly<Record<'MR' | 'CT', readonly Stack[]>> = {
  MR: [
    { ...sagittal, number: 1, modality: 'MR', description: 'Sagittal T2', columns: 224, rows: 256, count: 21, spacing: 1, between: 4, through: [1, 0, 0], first: [-40, -125, 118], window: { centre: 420, width: 900 } }, // prettier-ignore
    { ...axial, number: 2, modality: 'MR', description: 'Axial T2', columns: 192, rows: 192, count: 24, spacing: 0.9, between: 5, first: [-86, -76, -92], window: { centre: 420, width: 900 } }, // prettier-ignore
  ],
  CT: [{ ...axial, number: 1, modality: 'CT', description: 'Axial, soft tissue', columns: 256, rows: 176, count: 30, spacing: 1.3, between: 5, first: [-166, -136, -95], window: { centre: 40, width: 400 } }], // prettier-ignore
};

const t2: Readonly<Record<Tissue, number>> = { air: 4, fat: 640, muscle: 150, bowel: 330, vessel: 40, marrow: 330, cortex: 55, disc: 620, dryDisc: 170, annulus: 85, csf: 950, cord: 390, root: 300, nodule: 210 }; // prettier-ignore
const hounsfield: Readonly<Record<Tissue, number>> = { air: -1000, fat: -98, muscle: 55, bowel: 28, vessel: 42, marrow: 190, cortex: 720, disc: 82, dryDisc: 88, annulus: 96, csf: 6, cord: 34, root: 30, nodule: 74 }; // prettier-ignore

/** The same at the same place, in every process: no image differs from what was looked at before. */
const noise = (x: number, y: number, z: number): number => {
  const n = Math.imul((x * 73_856_093) ^ (y * 19_349_663) ^ (z * 83_492_791), 0x27d4eb2d) >>> 8;
  return (n & 0xffff) / 65_536 + ((n >> 8) & 0xffff) / 65_536 - 1;
};

export const positionOf = ({ first, through, between }: Stack, slice: number): [number, number, number] => [
  first[0] + through[0] * between * slice,
  first[1] + through[1] * between * slice,
  first[2] + through[2] * between * slice,
];

/** One slice, made when it is asked for: a few hundredths of a second, and no file anywhere. CT is stored with an intercept of -1024. */
export function sliceOf(stack: Stack, slice: number, seed: number): Uint16Array {
  const { columns, rows, spacing, right, down, modality } = stack;
  const spine = spineOf(seed);
  const [x0, y0, z0] = positionOf(stack, slice);
  const pixels = new Uint16Array(columns * rows);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const [a, b] = [column * spacing, row * spacing];
      const [x, y, z] = [x0 + right[0] * a + down[0] * b, y0 + right[1] * a + down[1] * b, z0 + right[2] * a + down[2] * b];
      const tissue = tissueAt(x, y, z, spine);
      const grain = noise(column + 1, row + 1, slice + 1 + seed);
      pixels[row * columns + column] =
        modality === 'CT'
          ? Math.max(0, hounsfield[tissue] + 1024 + grain * 16)
          : // The coil lies under the back: brighter there.
            Math.max(0, t2[tissue] * (0.62 + 0.5 / (1 + Math.exp(-(y + 25) / 32))) + grain * (tissue === 'air' ? 4 : 22));
    }
  letter(pixels, columns, modality === 'CT' ? 1024 + 240 : 860);
  return pixels;
}
