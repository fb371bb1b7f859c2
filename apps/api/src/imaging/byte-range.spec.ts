import { describe, expect, it } from '@jest/globals';
import { Readable } from 'node:stream';
import { rangeOf, within } from './byte-range.js';

describe('a range of bytes', () => {
  it.each([
    ['bytes=0-9', { first: 0, last: 9 }],
    ['bytes=90-', { first: 90, last: 99 }],
    ['bytes=90-4000', { first: 90, last: 99 }],
    ['bytes=-10', { first: 90, last: 99 }],
    ['bytes=-4000', { first: 0, last: 99 }],
    ['bytes=100-', null],
    ['bytes=9-3', null],
    ['bytes=-0', null],
    ['bytes=0-1,5-6', undefined],
    ['bytes=-', undefined],
    ['pages=1-2', undefined],
    [undefined, undefined],
  ])('%s of 100 is %j', (header, wanted) => expect(rangeOf(header, 100)).toEqual(wanted));

  it('is cut out of whatever chunks come, and reads none behind it', async () => {
    let read = 0;
    async function* source() {
      for (let n = 0; n < 100; n += 7) {
        read += 1;
        yield Buffer.from(Array.from({ length: Math.min(7, 100 - n) }, (_, i) => n + i));
      }
    }
    const got = Buffer.concat(
      await within(Readable.from(source(), { objectMode: false, highWaterMark: 1 }), { first: 10, last: 25 }).toArray(),
    );
    expect([...got]).toEqual(Array.from({ length: 16 }, (_, i) => i + 10));
    expect(read).toBeLessThan(8);
  });
});
