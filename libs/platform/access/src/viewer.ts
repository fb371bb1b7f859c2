import type { Actor } from '#kernel';

/**
 * For whom a statement reads. Exactly one of the four is set: a person, a service account's organisation, or the audience that the
 * live gateway hydrates for (the board's side, or the referring organisation's).
 */
export interface Viewer {
  readonly person: string | null;
  readonly organisation: string | null;
  readonly audienceBoard: string | null;
  readonly audienceOrganisation: string | null;
}

const nobody: Viewer = { person: null, organisation: null, audienceBoard: null, audienceOrganisation: null };

export const viewerOf = (actor: Actor): Viewer =>
  actor.kind === 'person'
    ? { ...nobody, person: actor.id }
    : actor.kind === 'serviceAccount'
      ? { ...nobody, organisation: actor.organisationId }
      : nobody;

export const boardAudience = (boardId: string): Viewer => ({ ...nobody, audienceBoard: boardId });
export const organisationAudience = (organisationId: string): Viewer => ({ ...nobody, audienceOrganisation: organisationId });
