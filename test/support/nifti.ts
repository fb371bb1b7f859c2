import { gunzipSync } from 'node:zlib';

/** A volume whose rows, columns and slices run along the patient's axes, as NIfTI-1 says it: millimetres to the right, to the front, to the head. */
export interface Volume {
  readonly size: readonly [number, number, number];
  readonly spacing: readonly [number, number, number];
  /** From voxel to patient: three rows of four. */
  readonly affine: readonly (readonly number[])[];
  at(i: number, j: number, k: number): number;
}

/** As much of NIfTI-1 as the file of the tests needs; anything else is refused and not guessed. */
export function readNifti(gzipped: Buffer): Volume {
  const bytes = gunzipSync(gzipped);
  const need = (holds: boolean, what: string) => {
    if (!holds) throw new Error(`not read here: ${what}`);
  };
  need(bytes.readInt32LE(0) === 348, 'a big-endian or other header');
  const [dimensions, x, y, z] = [0, 1, 2, 3].map((n) => bytes.readInt16LE(40 + 2 * n)) as [number, number, number, number];
  need(dimensions === 3 || (dimensions === 4 && bytes.readInt16LE(48) === 1), 'more than one volume');
  const type = bytes.readInt16LE(70);
  const offset = bytes.readFloatLE(108);
  const read = {
    2: (n: number) => bytes.readUInt8(offset + n),
    4: (n: number) => bytes.readInt16LE(offset + 2 * n),
    8: (n: number) => bytes.readInt32LE(offset + 4 * n),
    16: (n: number) => bytes.readFloatLE(offset + 4 * n),
    512: (n: number) => bytes.readUInt16LE(offset + 2 * n),
  }[type];
  need(read !== undefined, `values of type ${type}`);
  const [qform, sform] = [bytes.readInt16LE(252), bytes.readInt16LE(254)];
  const spacing = [1, 2, 3].map((n) => bytes.readFloatLE(76 + 4 * n)) as [number, number, number];
  const affine =
    sform > 0
      ? [0, 1, 2].map((row) => [0, 1, 2, 3].map((column) => bytes.readFloatLE(280 + 16 * row + 4 * column)))
      : fromQuaternion(bytes, spacing);
  need(qform > 0 || sform > 0, 'a place in the patient');
  return { size: [x, y, z], spacing, affine, at: (i, j, k) => read!(i + x * (j + y * k)) };
}

function fromQuaternion(bytes: Buffer, [sx, sy, sz]: readonly [number, number, number]): number[][] {
  const [b, c, d, ox, oy, oz] = [0, 1, 2, 3, 4, 5].map((n) => bytes.readFloatLE(256 + 4 * n)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const a = Math.sqrt(Math.max(0, 1 - b * b - c * c - d * d));
  const s = sz * (bytes.readFloatLE(76) < 0 ? -1 : 1);
  return [
    [(a * a + b * b - c * c - d * d) * sx, 2 * (b * c - a * d) * sy, 2 * (b * d + a * c) * s, ox],
    [2 * (b * c + a * d) * sx, (a * a + c * c - b * b - d * d) * sy, 2 * (c * d - a * b) * s, oy],
    [2 * (b * d - a * c) * sx, 2 * (c * d + a * b) * sy, (a * a + d * d - c * c - b * b) * s, oz],
  ];
}
