/** As many as the desk answers by id in one question. */
export const askedAtOnce = 100;

export const lotsOf = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / askedAtOnce) }, (_, lot) => ids.slice(lot * askedAtOnce, (lot + 1) * askedAtOnce));
