import { defineRefusals } from '#kernel';

export const inboxRefusals = defineRefusals({});
