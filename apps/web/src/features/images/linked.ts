import type { ImageOfSeries } from './dicom.js';
import { normalOf } from './orientation.js';

type Placed = Pick<ImageOfSeries, 'orientation' | 'position' | 'frameOfReference'>;
interface Stack {
  readonly images: readonly Placed[];
  /** Where it stood when both began to be scrolled together. */
  readonly from: number;
}

const along = (normal: readonly number[], { position }: Placed): number =>
  position!.reduce((sum, part, axis) => sum + part * normal[axis]!, 0);

/**
 * Which image of the other belongs to the one of the leading series. In one frame of reference it lies at the same place in the patient;
 * between two examinations it lies as many millimetres further as the leading one. Where places are not known, image by image.
 */
export function linkedIndex(lead: Stack, now: number, other: Stack): number {
  const last = other.images.length - 1;
  const [mine, begun, theirs] = [lead.images[now], lead.images[lead.from], other.images[other.from]];
  const normal = mine && normalOf(mine.orientation);
  const there = theirs && normalOf(theirs.orientation);
  const parallel = normal && there && Math.abs(normal.reduce((sum, part, axis) => sum + part * there[axis]!, 0)) > 0.95;
  if (!parallel || !mine.position || !begun?.position || other.images.some(({ position }) => !position))
    return Math.max(0, Math.min(last, other.from + now - lead.from));
  const same = mine.frameOfReference !== null && mine.frameOfReference === theirs.frameOfReference;
  const target = along(normal, mine) + (same ? 0 : along(normal, theirs) - along(normal, begun));
  const away = other.images.map((one) => Math.abs(along(normal, one) - target));
  return away.indexOf(Math.min(...away));
}
