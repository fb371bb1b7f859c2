import { In, type EntityManager } from 'typeorm';
import type { Procedure } from '../domain/procedure.js';
import { ProcedureRow } from '../storage/procedure.row.js';

const toProcedure = ({ id, code, name, offered }: ProcedureRow): Procedure => ({ id, code, name, offered });

/** Which procedures are these? Ids that the catalogue does not know are left out. */
export async function proceduresByIds(manager: EntityManager, ids: readonly string[]): Promise<Map<string, Procedure>> {
  if (ids.length === 0) return new Map();
  const rows = await manager.findBy(ProcedureRow, { id: In([...new Set(ids)]) });
  return new Map(rows.map((row) => [row.id, toProcedure(row)]));
}

/** Does the catalogue know every one of them? */
export async function proceduresExist(manager: EntityManager, ids: readonly string[]): Promise<boolean> {
  return (await proceduresByIds(manager, ids)).size === new Set(ids).size;
}

export async function proceduresByCodes(manager: EntityManager, codes: readonly string[]): Promise<Map<string, Procedure>> {
  if (codes.length === 0) return new Map();
  const rows = await manager.findBy(ProcedureRow, { code: In([...new Set(codes)]) });
  return new Map(rows.map((row) => [row.code, toProcedure(row)]));
}
