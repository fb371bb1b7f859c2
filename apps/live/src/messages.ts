import { z } from 'zod';
import { streamKinds, type ClientMessages, type StreamKind } from '#contracts';

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const stream = z
  .string()
  .max(60)
  .regex(new RegExp(`^(${streamKinds.join('|')}):${uuid}$`));
const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
// Longer than anybody waits for an answer.
const milliseconds = z.number().min(0).max(120_000);
const detailBytes = 2_048;
const ephemeral = z.strictObject({
  stream,
  detail: z.json().refine((detail) => JSON.stringify(detail).length <= detailBytes),
});

const review = z.string().max(60);
// A state vector has a few bytes for each page that ever wrote; an update is at most 64 KB before it is encoded.
const vector = z.base64().max(16_384);
const update = z.base64().max(88_000);

/** Every message that a client may send, with its shape. What is not here is not heard; all of them need a signed-in actor. */
export const clientMessages = {
  watch: z.strictObject({ stream, epoch: count.max(2_147_483_647), after: count }),
  unwatch: z.strictObject({ stream }),
  presence: z.strictObject({ stream, place: z.string().max(40).nullable() }),
  pointer: ephemeral,
  viewport: ephemeral,
  typing: ephemeral,
  openWording: z.strictObject({ stream, review, has: vector }),
  writeWording: z.strictObject({ stream, review, update }),
  closeWording: z.strictObject({ stream, review }),
  shown: z.strictObject({ stream, seq: count.min(1) }),
  requested: z.strictObject({
    traceparent: z.string().regex(/^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/),

    took: milliseconds,
  }),
} satisfies Record<keyof ClientMessages, z.ZodType>;

export const handshakeShape = z.object({ protocol: z.number().int(), token: z.string().max(8_192).optional() });

export const isStream = (name: unknown): name is string => stream.safeParse(name).success;

export function partsOf(streamName: string): { kind: StreamKind; subject: string } {
  const at = streamName.indexOf(':');
  return { kind: streamName.slice(0, at) as StreamKind, subject: streamName.slice(at + 1) };
}
