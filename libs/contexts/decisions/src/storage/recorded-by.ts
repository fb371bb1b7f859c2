import type { Actor } from '#kernel';

/** Who says something is a person or a hospital's system, each with a column of its own. */
export const recordedBy = ({ kind, id }: Actor): { readonly person: string | null; readonly account: string | null } => ({
  person: kind === 'person' ? id : null,
  account: kind === 'serviceAccount' ? id : null,
});
