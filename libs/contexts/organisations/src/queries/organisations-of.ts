import type { EntityManager } from 'typeorm';
import type { Affiliation } from '../domain/affiliation.js';
import { AffiliationRow } from '../storage/affiliation.row.js';

/** In which organisations is this person, and as what? In a fixed order, so that an answer does not change by itself. */
export async function organisationsOf(manager: EntityManager, personId: string): Promise<Affiliation[]> {
  const rows = await manager.find(AffiliationRow, { where: { personId }, order: { organisationId: 'ASC', role: 'ASC' } });
  return rows.map(({ organisationId, role }) => ({ organisationId, role }));
}
