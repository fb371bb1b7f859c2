/** What lies at a place. */
export const tissues = [
  'air',
  'fat',
  'muscle',
  'bowel',
  'vessel',
  'marrow',
  'cortex',
  'disc',
  'dryDisc',
  'annulus',
  'csf',
  'cord',
  'root',
  'nodule',
] as const;
export type Tissue = (typeof tissues)[number];

export interface Spine {
  /** Which discs have lost their water, counted from L1-2. */
  readonly dry: readonly boolean[];
  /** Of the L4-5 herniation: which side, and how large in millimetres. */
  readonly herniation: { readonly side: 1 | -1; readonly size: number };
}

export const spineOf = (seed: number): Spine => ({
  dry: [false, seed % 7 === 0, seed % 3 === 0, true, seed % 2 === 0, true],
  herniation: { side: seed % 2 === 0 ? -1 : 1, size: seed % 10 === 0 ? 0 : 4.5 + (Math.floor(seed / 10) % 5) * 0.6 },
});

interface Level {
  readonly z: number;
  readonly y: number;
  readonly sin: number;
  readonly cos: number;
  readonly scale: number;
}
const level = (z: number, y: number, degrees: number, scale = 1): Level => {
  const angle = (degrees * Math.PI) / 180;
  return { z, y, sin: Math.sin(angle), cos: Math.cos(angle), scale };
};
// T12 to S3, from above: where each body's middle lies, and how far it leans.
const levels = [level(104, 9, 12, 0.92), level(69, 1, 9, 0.95), level(34, -5, 4, 0.98), level(0, -8, -2), level(-34, -7, -9, 1.02), level(-67, 0, -22, 1.02), level(-96, 15, -40, 0.95), level(-117, 33, -52, 0.72), level(-131, 50, -62, 0.55)]; // prettier-ignore

const [halfHeight, halfDepth, halfWidth] = [13.5, 17, 23];
const round = (a: number, b: number): number => a * a + b * b;

/** Patient's coordinates of DICOM, in millimetres: x to the left, y to the back, z to the head; the middle of L3 near the origin. */
export function tissueAt(x: number, y: number, z: number, spine: Spine): Tissue {
  const skin = round(x / 158, (y + 22) / 106);
  if (skin > 1) return 'air';
  let near = levels[0]!;
  let index = 0;
  let nearest = Infinity;
  for (let n = 0; n < levels.length; n += 1) {
    const one = levels[n]!;
    const away = Math.abs((z - one.z) * one.cos - (y - one.y) * one.sin * 0.6);
    if (away < nearest) [near, index, nearest] = [one, n, away];
  }
  // Along the body's own axes: u to the head, v to the back.
  const [dz, dy] = [z - near.z, y - near.y];
  const u = (dz * near.cos + dy * near.sin) / near.scale;
  const v = (dy * near.cos - dz * near.sin) / near.scale;
  return inColumn(x, u, v, index, spine) ?? around(x, y, z, skin);
}

function inColumn(x: number, u: number, v: number, index: number, spine: Spine): Tissue | null {
  const sacral = index >= 6;
  const waist = 1 - 0.1 * (1 - (u / halfHeight) ** 2);
  const body = (Math.abs(x) / (halfWidth * waist)) ** 2.4 + (Math.abs(v) / (halfDepth * waist)) ** 2.4;
  if (Math.abs(u) < halfHeight && body < 1) return body > 0.87 || Math.abs(u) > halfHeight - 1.2 ? 'cortex' : 'marrow';
  // u > 0 lies above the body: its upper disc.
  const disc = u > 0 ? index - 2 : index - 1;
  if (spine.herniation.size > 0 && (index === 4 ? u < 0 : index === 5 && u > 0)) {
    const { side, size } = spine.herniation;
    const middle = index === 4 ? u + 17 : u - 16.5;
    if (round((x - side * 5) / (size * 1.25), (v - 18) / size) + (middle / 6) ** 2 < 1) return 'nodule';
  }
  if (Math.abs(u) >= halfHeight && Math.abs(u) < halfHeight + 8.5 && body < 1.1 && !(sacral && u < 0) && index < 7) {
    const core = (Math.abs(x) / halfWidth) ** 2 + ((v + 1) / halfDepth) ** 2;
    if (core > 0.52) return 'annulus';
    return spine.dry[Math.max(0, Math.min(5, disc))] ? 'dryDisc' : 'disc';
  }
  const canal = round(x / 11, (v - 26) / 8.2);
  if (canal < 1 && index < 8) return inCanal(x, v, index, u);
  if (canal < 1.5 && v > 27) return 'fat';
  return sacral || v < 8 || Math.abs(u) > 24 ? null : arch(x, u, v);
}

function inCanal(x: number, v: number, index: number, u: number): Tissue {
  if (index === 0 || (index === 1 && u > -4)) return round(x / 5.2, (v - 26) / 4.2) < 1 ? 'cord' : 'csf';
  // The roots lie at the back of the sac, in pairs.
  for (let n = 0; n < 4; n += 1) if (round(Math.abs(x) - 1.8 - n * 2.1, v - 30.2 + n * 1.25) < 0.75) return 'root';
  return round(x / 10, (v - 26) / 7.3) < 1 ? 'csf' : 'fat';
}

function arch(x: number, u: number, v: number): Tissue | null {
  const side = Math.abs(x);
  const shell = (inside: number): Tissue => (inside > 0.72 ? 'cortex' : 'marrow');
  const pedicle = round((side - 13.5) / 4.6, (u - 4.5) / 6.6);
  if (pedicle < 1 && v > 12 && v < 35) return shell(pedicle);
  const spinous = Math.max((side / 3.4) ** 2, ((u + 5 + (v - 48) * 0.18) / 9.5) ** 2, ((v - 48) / 14) ** 2);
  if (spinous < 1) return shell(spinous);
  const lamina = Math.max(((u + 3) / 8) ** 2, ((v - 35 - side * 0.12) / 3) ** 2);
  if (side < 15 && lamina < 1) return shell(lamina);
  const facet = round((side - 17) / 6.4, (v - 34) / 6) + ((u + 12) / 11) ** 2;
  if (facet < 1) return Math.abs(side - 17.6 + (v - 34) * 0.35) < 0.8 ? 'csf' : shell(facet);
  const transverse = Math.max(((side - 30) / 15) ** 2, ((u - 3) / 4) ** 2, ((v - 27) / 3) ** 2);
  return transverse < 1 ? shell(transverse) : null;
}

function around(x: number, y: number, z: number, skin: number): Tissue {
  const side = Math.abs(x);
  if (skin > 0.985) return 'muscle';
  const deep = Math.max(-10, y - 8 - z * z * 0.0008);
  if (round((side - 27) / 25, (deep - 38) / 19) < 1)
    return Math.sin(side * 0.9 + z * 0.05) * Math.sin(deep * 0.7) > 0.86 ? 'fat' : 'muscle';
  if (round((side - 46) / (13 + (100 - z) * 0.06), (y + 2) / 19) < 1) return 'muscle';
  if (round(x - 10, y + 40) < 90 && z > -75) return 'vessel';
  if (round((x + 16) / 1.2, y + 37) < 100 && z > -75) return 'vessel';
  const wall = round(x / 138, (y + 24) / 88);
  if (wall > 1) return 'fat';
  if (wall > 0.8 && y < 28) return 'muscle';
  if (y > 5) return 'fat';
  const loops =
    Math.sin(x * 0.07 + 2.2 * Math.sin(y * 0.05 + z * 0.021)) +
    Math.sin(y * 0.11 + 1.9 * Math.sin(x * 0.043 + z * 0.03)) +
    Math.sin(z * 0.05 + x * 0.03);
  return loops > -0.9 ? 'bowel' : 'fat';
}
