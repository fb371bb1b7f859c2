import { Readable } from 'node:stream';

export interface ByteRange {
  readonly first: number;
  /** Inclusive. */
  readonly last: number;
}

/** One range of bytes; undefined where none or several are asked for, which is answered whole; null where nothing lies in it. */
export function rangeOf(header: string | undefined, length: number): ByteRange | null | undefined {
  const [, from, to] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return undefined;
  const first = from === '' ? Math.max(0, length - Number(to)) : Number(from);
  const last = from === '' || to === '' ? length - 1 : Math.min(Number(to), length - 1);
  return first > last ? null : { first, last };
}

/** The bytes of the range; what lies before it is read and dropped, what lies behind it is never read. */
export function within(content: Readable, { first, last }: ByteRange): Readable {
  async function* cut(): AsyncGenerator<Buffer> {
    let at = 0;
    for await (const chunk of content as AsyncIterable<Buffer>) {
      const part = chunk.subarray(Math.max(0, first - at), Math.max(0, last + 1 - at));
      if (part.length > 0) yield part;
      at += chunk.length;
      if (at > last) return;
    }
  }
  return Readable.from(cut(), { objectMode: false });
}
