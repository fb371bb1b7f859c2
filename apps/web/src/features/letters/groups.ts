import type { LetterLineFragment, ToldOfCaseFragment } from '../../generated/graphql.js';

/** Those that still matter first: the patient's and the referrer's of the decision that stands, then what was replaced or cancelled. */
const weight = ({ status, supersededBy }: LetterLineFragment): number => (status === 'CANCELLED' ? 2 : supersededBy ? 1 : 0);

export const inOrder = (letters: readonly LetterLineFragment[]): LetterLineFragment[] =>
  [...letters].sort(
    (one, other) => weight(one) - weight(other) || other.draftedAt.localeCompare(one.draftedAt) || other.kind.localeCompare(one.kind),
  );

/** Every case once, in the order given, with its letters. */
export function groupsOf(
  cases: readonly ToldOfCaseFragment[],
): { readonly of: ToldOfCaseFragment; readonly letters: LetterLineFragment[] }[] {
  return [...new Map(cases.map((one) => [one.id, one])).values()].map((of) => ({ of, letters: inOrder(of.letters) }));
}

export interface Chosen {
  readonly id: string;
  readonly version: number;
}
/** What was chosen, as far as it may still be signed: somebody else may have signed or changed it meanwhile. */
export const signable = (letters: readonly LetterLineFragment[], chosen: ReadonlySet<string>): Chosen[] =>
  letters.filter(({ id, maySign }) => maySign && chosen.has(id)).map(({ id, version }) => ({ id, version }));
/** Read means: this text, in this version, was on the screen. */
export const unread = (letters: readonly Chosen[], read: ReadonlyMap<string, number>): Chosen[] =>
  letters.filter(({ id, version }) => read.get(id) !== version);
