import { Readable } from 'node:stream';

export interface Part {
  readonly contentType: string;
  readonly length: number | null;
  readonly content: Readable;
}

export class Malformed extends Error {
  readonly code = 'MULTIPART_MALFORMED';
}

const headersEnd = Buffer.from('\r\n\r\n');
const longestHeaders = 16_384;

/** The first part of a multipart/related answer, without reading on before the reader wants more. */
export async function firstPart(contentType: string, source: Readable): Promise<Part> {
  const [, quoted, plain] = /boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType) ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined) throw new Malformed();
  const chunks = source[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const opening = Buffer.from(`--${boundary}`);
  let held: Buffer = Buffer.alloc(0);
  let end = -1;
  let start = -1;
  while (end < 0) {
    const { value, done } = await chunks.next();
    if (done) throw new Malformed();
    held = held.length === 0 ? value : Buffer.concat([held, value]);
    start = held.indexOf(opening);
    end = start < 0 ? -1 : held.indexOf(headersEnd, start);
    if (end < 0 && held.length > longestHeaders) throw new Malformed();
  }
  const headers = held.subarray(start + opening.length, end).toString('latin1');
  const header = (name: string) => new RegExp(`^${name}:\\s*(.+?)\\s*$`, 'im').exec(headers)?.[1] ?? null;
  const length = header('content-length');
  const content = Readable.from(untilBoundary(held.subarray(end + headersEnd.length), chunks, Buffer.from(`\r\n--${boundary}`)), {
    objectMode: false,
    highWaterMark: 65_536,
  });
  // Who stops reading before its end no longer needs the archive's either.
  content.once('close', () => source.destroy());
  return { contentType: header('content-type') ?? 'application/octet-stream', length: length === null ? null : Number(length), content };
}

async function* untilBoundary(first: Buffer, chunks: AsyncIterator<Buffer>, boundary: Buffer): AsyncGenerator<Buffer> {
  let held: Buffer = first;
  for (;;) {
    const at = held.indexOf(boundary);
    if (at >= 0) {
      if (at > 0) yield held.subarray(0, at);
      return;
    }
    // The boundary may begin in this chunk and end in the next.
    const sure = held.length - boundary.length + 1;
    if (sure > 0) {
      yield held.subarray(0, sure);
      held = held.subarray(sure);
    }
    const { value, done } = await chunks.next();
    // Pixels that end without a boundary were cut off on the way: half an image must not pass for a whole one.
    if (done) throw new Malformed();
    held = held.length === 0 ? value : Buffer.concat([held, value]);
  }
}
