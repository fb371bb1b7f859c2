import { describe, expect, it } from '@jest/globals';
import { isTracing, currentTraceparent, continueTrace, traced } from './trace.js';
import { readPlace, writePlace } from './traceparent.js';

const place = { traceId: '4bf92f3577b34da6a3ce929d0e0e4736', spanId: '00f067aa0ba902b7', traceFlags: 1 };

describe('a traceparent', () => {
  it('is written and read as W3C Trace Context says', () => {
    expect(writePlace(place)).toBe('00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01');
    expect(readPlace(writePlace(place))).toEqual(place);
  });

  it.each([
    undefined,
    null,
    7,
    '',
    ['00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'],
    '00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01',
    '01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
    '00-00000000000000000000000000000000-00f067aa0ba902b7-01',
    '00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01',
    '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more',
    ' 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
    'x'.repeat(100_000),
  ])('is none when it is %j', (text) => {
    expect(readPlace(text)).toBeUndefined();
  });
});

describe('without a collector', () => {
  it('nothing is traced, and work is only done', async () => {
    expect(isTracing()).toBe(false);
    expect(continueTrace(writePlace(place), 'x')).toBeUndefined();
    expect(await traced('x', undefined, async (span) => [span, currentTraceparent()])).toEqual([undefined, null]);
  });
});
