import type { DicomJson } from './dicom.js';

const tables = ['00281201', '00281202', '00281203'] as const;

/** A palette comes as bytes (PS3.18 F.2.7) of eight or sixteen bits, as its descriptor says; the library reads numbers. */
export function withPalette(json: DicomJson): DicomJson {
  const given = tables.filter((tag) => typeof json[tag]?.InlineBinary === 'string');
  if (given.length === 0) return json;
  return { ...json, ...Object.fromEntries(given.map((tag) => [tag, { Value: numbersOf(json, tag, tag.replace('12', '11')) }])) };
}

function numbersOf(json: DicomJson, tag: string, descriptor: string): number[] {
  const bytes = Uint8Array.from(atob(json[tag]!.InlineBinary!), (letter) => letter.charCodeAt(0));
  const [count = 0, , bits] = (json[descriptor]?.Value ?? []).map(Number);
  // Zero stands for 65,536. Eight bits may lie one in a word (PS3.3 C.7.6.3.1.6), and an odd number has a byte behind it.
  const entries = count === 0 ? 65_536 : count;
  if (bits === 8 && bytes.length < entries * 2) return [...bytes.subarray(0, entries)];
  const words = new DataView(bytes.buffer);
  return Array.from({ length: Math.min(entries, bytes.length >> 1) }, (_, at) => words.getUint16(at * 2, true));
}
