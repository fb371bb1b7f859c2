import { defineRefusals, type Actor, type Refusal } from '#kernel';

/**
 * What a door says about who may knock: which kind of caller, and for a hospital's system with which scope. What somebody may do to one
 * record is another question, answered by the policy of the context that owns it.
 */
export type Declaration =
  | { readonly who: 'anyone' }
  | { readonly who: 'people' }
  | { readonly who: 'services'; readonly scope: string }
  | { readonly who: 'peopleOrServices'; readonly scope: string };

export const accessRefusals = defineRefusals({
  UNAUTHENTICATED: { category: 'UNAUTHENTICATED', message: 'Sign in, or send a bearer token.' },
  DOOR_CLOSED: { category: 'FORBIDDEN', message: 'Nobody may use this: it does not declare who may.' },
  PEOPLE_ONLY: { category: 'FORBIDDEN', message: 'Only a signed-in person may do this, not a service account.' },
  SERVICES_ONLY: { category: 'FORBIDDEN', message: 'Only a service account may do this, not a person.' },
  SCOPE_MISSING: { category: 'FORBIDDEN', message: 'The token lacks the scope that this needs.' },
});

/** Why this caller may not use the door, or null. A door without a declaration is closed to everybody. */
export function refusedAt(declaration: Declaration | undefined, actor: Actor | null): Refusal | null {
  if (declaration === undefined) return accessRefusals.refuse('DOOR_CLOSED');
  if (declaration.who === 'anyone') return null;
  // The service itself never knocks: it calls commands. Somebody who arrives as it is nobody.
  if (actor === null || actor.kind === 'system') return accessRefusals.refuse('UNAUTHENTICATED');
  if (actor.kind === 'person') return declaration.who === 'services' ? accessRefusals.refuse('SERVICES_ONLY') : null;
  if (declaration.who === 'people') return accessRefusals.refuse('PEOPLE_ONLY');
  return actor.scopes.includes(declaration.scope) ? null : accessRefusals.refuse('SCOPE_MISSING', { scope: declaration.scope });
}
