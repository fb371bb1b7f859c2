/** The letters at the edges of an image: what lies at its left, right, top and bottom. */
export interface Edges {
  readonly left: string;
  readonly right: string;
  readonly top: string;
  readonly bottom: string;
}

const opposites: Readonly<Record<string, string>> = { L: 'R', R: 'L', A: 'P', P: 'A', H: 'F', F: 'H' };
export const opposite = (letters: string): string => [...letters].map((letter) => opposites[letter] ?? letter).join('');

/** A direction in DICOM's patient coordinates (to the left, to the back, to the head) in letters, the strongest first. */
export function lettersOf(direction: readonly number[]): string {
  const named = direction.map((part, axis) => ({ size: Math.abs(part), letter: 'LPH'[axis]!, back: 'RAF'[axis]!, part }));
  return named
    .filter(({ size }) => size > 0.1736)
    .sort((a, b) => b.size - a.size)
    .slice(0, 3)
    .map(({ part, letter, back }) => (part > 0 ? letter : back))
    .join('');
}

/**
 * What an image says of its directions: by its orientation in the patient, or a projection by its letters; as it is turned on the screen.
 * Null where the image says nothing: then nobody may guess.
 */
export function edgesOf(
  image: { readonly orientation: readonly number[] | null; readonly letters: readonly string[] | null },
  { rotation, flipH, flipV }: { readonly rotation: number; readonly flipH: boolean; readonly flipV: boolean },
): Edges | null {
  const { orientation, letters } = image;
  let right = orientation?.length === 6 ? lettersOf(orientation.slice(0, 3)) : letters?.[0];
  let bottom = orientation?.length === 6 ? lettersOf(orientation.slice(3)) : letters?.[1];
  if (!right || !bottom) return null;
  if (flipH) right = opposite(right);
  if (flipV) bottom = opposite(bottom);
  // Clockwise: what was on the left comes to the top, what was at the bottom to the left.
  for (let turns = ((Math.round(rotation / 90) % 4) + 4) % 4; turns > 0; turns -= 1) [right, bottom] = [opposite(bottom), right];
  return { right, left: opposite(right), bottom, top: opposite(bottom) };
}

/** Across the image. Null where it does not say how it lies. */
export function normalOf(orientation: readonly number[] | null): readonly number[] | null {
  if (orientation?.length !== 6) return null;
  const [a, b, c, d, e, f] = orientation as [number, number, number, number, number, number];
  return [b * f - c * e, c * d - a * f, a * e - b * d];
}
