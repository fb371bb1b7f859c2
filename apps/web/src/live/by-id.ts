/** As many as the desk answers by id in one question. */
export const askedAtOnce = 100;
