/** Where in which trace something stands, as W3C Trace Context writes it; the `traceparent` header of version 00. */
export interface Place {
  readonly traceId: string;
  readonly spanId: string;
  readonly traceFlags: number;
}

const shape = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

export const writePlace = ({ traceId, spanId, traceFlags }: Place): string =>
  `00-${traceId}-${spanId}-${(traceFlags & 0xff).toString(16).padStart(2, '0')}`;

/** Undefined for what is none: anybody can send anything in a header. */
export function readPlace(text: unknown): Place | undefined {
  const [, traceId = '', spanId = '', flags = ''] = (typeof text === 'string' && shape.exec(text)) || [];
  return /[1-9a-f]/.test(traceId) && /[1-9a-f]/.test(spanId) ? { traceId, spanId, traceFlags: Number.parseInt(flags, 16) } : undefined;
}
