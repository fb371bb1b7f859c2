import type { Side } from '../generated/graphql.js';

export type View = 'front' | 'back';
/** A place on the patient: which half, as the patient has them, or the middle. */
export type Half = 'LEFT' | 'RIGHT' | 'MIDLINE';
export interface Site {
  readonly site: string;
  readonly side: Side;
}
type Shape = 'body' | 'arm' | 'spine';
type Band = readonly [code: RegionCode, name: string, shape: Shape, from: number, to: number];

/**
 * Bands of the half silhouette. What is kept is the plain name, so that it reads the same in a letter, a list and a hospital's system; the
 * page shows the word of its own language.
 */
const front = [
  ['FACE', 'Face', 'body', 2, 58],
  ['NECK_FRONT', 'Neck, front', 'body', 58, 80],
  ['SHOULDER_FRONT', 'Shoulder, front', 'arm', 78, 114],
  ['CHEST', 'Chest', 'body', 80, 128],
  ['UPPER_ARM_FRONT', 'Upper arm, front', 'arm', 114, 152],
  ['ABDOMEN', 'Abdomen', 'body', 128, 176],
  ['FOREARM_FRONT', 'Forearm, inside', 'arm', 152, 202],
  ['GROIN', 'Groin and hip', 'body', 176, 216],
  ['HAND_FRONT', 'Hand, palm', 'arm', 202, 236],
  ['THIGH_FRONT', 'Thigh, front', 'body', 216, 280],
  ['KNEE_FRONT', 'Knee, front', 'body', 280, 306],
  ['SHIN', 'Shin', 'body', 306, 374],
  ['FOOT_TOP', 'Foot, top', 'body', 374, 406],
] as const;
const back = [
  ['HEAD_BACK', 'Head, back', 'body', 2, 58],
  ['NECK_BACK', 'Neck, back', 'body', 58, 80],
  ['SHOULDER_BACK', 'Shoulder, back', 'arm', 78, 114],
  ['UPPER_BACK', 'Upper back', 'body', 80, 128],
  ['THORACIC_SPINE', 'Thoracic spine', 'spine', 82, 128],
  ['UPPER_ARM_BACK', 'Upper arm, back', 'arm', 114, 152],
  ['LOWER_BACK', 'Lower back', 'body', 128, 176],
  ['LUMBAR_SPINE', 'Lumbar spine', 'spine', 128, 176],
  ['FOREARM_BACK', 'Forearm, outside', 'arm', 152, 202],
  ['BUTTOCK', 'Buttock', 'body', 176, 216],
  ['SACRUM', 'Sacrum and coccyx', 'spine', 176, 206],
  ['HAND_BACK', 'Hand, back', 'arm', 202, 236],
  ['THIGH_BACK', 'Thigh, back', 'body', 216, 280],
  ['KNEE_BACK', 'Knee, back', 'body', 280, 306],
  ['CALF', 'Calf', 'body', 306, 374],
  ['SOLE', 'Foot, sole', 'body', 374, 406],
] as const;
export type RegionCode = (typeof front)[number][0] | (typeof back)[number][0];
const bands: Record<View, readonly Band[]> = { front, back };

export interface Region {
  /** Which element it is. */
  readonly key: string;
  readonly code: RegionCode;
  readonly name: string;
  readonly half: Half;
  readonly shape: Shape;
  /** On which side of the picture. */
  readonly mirrored: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const widths = { body: [0, 46], arm: [36, 50], spine: [-10, 20] } as const;

/** Seen from behind, the patient's right is on the right; from the front it is on the left. */
const halfOf = (view: View, mirrored: boolean): Half => ((view === 'front') === mirrored ? 'RIGHT' : 'LEFT');

const regionsOf = (view: View): Region[] =>
  bands[view].flatMap(([code, name, shape, from, to]) =>
    (shape === 'spine' ? [false] : [true, false]).map((mirrored): Region => {
      const half = shape === 'spine' ? 'MIDLINE' : halfOf(view, mirrored);
      const [x, width] = widths[shape];
      return { key: `${code} ${half}`, code, name, half, shape, mirrored, x, y: from, width, height: to - from };
    }),
  );
export const regions: Record<View, readonly Region[]> = { front: regionsOf('front'), back: regionsOf('back') };

const byName = new Map<string, RegionCode>([...front, ...back].map(([code, name]) => [name, code]));
export const regionOf = (site: string): RegionCode | null => byName.get(site) ?? null;

const covers = (side: Side, half: Half): boolean => side === half || (side === 'BILATERAL' && half !== 'MIDLINE');
export const isMarked = (sites: readonly Site[], { name, half }: Region): boolean =>
  sites.some(({ site, side }) => site === name && covers(side, half));

const joined = (halves: readonly Half[]): Side => (halves.length === 2 ? 'BILATERAL' : (halves[0] ?? 'NOT_APPLICABLE'));

/** Marks a place or takes the mark away: the left and the right of one region are one entry, in the order in which they were first marked. */
export function toggled(sites: readonly Site[], region: Region): Site[] {
  const index = sites.findIndex(({ site, side }) => site === region.name && side !== 'NOT_APPLICABLE');
  if (index < 0) return [...sites, { site: region.name, side: region.half }];
  const { side } = sites[index]!;
  const before: Half[] = side === 'BILATERAL' ? ['LEFT', 'RIGHT'] : [side as Half];
  const after = before.includes(region.half) ? before.filter((half) => half !== region.half) : [...before, region.half];
  if (after.length === 0) return sites.filter((_, at) => at !== index);
  return sites.map((one, at) => (at === index ? { ...one, side: joined(after) } : one));
}

export type Direction = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';
const middle = ({ x, y, width, height, mirrored, shape }: Region) => {
  const across = shape === 'spine' ? 0 : x + width / 2;
  return { x: mirrored ? -across : across, y: y + height / 2 };
};

/** The nearest place in that direction; the same one at the edge. What lies straight ahead wins over what lies aside. */
export function neighbour(view: View, from: Region, direction: Direction): Region {
  const here = middle(from);
  const vertical = direction === 'ArrowUp' || direction === 'ArrowDown';
  const sign = direction === 'ArrowDown' || direction === 'ArrowRight' ? 1 : -1;
  let best = from;
  let least = Infinity;
  for (const one of regions[view]) {
    const there = middle(one);
    const ahead = sign * (vertical ? there.y - here.y : there.x - here.x);
    const aside = Math.abs(vertical ? there.x - here.x : there.y - here.y);
    if (ahead <= 1) continue;
    const cost = ahead + 2 * aside;
    if (cost < least) [best, least] = [one, cost];
  }
  return best;
}
