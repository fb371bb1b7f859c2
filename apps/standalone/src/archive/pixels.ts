import type { DemoSeries } from './attributes.js';
import { frameOf, loop } from './fluoroscopy.js';
import { png } from './png.js';
import { sliceOf } from './slices.js';
import type { DemoStudy } from './study-uid.js';

// Scrolling to and fro asks for the same again.
const kept = new Map<string, Buffer>();
const most = 160;

/** Pixels of one frame as they are stored, little endian. */
export function pixelsOf(study: DemoStudy, series: DemoSeries, index: number): Buffer {
  const name = `${series.uid} ${index}`;
  const known = kept.get(name);
  if (known) return known;
  const made = series.stack ? sliceOf(series.stack, index, study.seed) : frameOf(index, study.seed);
  const bytes = Buffer.from(made.buffer, made.byteOffset, made.byteLength);
  if (kept.size >= most) kept.delete(kept.keys().next().value!);
  kept.set(name, bytes);
  return bytes;
}

/** Small, and windowed as the image says. */
export function pictureOf(study: DemoStudy, series: DemoSeries, index: number): Buffer {
  const { stack } = series;
  const { columns, rows } = stack ?? loop;
  const bytes = pixelsOf(study, series, index);
  const stored = stack ? new Uint16Array(bytes.buffer, bytes.byteOffset, columns * rows) : bytes;
  const low = stack ? stack.window.centre - stack.window.width / 2 + (stack.modality === 'CT' ? 1024 : 0) : 0;
  const width = stack ? stack.window.width : 236;
  const half = new Uint8Array(Math.floor(columns / 2) * Math.floor(rows / 2));
  const across = Math.floor(columns / 2);
  for (let at = 0; at < half.length; at += 1) {
    const from = Math.floor(at / across) * 2 * columns + (at % across) * 2;
    const mean = (stored[from]! + stored[from + 1]! + stored[from + columns]! + stored[from + columns + 1]!) / 4;
    half[at] = Math.max(0, Math.min(255, ((mean - low) / width) * 255));
  }
  return png(half, across, Math.floor(rows / 2));
}
