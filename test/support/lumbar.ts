import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Attributes } from '../../apps/standalone/src/archive/attributes.js';
import { writeDicom } from '../../apps/standalone/src/archive/write-dicom.js';
import { readNifti, type Volume } from './nifti.js';

export const lumbar = { study: '2.25.4711', sagittal: '2.25.4711.1', axial: '2.25.4711.2' } as const;

export const readLumbar = (): Volume => readNifti(readFileSync(join(import.meta.dirname, '../imaging/lumbar-t2.nii.gz')));

/** NIfTI counts to the right and to the front, DICOM to the left and to the back. */
export function placeOf({ affine }: Volume, i: number, j: number, k: number): [number, number, number] {
  const [x, y, z] = affine.map(([a = 0, b = 0, c = 0, d = 0]) => a * i + b * j + c * k + d) as [number, number, number];
  return [-x, -y, z];
}

interface Plane {
  readonly series: string;
  readonly name: string;
  readonly columns: number;
  readonly rows: number;
  readonly slices: number;
  /** Which voxel lies at a column, a row and a slice. */
  readonly voxel: (column: number, row: number, slice: number) => [number, number, number];
}

/** As readers look at them: sagittal with the front at the left, axial from below with the patient's right at the left. */
export function planesOf({ size: [x, y, z] }: Volume): readonly [sagittal: Plane, axial: Plane] {
  return [
    { series: lumbar.sagittal, name: 'T2 sagittal', columns: y, rows: z, slices: x, voxel: (c, r, s) => [s, y - 1 - c, z - 1 - r] },
    { series: lumbar.axial, name: 'T2 axial', columns: x, rows: y, slices: z, voxel: (c, r, s) => [x - 1 - c, y - 1 - r, s] },
  ];
}

const value = (vr: string, ...values: unknown[]) => ({ vr, Value: values });
const rounded = (n: number): number => Math.round(n * 1e6) / 1e6 + 0;
const less = (a: readonly number[], b: readonly number[]): number[] => a.map((part, axis) => part - b[axis]!);

/** One series per plane, as files. The name is invented, the images are of a healthy volunteer. */
export async function lumbarAsDicom(volume: Volume, planes: readonly Plane[] = planesOf(volume)): Promise<Buffer[]> {
  const files: Buffer[] = [];
  for (const { series, name, columns, rows, slices, voxel } of planes)
    for (let slice = 0; slice < slices; slice += 1) {
      const at = (c: number, r: number) => placeOf(volume, ...voxel(c, r, slice));
      const [row, column] = [less(at(1, 0), at(0, 0)), less(at(0, 1), at(0, 0))];
      const [across, down] = [Math.hypot(...row), Math.hypot(...column)];
      const pixels = new Uint16Array(columns * rows);
      for (let r = 0; r < rows; r += 1) for (let c = 0; c < columns; c += 1) pixels[r * columns + c] = volume.at(...voxel(c, r, slice));
      const attributes: Attributes = {
        '00080016': value('UI', '1.2.840.10008.5.1.4.1.1.4'),
        '00080018': value('UI', `${series}.${slice + 1}`),
        '00080020': value('DA', '20261001'),
        '00080060': value('CS', 'MR'),
        '0008103E': value('LO', name),
        '00100010': value('PN', { Alphabetic: 'Invented^Name' }),
        '00100020': value('LO', 'INVENTED-1'),
        '00180050': value('DS', 1),
        '00185100': value('CS', 'HFS'),
        '0020000D': value('UI', lumbar.study),
        '0020000E': value('UI', series),
        '00200011': value('IS', series === lumbar.sagittal ? 1 : 2),
        '00200013': value('IS', slice + 1),
        '00200032': value('DS', ...at(0, 0).map(rounded)),
        '00200037': value('DS', ...row.map((part) => rounded(part / across)), ...column.map((part) => rounded(part / down))),
        '00200052': value('UI', '2.25.4711.9'),
        '00280002': value('US', 1),
        '00280004': value('CS', 'MONOCHROME2'),
        '00280010': value('US', rows),
        '00280011': value('US', columns),
        '00280030': value('DS', rounded(down), rounded(across)),
        '00280100': value('US', 16),
        '00280101': value('US', 16),
        '00280102': value('US', 15),
        '00280103': value('US', 0),
        '00281050': value('DS', 150),
        '00281051': value('DS', 300),
      };
      files.push(await writeDicom(attributes, Buffer.from(pixels.buffer)));
    }
  return files;
}
