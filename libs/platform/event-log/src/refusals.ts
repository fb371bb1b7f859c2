import { defineRefusals } from '#kernel';

export const eventLogRefusals = defineRefusals({
  IDEMPOTENCY_KEY_REUSED: {
    category: 'CONFLICT',
    message: 'This idempotency key already stands for another request. Repeat a request with the same input, or use a new key.',
  },
  STREAM_NOT_FOUND: { category: 'NOT_FOUND', message: 'There is no such stream, or you may not follow it, or no longer.' },
  IDEMPOTENCY_KEY_MALFORMED: { category: 'BAD_INPUT', message: 'An idempotency key has 1 to 200 characters.' },
});
