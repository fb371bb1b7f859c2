import { defineRefusals } from '#kernel';

export const meetingsRefusals = defineRefusals({});
