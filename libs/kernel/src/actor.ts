/** Who is asking. Roles are not part of it: they are held on a board or in an organisation and are read where they are needed. */
export type Actor = PersonActor | ServiceAccountActor | SystemActor;

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

/** The service itself, for what a timer or a reaction does. It passes no door and sees nothing by itself. */
export interface SystemActor {
  readonly kind: 'system';
  /** What acts, such as `worker`. */
  readonly id: string;
}

export const person = (id: string): PersonActor => ({ kind: 'person', id });

/** How an actor is named in the log, the audit and the idempotency table. */
export const actorKey = (actor: Actor): string => `${actor.kind}:${actor.id}`;
