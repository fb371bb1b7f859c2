import { describe, expect, it } from '@jest/globals';
import { Readable } from 'node:stream';
import { firstPart, Malformed } from './first-part.js';

const type = 'multipart/related; type="application/octet-stream"; boundary="b-1"';
const content = Buffer.from(Array.from({ length: 5_000 }, (_, n) => (n * 7) % 256));
// Bytes in the content that begin like the boundary.
content.set(Buffer.from('\r\n--b-2 and \r\n--b'), 900);
const message = (after = '\r\n--b-1--\r\n') =>
  Buffer.concat([
    Buffer.from('preamble\r\n--b-1\r\nContent-Type: application/octet-stream; transfer-syntax=1.2\r\nContent-Length: 5000\r\n\r\n'),
    content,
    Buffer.from(after),
  ]);
const inChunks = (bytes: Buffer, size: number) =>
  Readable.from(
    Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) => bytes.subarray(n * size, (n + 1) * size)),
    { objectMode: false },
  );

describe('the first part of a multipart answer', () => {
  it.each([1, 2, 3, 7, 64, 1_000, 100_000])('comes whole in chunks of %i', async (size) => {
    const part = await firstPart(type, inChunks(message('\r\n--b-1\r\nContent-Type: x\r\n\r\nsecond\r\n--b-1--'), size));
    expect([part.contentType, part.length]).toEqual(['application/octet-stream; transfer-syntax=1.2', 5_000]);
    expect(Buffer.concat(await part.content.toArray()).equals(content)).toBe(true);
  });

  it('that was cut off is an error and no shorter image', async () => {
    const part = await firstPart(type, inChunks(message('\r\n--b-'), 64));
    await expect(part.content.toArray()).rejects.toBeInstanceOf(Malformed);
    await expect(firstPart(type, inChunks(Buffer.from('nothing'), 3))).rejects.toBeInstanceOf(Malformed);
    await expect(firstPart('multipart/related', inChunks(message(), 64))).rejects.toBeInstanceOf(Malformed);
  });
});
