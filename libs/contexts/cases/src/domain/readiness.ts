import { readinessItems, type Ground, type ReadinessFacts, type ReadinessItem } from './readiness-items.js';

/** What is missing, who owes it, and on what ground it is asked for. */
export interface MissingItem extends Ground {
  readonly code: string;
  readonly owedBy: ReadinessItem['owedBy'];
}

/** [CASE-2] What a board needs before it can answer, by kind of pain; missing items never block. */
export const missingItems = (facts: ReadinessFacts, now: Date): MissingItem[] => {
  const { type } = facts.painProfile;
  return readinessItems
    .filter((item) => (item.for ?? [type]).includes(type) && (item.when?.(facts, now) ?? true) && !item.present(facts, now))
    .map(({ code, owedBy, source, mark }) => ({ code, owedBy, source, mark }));
};
