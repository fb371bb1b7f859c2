import type { ServerResponse } from 'node:http';
import { compressed, packBits } from './compressed.js';
import { jpeg } from './jpeg.js';

type Colour = readonly [red: number, green: number, blue: number];
/** What stands in the quarters: upper left, upper right, lower left, lower right. */
export type Quarters = readonly [Colour, Colour, Colour, Colour];

export interface Stored {
  readonly name: string;
  readonly syntax: string;
  /** What DICOM says of the pixels, beside their size. */
  readonly said: Readonly<Record<string, unknown>>;
  readonly frame: () => Buffer | Promise<Buffer>;
  /** As it must stand on the screen; null: nobody here can unpack it, and the viewer has to say so. */
  readonly shows: Quarters | null;
  /** In steps of 255: what rounding may lose. */
  readonly within: number;
}

export const size = 64;
const half = size / 2;
const plain = '1.2.840.10008.1.2.1';
const greys = [30, 100, 170, 240] as const;
const asGrey = (values: readonly number[]) => values.map((value) => [value, value, value]) as unknown as Quarters;
const colours: Quarters = [
  [200, 40, 40],
  [40, 180, 60],
  [50, 70, 210],
  [128, 128, 128],
];
const quarterOf = (at: number) => (at % size < half ? 0 : 1) + (at < size * half ? 0 : 2);
const each = (value: (quarter: number) => number): number[] => Array.from({ length: size * size }, (_, at) => value(quarterOf(at)));

const us = (...Value: number[]) => ({ vr: 'US', Value });
const cs = (value: string) => ({ vr: 'CS', Value: [value] });
const ds = (value: number) => ({ vr: 'DS', Value: [value] });
const grey = (bits: 8 | 12 | 16, more: object = {}) => ({
  '00280002': us(1),
  '00280004': cs('MONOCHROME2'),
  '00280100': us(bits === 8 ? 8 : 16),
  '00280101': us(bits),
  '00280102': us(bits - 1),
  '00280103': us(0),
  '00281050': ds(2 ** (bits - 1)),
  '00281051': ds(2 ** bits),
  ...more,
});
const colour = (photometric: string, planar = 0) => ({
  '00280002': us(3),
  '00280004': cs(photometric),
  '00280006': us(planar),
  '00280100': us(8),
  '00280101': us(8),
  '00280102': us(7),
  '00280103': us(0),
});
/** Of a sample of so many bits, for a grey of eight. */
const raised = (bits: number) => each((quarter) => Math.round((greys[quarter]! / 255) * (2 ** bits - 1)));
const words = (values: readonly number[]) => Buffer.from(Uint16Array.from(values).buffer);

const rgb = [0, 1, 2].map((part) => each((quarter) => colours[quarter]![part]!));
/** PS3.3 C.7.6.3.1.2. */
const ybr = [
  ([r, g, b]: Colour) => 0.299 * r + 0.587 * g + 0.114 * b,
  ([r, g, b]: Colour) => 128 - 0.168_736 * r - 0.331_264 * g + 0.5 * b,
  ([r, g, b]: Colour) => 128 + 0.5 * r - 0.418_688 * g - 0.081_312 * b,
].map((part) => each((quarter) => Math.round(part(colours[quarter]!))));
const byPixel = (planes: readonly (readonly number[])[]) => Buffer.from(planes[0]!.flatMap((_, at) => planes.map((plane) => plane[at]!)));
const byPlane = (planes: readonly (readonly number[])[]) => Buffer.from(planes.flat());
/** Two pixels share their colour: Y Y Cb Cr. */
const byPair = ([y, cb, cr]: readonly (readonly number[])[]) =>
  Buffer.from(Array.from({ length: (size * size) / 2 }, (_, n) => [y![2 * n]!, y![2 * n + 1]!, cb![2 * n]!, cr![2 * n]!]).flat());

function runsOf(planes: readonly (readonly number[])[]): Buffer {
  const segments = planes.map((plane) => packBits(Uint8Array.from(plane)));
  const header = Buffer.alloc(64);
  header.writeUInt32LE(segments.length, 0);
  let at = 64;
  for (const [index, segment] of segments.entries()) {
    header.writeUInt32LE(at, 4 + index * 4);
    at += segment.length;
  }
  return Buffer.concat([header, ...segments]);
}
const binary = (bytes: Buffer) => ({ vr: 'OW', InlineBinary: bytes.toString('base64') });
const palette = (bits: 8 | 16, table: (values: number[]) => object) => ({
  '00280002': us(1),
  '00280004': cs('PALETTE COLOR'),
  '00280100': us(8),
  '00280101': us(8),
  '00280102': us(7),
  '00280103': us(0),
  ...Object.fromEntries([1, 2, 3].map((part) => [`0028110${part}`, us(4, 0, bits)])),
  ...Object.fromEntries([0, 1, 2].map((part) => [`0028120${part + 1}`, table(colours.map((one) => one[part]!))])),
});
const indices = Buffer.from(each((quarter) => quarter));
const lossless = (name: string) => compressed.find((one) => one.name === name)!;
const sixteen = { width: size, height: size, bytes: words(raised(16)) };

export const stored: readonly Stored[] = [
  { name: 'MONOCHROME2 8 bit', syntax: plain, said: grey(8), frame: () => Buffer.from(raised(8)), shows: asGrey(greys), within: 1 },
  {
    name: 'MONOCHROME1 8 bit',
    syntax: plain,
    said: grey(8, { '00280004': cs('MONOCHROME1') }),
    frame: () => Buffer.from(raised(8)),
    shows: asGrey(greys.map((value) => 255 - value)),
    within: 1,
  },
  {
    name: 'MONOCHROME1 12 bit',
    syntax: plain,
    said: grey(12, { '00280004': cs('MONOCHROME1') }),
    frame: () => words(raised(12)),
    shows: asGrey(greys.map((value) => 255 - value)),
    within: 1,
  },
  {
    name: 'JPEG baseline 8 bit',
    syntax: '1.2.840.10008.1.2.4.50',
    said: grey(8),
    frame: () => jpeg({ width: size, height: size, bits: 8, components: [raised(8)] }),
    shows: asGrey(greys),
    within: 2,
  },
  {
    name: 'JPEG extended 12 bit',
    syntax: '1.2.840.10008.1.2.4.51',
    said: grey(12),
    frame: () => jpeg({ width: size, height: size, bits: 12, components: [raised(12)] }),
    shows: asGrey(greys),
    within: 2,
  },
  {
    name: 'JPEG baseline colour',
    syntax: '1.2.840.10008.1.2.4.50',
    said: colour('YBR_FULL_422'),
    frame: () => jpeg({ width: size, height: size, bits: 8, components: ybr }),
    shows: colours,
    within: 3,
  },
  {
    name: 'HTJ2K 16 bit',
    syntax: '1.2.840.10008.1.2.4.201',
    said: grey(16),
    frame: () => lossless('HTJ2K').encode(sixteen),
    shows: asGrey(greys),
    within: 1,
  },
  { name: 'RGB by pixel', syntax: plain, said: colour('RGB'), frame: () => byPixel(rgb), shows: colours, within: 1 },
  { name: 'RGB by plane', syntax: plain, said: colour('RGB', 1), frame: () => byPlane(rgb), shows: colours, within: 1 },
  {
    name: 'RGB in runs',
    syntax: '1.2.840.10008.1.2.5',
    said: colour('RGB', 1),
    frame: () => runsOf(rgb),
    shows: colours,
    within: 1,
  },
  { name: 'YBR_FULL by pixel', syntax: plain, said: colour('YBR_FULL'), frame: () => byPixel(ybr), shows: colours, within: 3 },
  { name: 'YBR_FULL by plane', syntax: plain, said: colour('YBR_FULL', 1), frame: () => byPlane(ybr), shows: colours, within: 3 },
  { name: 'YBR_FULL_422 plain', syntax: plain, said: colour('YBR_FULL_422'), frame: () => byPair(ybr), shows: null, within: 0 },
  {
    name: 'Palette of 16 bit',
    syntax: plain,
    said: palette(16, (values) => binary(words(values.map((value) => value * 257)))),
    frame: () => indices,
    shows: colours,
    within: 1,
  },
  {
    name: 'Palette of 8 bit',
    syntax: plain,
    said: palette(8, (values) => binary(Buffer.from(values))),
    frame: () => indices,
    shows: colours,
    within: 1,
  },
  {
    name: 'Colour of an unknown kind',
    syntax: plain,
    said: colour('HSV'),
    frame: () => byPixel(rgb),
    shows: null,
    within: 0,
  },
  {
    name: 'Palette beside the image',
    syntax: plain,
    said: palette(16, () => ({ vr: 'OW', BulkDataURI: 'http://127.0.0.1/bulk' })),
    frame: () => indices,
    shows: null,
    within: 0,
  },
  {
    name: 'MPEG2',
    syntax: '1.2.840.10008.1.2.4.100',
    said: colour('YBR_FULL_422'),
    frame: () => Buffer.alloc(512, 1),
    shows: null,
    within: 0,
  },
  {
    name: 'JPEG cut off',
    syntax: '1.2.840.10008.1.2.4.50',
    said: grey(8),
    frame: () => jpeg({ width: size, height: size, bits: 8, components: [raised(8)] }).subarray(0, 60),
    shows: null,
    within: 0,
  },
];

export const storedStudy = '2.25.7001';
const uidOf = (at: number) => `${storedStudy}.${at + 1}`;

/** The archive's answers for a study that has each of them as a series of its own. */
export async function answerStored(path: string, response: ServerResponse): Promise<void> {
  const [, series, rest] = /\/series(?:\/[\d.]+\.(\d+)\/(metadata|instances\/.*))?(?:\?.*)?$/.exec(path) ?? [];
  const json = (content: unknown) =>
    void response.writeHead(200, { 'content-type': 'application/dicom+json' }).end(JSON.stringify(content));
  const ui = (value: string) => ({ vr: 'UI', Value: [value] });
  const named = ({ name }: Stored, at: number) => ({
    '00080060': cs('OT'),
    '0020000D': ui(storedStudy),
    '0020000E': ui(uidOf(at)),
    '00200011': { vr: 'IS', Value: [at + 1] },
    '0008103E': { vr: 'LO', Value: [name] },
  });
  if (series === undefined) return json(stored.map(named));
  const at = Number(series) - 1;
  const one = stored[at];
  if (!one) return void response.writeHead(404).end();
  if (rest === 'metadata')
    return json([
      {
        ...named(one, at),
        '00080016': ui('1.2.840.10008.5.1.4.1.1.7'),
        '00080018': ui(`${uidOf(at)}.1`),
        '00280010': us(size),
        '00280011': us(size),
        ...one.said,
      },
    ]);
  if (!rest?.endsWith('/frames/1')) return void response.writeHead(404).end();
  const frame = await one.frame();
  response.writeHead(200, { 'content-type': 'multipart/related; type="application/octet-stream"; boundary=stored' });
  response.write(`--stored\r\nContent-Type: application/octet-stream; transfer-syntax=${one.syntax}\r\n\r\n`);
  response.write(frame);
  response.end('\r\n--stored--\r\n');
}
