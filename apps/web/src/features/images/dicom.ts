import { normalOf } from './orientation.js';

/** What is read of DICOM's JSON here. */
export type DicomJson = Readonly<Record<string, { readonly Value?: readonly unknown[]; readonly InlineBinary?: string } | undefined>>;

export interface Series {
  readonly uid: string;
  readonly number: number;
  readonly modality: string;
  readonly description: string;
  readonly count: number | null;
}
export interface ImageOfSeries {
  readonly instance: string;
  /** From 1. */
  readonly frame: number;
  readonly frames: number;
  readonly columns: number;
  readonly rows: number;
  readonly orientation: readonly number[] | null;
  readonly letters: readonly string[] | null;
  /** Of its first pixel in the patient, in millimetres. */
  readonly position: readonly number[] | null;
  /** Within one, places of different series are the same. */
  readonly frameOfReference: string | null;
  /** Rows, columns; null where lengths cannot be said. */
  readonly spacing: readonly number[] | null;
  /** The spacing lies at the detector: what is nearer to the tube looks larger. */
  readonly atDetector: boolean;
  readonly synthetic: boolean;
  /** Zero is white, as on a film. */
  readonly lowIsBright: boolean;
  /** Its kind of pixels can be shown here at all. */
  readonly readable: boolean;
  /** Milliseconds of one frame of a loop. */
  readonly frameTime: number | null;
}

const first = (json: DicomJson, tag: string): unknown => json[tag]?.Value?.[0];
const numbers = (json: DicomJson, tag: string): number[] | null => {
  const list = json[tag]?.Value?.map(Number);
  return list && list.length > 0 && list.every(Number.isFinite) ? list : null;
};
const placeIn = (json: DicomJson): number[] | null => {
  const place = numbers(json, '00200032');
  return place?.length === 3 ? place : null;
};
const text = (json: DicomJson, tag: string): string => String(first(json, tag) ?? '');

export const seriesOf = (json: DicomJson): Series => ({
  uid: text(json, '0020000E'),
  number: Number(first(json, '00200011') ?? 0),
  modality: text(json, '00080060'),
  description: text(json, '0008103E'),
  count: numbers(json, '00201209')?.[0] ?? null,
});

/** Of an enhanced image: what all frames share, or what this one says. */
function inGroups(json: DicomJson, frame: number, group: string): DicomJson {
  const shared = first(json, '52009229') as DicomJson | undefined;
  const own = json['52009230']?.Value?.[frame - 1] as DicomJson | undefined;
  return (((own && first(own, group)) ?? (shared && first(shared, group))) as DicomJson | undefined) ?? {};
}

const known = /^(MONOCHROME[12]|RGB|YBR_FULL|YBR_FULL_422|YBR_RCT|YBR_ICT|YBR_PARTIAL_420)?$/;
const palettes = ['00281201', '00281202', '00281203'];
function isReadable(json: DicomJson): boolean {
  const kind = text(json, '00280004');
  // A palette that an archive keeps beside the image does not come with it.
  return kind === 'PALETTE COLOR' ? palettes.every((tag) => json[tag]?.Value || json[tag]?.InlineBinary) : known.test(kind);
}

export function imagesOf(json: DicomJson): ImageOfSeries[] {
  const frames = numbers(json, '00280008')?.[0] ?? 1;
  return Array.from({ length: frames }, (_, at) => {
    const measures = inGroups(json, at + 1, '00289110');
    const spacing = numbers(json, '00280030') ?? numbers(measures, '00280030');
    const imager = numbers(json, '00181164');
    const rate = numbers(json, '00180040')?.[0];
    return {
      instance: text(json, '00080018'),
      frame: at + 1,
      frames,
      columns: Number(first(json, '00280011') ?? 0),
      rows: Number(first(json, '00280010') ?? 0),
      orientation: numbers(json, '00200037') ?? numbers(inGroups(json, at + 1, '00209116'), '00200037'),
      position: placeIn(json) ?? placeIn(inGroups(json, at + 1, '00209113')),
      frameOfReference: text(json, '00200052') || null,
      letters: (json['00200020']?.Value as string[] | undefined) ?? null,
      spacing: spacing ?? imager,
      atDetector: !spacing && imager !== null,
      synthetic: /SYNTHETIC/.test(text(json, '00082111') + text(json, '00080070')),
      lowIsBright: text(json, '00280004') === 'MONOCHROME1',
      readable: isReadable(json),
      frameTime: frames > 1 ? (numbers(json, '00181063')?.[0] ?? (rate ? 1_000 / rate : 100)) : null,
    };
  });
}

/** Along the direction of the slices where the images say one; else by their numbers. */
export function inOrder(instances: readonly DicomJson[]): DicomJson[] {
  const place = (json: DicomJson): number | null => {
    const [position, normal] = [placeIn(json), normalOf(numbers(json, '00200037'))];
    return position && normal && position.reduce((sum, part, axis) => sum + part * normal[axis]!, 0);
  };
  const number = (json: DicomJson): number => Number(first(json, '00200013') ?? 0);
  const placed = instances.every((one) => place(one) !== null);
  return [...instances].sort((a, b) => (placed ? place(a)! - place(b)! : 0) || number(a) - number(b));
}
