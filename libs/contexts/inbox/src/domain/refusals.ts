import { defineRefusals } from '#kernel';

export const inboxRefusals = defineRefusals({
  LOOK_AHEAD: {
    category: 'BAD_INPUT',
    rule: 'INBOX-4',
    message: 'The case has not come so far. Name the head of the stream that you were shown.',
  },
  PREFERENCES_INVALID: {
    category: 'BAD_INPUT',
    rule: 'INBOX-5',
    message:
      'Say one mail address (unless you want no mail), a time zone such as Europe/Berlin, times as HH:MM, and both ends of the quiet hours or neither.',
  },
});
