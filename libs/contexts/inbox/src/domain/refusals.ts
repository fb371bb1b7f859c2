import { defineRefusals } from '#kernel';

export const inboxRefusals = defineRefusals({
  LOOK_AHEAD: {
    category: 'BAD_INPUT',
    rule: 'INBOX-4',
    message: 'The case has not come so far. Name the head of the stream that you were shown.',
  },
});
