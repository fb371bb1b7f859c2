import type { EntityManager } from 'typeorm';
import type { AffiliationRole } from '../domain/affiliation.js';
import { AffiliationRow } from '../storage/affiliation.row.js';

/** Who belongs to this organisation, in any of these roles? One id per person. */
export async function peopleOf(manager: EntityManager, organisationId: string, roles: readonly AffiliationRole[]): Promise<string[]> {
  const rows = await manager.find(AffiliationRow, { where: { organisationId }, order: { personId: 'ASC' } });
  return [...new Set(rows.filter(({ role }) => roles.includes(role)).map(({ personId }) => personId))];
}
