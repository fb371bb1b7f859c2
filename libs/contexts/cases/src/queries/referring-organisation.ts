import type { EntityManager } from 'typeorm';
import type { Actor } from '#kernel';
import { organisationsOf, refersFor } from '#organisations';
import { caseRefusals } from '../domain/refusals.js';

/** Scope that a hospital's system needs to submit and change its organisation's referrals. */
export const referralScope = 'referrals:write';

/** For which organisation does this actor refer? A system for its own; a person for the one they name, or the only one they have. */
export async function referringOrganisation(manager: EntityManager, actor: Actor, asked: string | null): Promise<string> {
  const own = await organisationsReferredFor(manager, actor);
  const [only] = own;
  if (asked !== null && own.includes(asked)) return asked;
  if (asked !== null || only === undefined) throw caseRefusals.refuse('REFERRING_FORBIDDEN');
  if (own.length > 1) throw caseRefusals.refuse('ORGANISATION_AMBIGUOUS', { path: ['input', 'organisationId'] });
  return only;
}

export async function organisationsReferredFor(manager: EntityManager, actor: Actor): Promise<string[]> {
  if (actor.kind === 'serviceAccount') return actor.scopes.includes(referralScope) ? [actor.organisationId] : [];
  if (actor.kind === 'system') return [];
  const affiliations = await organisationsOf(manager, actor.id);
  return [...new Set(affiliations.map(({ organisationId }) => organisationId))].filter((id) => refersFor(affiliations, id));
}
