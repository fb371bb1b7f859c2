/** Where a laboratory value stands on the page: a comment about it leads there. */
export const placeOf = ({ code, takenOn }: { readonly code: string; readonly takenOn: string }): string => `lab-${code}-${takenOn}`;
