import { In, type EntityManager } from 'typeorm';
import type { Specialist } from '../domain/specialist.js';
import { PersonRow } from '../storage/person.row.js';

const toSpecialist = ({ id, userName, name, disciplines, auditor }: PersonRow): Specialist => ({
  id,
  userName,
  name,
  disciplines,
  auditor,
});

/** Who are these people? Ids that nobody has are left out. */
export async function specialistsByIds(manager: EntityManager, ids: readonly string[]): Promise<Map<string, Specialist>> {
  if (ids.length === 0) return new Map();
  const rows = await manager.findBy(PersonRow, { id: In([...new Set(ids)]) });
  return new Map(rows.map((row) => [row.id, toSpecialist(row)]));
}

export async function specialistById(manager: EntityManager, id: string): Promise<Specialist | null> {
  return (await specialistsByIds(manager, [id])).get(id) ?? null;
}

export async function specialistByUserName(manager: EntityManager, userName: string): Promise<Specialist | null> {
  const row = await manager.findOneBy(PersonRow, { userName });
  return row && toSpecialist(row);
}
