import { defineRefusals } from '#kernel';

export const lettersRefusals = defineRefusals({});
