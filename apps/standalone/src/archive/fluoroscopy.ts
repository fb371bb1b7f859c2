import { letter } from './lettering.js';
import { spineOf, tissueAt, type Tissue } from './phantom.js';

/** A loop from the front: a needle comes to the right of L4-5, then contrast runs along the root. */
export const loop = { columns: 256, rows: 256, frames: 24, spacing: 0.7, frameTime: 133 } as const;

const attenuation: Readonly<Record<Tissue, number>> = { air: 0, fat: 0.017, muscle: 0.02, bowel: 0.018, vessel: 0.02, marrow: 0.034, cortex: 0.062, disc: 0.021, dryDisc: 0.022, annulus: 0.022, csf: 0.02, cord: 0.02, root: 0.02, nodule: 0.021 }; // prettier-ignore
const step = 3.5;
const coarse = 2;
const projections = new Map<number, Float32Array>();

/** What the beam finds on its way, at every second pixel: the rest lies between. */
function projectionOf(seed: number): Float32Array {
  const known = projections.get(seed);
  if (known) return known;
  const size = loop.columns / coarse;
  const found = new Float32Array(size * size);
  const spine = spineOf(seed);
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1) {
      const [x, z] = placeOf(column * coarse, row * coarse);
      let sum = 0;
      for (let y = -126; y < 84; y += step) sum += attenuation[tissueAt(x, y, z, spine)] * step;
      found[row * size + column] = sum;
    }
  if (projections.size > 4) projections.clear();
  projections.set(seed, found);
  return found;
}

const placeOf = (column: number, row: number): [x: number, z: number] => [(column - 128) * loop.spacing, (128 - row) * loop.spacing - 40];
const pixelOf = (x: number, z: number): [column: number, row: number] => [x / loop.spacing + 128, 128 - (z + 40) / loop.spacing];

export function frameOf(frame: number, seed: number): Uint8Array {
  const { columns, rows, frames } = loop;
  const beam = projectionOf(seed);
  const size = columns / coarse;
  const pixels = new Uint8Array(columns * rows);
  const { side } = spineOf(seed).herniation;
  const [from, to] = [pixelOf(side * 62, -18), pixelOf(side * 16, -52)];
  // It advances over two thirds of the loop and then stays.
  const reached = Math.min(1, frame / (frames * 0.66));
  const contrast = Math.max(0, (frame - frames * 0.7) / (frames * 0.3));
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const [c, r] = [Math.min(size - 2, Math.floor(column / coarse)), Math.min(size - 2, Math.floor(row / coarse))];
      const [a, b] = [(column % coarse) / coarse, (row % coarse) / coarse];
      const at = (dc: number, dr: number) => beam[(r + dr) * size + c + dc]!;
      let sum = (at(0, 0) * (1 - a) + at(1, 0) * a) * (1 - b) + (at(0, 1) * (1 - a) + at(1, 1) * a) * b;
      sum += 1.5 * Math.max(0, 1 - awayFrom(column, row, from, to, reached) / 1.3);
      if (contrast > 0) sum += 1.6 * spread(column - to[0], row - to[1], contrast, side);
      const grain = ((Math.imul(column * 374_761 + row * 668_265 + frame * 974_711, 0x27d4eb2d) >>> 20) & 0xff) / 255 - 0.5;
      const iris = Math.hypot(column - 127.5, row - 127.5) > 126;
      pixels[row * columns + column] = iris ? 0 : Math.max(0, Math.min(255, 300 * Math.exp(-(sum - 3.1) * 0.52) * 0.62 + grain * 14));
    }
  letter(pixels, columns, 255);
  return pixels;
}

function awayFrom(column: number, row: number, [ax, ay]: readonly number[], [bx, by]: readonly number[], reached: number): number {
  const [dx, dy] = [bx! - ax!, by! - ay!];
  const t = ((column - ax!) * dx + (row - ay!) * dy) / (dx * dx + dy * dy);
  const on = Math.max(-0.9, Math.min(reached, t));
  return Math.hypot(column - ax! - on * dx, row - ay! - on * dy);
}

/** Down and outwards with the root, and a little up towards the canal. */
function spread(dx: number, dy: number, amount: number, side: number): number {
  const along = dy + dx * side * 0.5;
  const across = dx - side * dy * 0.45;
  const length = 34 * amount;
  if (along < -8 * amount || along > length) return 0;
  return Math.max(0, 1 - Math.abs(across) / (3 + 3 * amount)) * (1 - along / (length + 6));
}
