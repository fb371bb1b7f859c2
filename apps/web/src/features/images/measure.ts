import type { ImageOfSeries } from './dicom.js';

export type MeasureKind = 'length' | 'angle';
export interface Measure {
  readonly id: number;
  readonly kind: MeasureKind;
  /** The image that it lies on. */
  readonly on: string;
  /** Two for a length, three for an angle (its corner in the middle), in pixels of the image. */
  readonly points: readonly (readonly [number, number])[];
}

export const wanted: Readonly<Record<MeasureKind, number>> = { length: 2, angle: 3 };

/** Millimetres where the image says how large its pixels are, pixels otherwise; degrees of an angle. Null while points are missing. */
export function valueOf(
  { kind, points }: Pick<Measure, 'kind' | 'points'>,
  image: Pick<ImageOfSeries, 'spacing'>,
): { value: number; unit: 'mm' | 'px' | '°' } | null {
  if (points.length < wanted[kind]) return null;
  const [rows = 1, columns = 1] = image.spacing ?? [];
  const at = (n: number): [number, number] => [points[n]![0] * columns, points[n]![1] * rows];
  const [a, b] = [at(0), at(1)];
  if (kind === 'length') return { value: Math.hypot(a[0] - b[0], a[1] - b[1]), unit: image.spacing ? 'mm' : 'px' };
  const c = at(2);
  const [u, v] = [[a[0] - b[0], a[1] - b[1]] as const, [c[0] - b[0], c[1] - b[1]] as const];
  const size = Math.hypot(...u) * Math.hypot(...v);
  if (size === 0) return { value: 0, unit: '°' };
  return { value: (Math.acos(Math.max(-1, Math.min(1, (u[0] * v[0] + u[1] * v[1]) / size))) * 180) / Math.PI, unit: '°' };
}
