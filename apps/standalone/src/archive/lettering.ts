const font: Readonly<Record<string, readonly number[]>> = {
  S: [15, 16, 16, 14, 1, 1, 30],
  Y: [17, 17, 10, 4, 4, 4, 4],
  N: [17, 25, 21, 19, 17, 17, 17],
  T: [31, 4, 4, 4, 4, 4, 4],
  H: [17, 17, 17, 31, 17, 17, 17],
  E: [31, 16, 16, 30, 16, 16, 31],
  I: [14, 4, 4, 4, 4, 4, 14],
  C: [14, 17, 16, 16, 16, 17, 14],
};

interface Pixels {
  [index: number]: number;
}

/** SYNTHETIC, in the pixels themselves: no export, print or other viewer loses it. */
export function letter(pixels: Pixels, columns: number, value: number, word = 'SYNTHETIC'): void {
  const size = columns >= 224 ? 2 : 1;
  // At the upper right, where a sagittal spine has air and viewers write least.
  const left = columns - word.length * 6 * size - 4;
  [...word].forEach((sign, at) => {
    for (let row = 0; row < 7 * size; row += 1)
      for (let column = 0; column < 5 * size; column += 1)
        if ((font[sign]![Math.floor(row / size)]! >> (4 - Math.floor(column / size))) & 1)
          pixels[(6 + row) * columns + left + at * 6 * size + column] = value;
  });
}
