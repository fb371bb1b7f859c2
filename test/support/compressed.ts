import { createRequire } from 'node:module';

const own = createRequire(import.meta.url);
// The codecs are the image loader's own; their full builds also encode.
const loaders = createRequire(own.resolve('@cornerstonejs/dicom-image-loader'));

export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Sixteen bits each, little endian. */
  readonly bytes: Buffer;
}
interface Encoder {
  getDecodedBuffer(info: object): Uint8Array;
  setQuality(lossless: boolean, rate: number): void;
  setNearLossless(near: number): void;
  encode(): void;
  getEncodedBuffer(): Uint8Array;
}
type Codec = Record<'J2KEncoder' | 'JpegLSEncoder' | 'HTJ2KEncoder', new () => Encoder>;

async function encoded({ width, height, bytes }: Frame, name: string, kind: keyof Codec): Promise<Buffer> {
  const codec = await (loaders(name) as () => Promise<Codec>)();
  const encoder = new codec[kind]();
  encoder
    .getDecodedBuffer({ width, height, bitsPerSample: 16, isSigned: false, componentCount: 1, isUsingColorTransform: false })
    .set(bytes);
  if (kind === 'JpegLSEncoder') encoder.setNearLossless(0);
  else encoder.setQuality(true, 0);
  encoder.encode();
  return Buffer.from(encoder.getEncodedBuffer());
}

/** PS3.5 annex G: the high bytes of all pixels, then the low ones, each as runs of equal bytes and of different ones. */
function runs({ bytes }: Frame): Buffer {
  const segments = [1, 0].map((at) => packBits(bytes.filter((_, index) => index % 2 === at)));
  const header = Buffer.alloc(64);
  header.writeUInt32LE(2, 0);
  header.writeUInt32LE(64, 4);
  header.writeUInt32LE(64 + segments[0]!.length, 8);
  return Buffer.concat([header, ...segments]);
}
export function packBits(bytes: Uint8Array): Buffer {
  const out: number[] = [];
  for (let at = 0; at < bytes.length;) {
    let same = 1;
    while (same < 128 && bytes[at + same] === bytes[at]) same += 1;
    if (same > 1) {
      out.push(257 - same, bytes[at]!);
      at += same;
    } else {
      let different = 1;
      while (different < 128 && at + different < bytes.length && bytes[at + different] !== bytes[at + different + 1]) different += 1;
      out.push(different - 1, ...bytes.subarray(at, at + different));
      at += different;
    }
  }
  if (out.length % 2 === 1) out.push(0);
  return Buffer.from(out);
}

/** ITU T.81 annex H, first-order prediction: the difference to the pixel on the left, above in the first column. */
function lossless({ width, height, bytes }: Frame): Buffer {
  const words = (...list: number[]) => list.flatMap((word) => [word >> 8, word & 255]);
  const categories = Array.from({ length: 17 }, (_, size) => size);
  const head = [
    ...words(0xffd8),
    ...[...words(0xffc3, 11), 16, ...words(height, width), 1, 1, 0x11, 0],
    // Seventeen categories, all with codes of five bits.
    ...[...words(0xffc4, 2 + 17 + 17), 0, 0, 0, 0, 0, 17, ...Array<number>(11).fill(0), ...categories],
    ...[...words(0xffda, 8), 1, 1, 0, 1, 0, 0],
  ];
  const out: number[] = [];
  let [held, bits] = [0, 0];
  const put = (value: number, length: number) => {
    for (let bit = length - 1; bit >= 0; bit -= 1) {
      held = (held << 1) | ((value >> bit) & 1);
      bits += 1;
      if (bits < 8) continue;
      out.push(held);
      if (held === 255) out.push(0);
      [held, bits] = [0, 0];
    }
  };
  const pixel = (at: number) => bytes.readUInt16LE(at * 2);
  for (let at = 0; at < width * height; at += 1) {
    const before = at === 0 ? 32_768 : at % width === 0 ? pixel(at - width) : pixel(at - 1);
    const difference = ((pixel(at) - before + 32_768) & 65_535) - 32_768;
    const size = 32 - Math.clz32(Math.abs(difference));
    put(size, 5);
    if (size < 16) put(difference < 0 ? difference + (1 << size) - 1 : difference, size);
  }
  while (bits !== 0) put(1, 1);
  return Buffer.from([...head, ...out, ...words(0xffd9)]);
}

/** The ways in which archives store without loss, by their DICOM transfer syntax. */
export const compressed: readonly {
  readonly name: string;
  readonly syntax: string;
  readonly encode: (frame: Frame) => Promise<Buffer> | Buffer;
}[] = [
  { name: 'RLE', syntax: '1.2.840.10008.1.2.5', encode: runs },
  { name: 'JPEG lossless', syntax: '1.2.840.10008.1.2.4.70', encode: lossless },
  { name: 'JPEG-LS', syntax: '1.2.840.10008.1.2.4.80', encode: (frame) => encoded(frame, '@cornerstonejs/codec-charls', 'JpegLSEncoder') },
  { name: 'HTJ2K', syntax: '1.2.840.10008.1.2.4.201', encode: (frame) => encoded(frame, '@cornerstonejs/codec-openjph', 'HTJ2KEncoder') },
  {
    name: 'JPEG 2000',
    syntax: '1.2.840.10008.1.2.4.90',
    encode: (frame) => encoded(frame, '@cornerstonejs/codec-openjpeg', 'J2KEncoder'),
  },
];
