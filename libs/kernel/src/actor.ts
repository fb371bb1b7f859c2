/** Who is asking. Roles are not part of it: they are held on a board or in an organisation and are read where they are needed. */
export type Actor = PersonActor | ServiceAccountActor;

export interface PersonActor {
  readonly kind: 'person';
  /** person.id */
  readonly id: string;
}

/** A hospital's system; acts for exactly one organisation, within its scopes. */
export interface ServiceAccountActor {
  readonly kind: 'serviceAccount';
  /** service_account.id */
  readonly id: string;
  readonly organisationId: string;
  readonly scopes: readonly string[];
}

export const person = (id: string): PersonActor => ({ kind: 'person', id });
