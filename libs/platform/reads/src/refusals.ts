import { defineRefusals } from '#kernel';

export const maximumPageSize = 100;

export const readRefusals = defineRefusals({
  PAGE_SIZE: {
    category: 'BAD_INPUT',
    message: `Ask for at most ${maximumPageSize} at a time, with either first or last, and never fewer than 0.`,
  },
  CURSOR_MALFORMED: {
    category: 'BAD_INPUT',
    message: 'This cursor was not made by this list in this order. Start again without it.',
  },
});
