import { createHash } from 'node:crypto';

/** What the demo's archive can show. */
export const shown = ['MR', 'CT', 'RF'] as const;
export type Shown = (typeof shown)[number];

export interface DemoStudy {
  readonly uid: string;
  readonly modality: Shown;
  /** As DICOM writes a day: 20261018. */
  readonly day: string;
  /** Tells one phantom from another. */
  readonly seed: number;
}

const check = (number: string): string =>
  String(parseInt(createHash('sha256').update(`demo archive ${number}`).digest('hex').slice(0, 7), 16) % 1_000_000).padStart(6, '0');

/**
 * The UID says which phantom it is, so that the archive needs no list beside the demo's cases and the same case always shows the same images.
 * Null for what the phantom is not: a knee with the picture of a spine would be worse than none.
 */
export function demoStudyUid(
  study: { modality: string; description: string; report: string },
  performedOn: string,
  patient: string,
): string | null {
  const { modality, description, report } = study;
  const kind = shown.indexOf(modality as Shown);
  if (kind < 0 || !/lumbar/i.test(description)) return null;
  const tens = parseInt(createHash('sha256').update(`${patient} ${description}`).digest('hex').slice(0, 6), 16) % 100_000;
  // As far as a phantom can agree with its report: without a herniation, or with one on the side that is named.
  const seed = tens * 10 + (/no herniation/i.test(report) ? 0 : /left/i.test(report) ? (tens % 4) * 2 + 1 : (tens % 4) * 2 + 2);
  const number = `${kind + 1}${performedOn.replaceAll('-', '')}${String(seed).padStart(6, '0')}`;
  return `2.25.${number}${check(number)}`;
}

export function demoStudyOf(uid: string): DemoStudy | null {
  const [, number, kind, day, seed, sum] = /^2\.25\.(([123])(\d{8})(\d{6}))(\d{6})$/.exec(uid) ?? [];
  if (number === undefined || sum !== check(number)) return null;
  return { uid, modality: shown[Number(kind) - 1]!, day: day!, seed: Number(seed) };
}
