/** What is encoded: each component's values, row by row; as many rows and columns as blocks of eight fill. */
interface Picture {
  readonly width: number;
  readonly height: number;
  readonly bits: 8 | 12;
  readonly components: readonly (readonly number[])[];
}

const zigzag = [
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28, 35, 42, 49, 56, 57,
  50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
];
const word = (value: number) => [value >> 8, value & 255];
const segment = (marker: number, ...content: number[]) => [0xff, marker, ...word(content.length + 2), ...content];

// All codes of one length: no table of frequencies is needed. None is of ones alone (ITU T.81 C).
const dcSizes = Array.from({ length: 16 }, (_, size) => size);
const acSymbols = [0x00, 0xf0, ...Array.from({ length: 16 * 14 }, (_, n) => (Math.floor(n / 14) << 4) | ((n % 14) + 1))];
const lengths = (bits: number, count: number) => Array.from({ length: 16 }, (_, n) => (n + 1 === bits ? count : 0));

/** ITU T.81, sequential: baseline with eight bits, extended with twelve. Quantised by one, so that what is lost is rounding alone. */
export function jpeg({ width, height, bits, components }: Picture): Buffer {
  const out: number[] = [];
  let [held, count] = [0, 0];
  const put = (value: number, length: number) => {
    for (let bit = length - 1; bit >= 0; bit -= 1) {
      held = (held << 1) | ((value >> bit) & 1);
      count += 1;
      if (count < 8) continue;
      out.push(held);
      if (held === 255) out.push(0);
      [held, count] = [0, 0];
    }
  };
  const magnitude = (value: number) => 32 - Math.clz32(Math.abs(value));
  const rest = (value: number, size: number) => put(value < 0 ? value + (1 << size) - 1 : value, size);
  const before = components.map(() => 0);
  for (let top = 0; top < height; top += 8)
    for (let left = 0; left < width; left += 8)
      for (const [at, values] of components.entries()) {
        const block = transformed((x, y) => values[(top + y) * width + left + x]! - (1 << (bits - 1)));
        const difference = block[0]! - before[at]!;
        before[at] = block[0]!;
        put(magnitude(difference), 5);
        rest(difference, magnitude(difference));
        let zeros = 0;
        for (const value of zigzag.slice(1).map((index) => block[index]!)) {
          if (value === 0) {
            zeros += 1;
            continue;
          }
          for (; zeros > 15; zeros -= 16) put(acSymbols.indexOf(0xf0), 8);
          const size = magnitude(value);
          put(acSymbols.indexOf((zeros << 4) | size), 8);
          rest(value, size);
          zeros = 0;
        }
        if (zeros > 0) put(acSymbols.indexOf(0x00), 8);
      }
  while (count !== 0) put(1, 1);
  const ids = components.map((_, at) => at + 1);
  return Buffer.from([
    ...[0xff, 0xd8],
    ...segment(0xdb, 0, ...Array<number>(64).fill(1)),
    ...segment(bits === 8 ? 0xc0 : 0xc1, bits, ...word(height), ...word(width), ids.length, ...ids.flatMap((id) => [id, 0x11, 0])),
    ...segment(0xc4, 0x00, ...lengths(5, dcSizes.length), ...dcSizes),
    ...segment(0xc4, 0x10, ...lengths(8, acSymbols.length), ...acSymbols),
    ...segment(0xda, ids.length, ...ids.flatMap((id) => [id, 0x00]), 0, 63, 0),
    ...out,
    ...[0xff, 0xd9],
  ]);
}

function transformed(at: (x: number, y: number) => number): number[] {
  const scale = (n: number) => (n === 0 ? Math.SQRT1_2 : 1);
  const wave = (n: number, k: number) => Math.cos(((2 * n + 1) * k * Math.PI) / 16);
  return Array.from({ length: 64 }, (_, index) => {
    const [u, v] = [index % 8, index >> 3];
    let sum = 0;
    for (let y = 0; y < 8; y += 1) for (let x = 0; x < 8; x += 1) sum += at(x, y) * wave(x, u) * wave(y, v);
    return Math.round((sum * scale(u) * scale(v)) / 4);
  });
}
