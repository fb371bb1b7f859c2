import { caseRefusals } from './refusals.js';

export interface InformationRequest {
  readonly what: string;
  readonly owedBy: string | null;
  /** YYYY-MM-DD */
  readonly dueOn: string | null;
}
export interface InformationAnswer {
  readonly itemId: string;
  readonly answer: string;
  readonly reference: string | null;
}
/** One item that was asked for, as far as the rules look at it. */
export interface AskedItem {
  readonly id: string;
  readonly dueOn: string | null;
  readonly answeredAt: Date | string | null;
  readonly withdrawnAt: Date | string | null;
}

const invalid = (...path: (string | number)[]) => caseRefusals.refuse('INFORMATION_INVALID', { path: ['input', ...path] });
const day = /^\d{4}-\d{2}-\d{2}$/;

/** [CASE-3] Each item says what is asked for; who owes it and until when where that is known. */
export function assertRequest(items: readonly InformationRequest[], field = 'items', refusal = invalid): void {
  if (items.length === 0 || items.length > 50) throw refusal(field);
  items.forEach(({ what, owedBy, dueOn }, index) => {
    if (what.trim() === '' || what.length > 500) throw refusal(field, index, 'what');
    if (owedBy !== null && (owedBy.trim() === '' || owedBy.length > 200)) throw refusal(field, index, 'owedBy');
    if (dueOn !== null && !day.test(dueOn)) throw refusal(field, index, 'dueOn');
  });
}

export const isOpen = ({ answeredAt, withdrawnAt }: AskedItem): boolean => answeredAt === null && withdrawnAt === null;

/** [CASE-3] An open item of this case, or the refusal. */
export function openItem<Item extends AskedItem>(items: readonly Item[], itemId: string): Item {
  const item = items.find(({ id }) => id === itemId);
  if (!item) throw caseRefusals.refuse('INFORMATION_ITEM_NOT_FOUND');
  if (!isOpen(item)) throw caseRefusals.refuse('INFORMATION_ITEM_SETTLED');
  return item;
}

/** [CASE-3] What is answered, item by item, and whether nothing is left open: the case then goes back to where it was. */
export function answered<Item extends AskedItem>(
  items: readonly Item[],
  answers: readonly InformationAnswer[],
): { readonly settled: readonly (readonly [Item, InformationAnswer])[]; readonly last: boolean } {
  if (answers.length === 0 || answers.length > 50) throw invalid('answers');
  const settled = answers.map((given, index) => {
    if (given.answer.trim() === '' || given.answer.length > 20_000) throw invalid('answers', index, 'answer');
    if (given.reference !== null && (given.reference.trim() === '' || given.reference.length > 500))
      throw invalid('answers', index, 'reference');
    if (answers.findIndex(({ itemId }) => itemId === given.itemId) !== index) throw invalid('answers', index, 'itemId');
    return [openItem(items, given.itemId), given] as const;
  });
  const left = items.filter((item) => isOpen(item) && !settled.some(([{ id }]) => id === item.id));
  return { settled, last: left.length === 0 };
}

/** [CASE-3] Open past the day on which it was due. */
export const isOverdue = (item: Omit<AskedItem, 'id'>, now: Date): boolean =>
  isOpen({ ...item, id: '' }) && item.dueOn !== null && item.dueOn < now.toISOString().slice(0, 10);
