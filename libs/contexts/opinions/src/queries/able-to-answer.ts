import type { EntityManager } from 'typeorm';
import { standingOf } from '#boards';
import { rotaOf } from '#cases';

/**
 * Who can be asked for this discipline in this case now, in the order of the rota? Members who are not away; nobody whom a conflict of
 * interest keeps away from the case (DEC-4).
 */
export async function ableToAnswer(
  manager: EntityManager,
  { boardId, caseId, discipline }: { readonly boardId: string; readonly caseId: string; readonly discipline: string },
  now: Date,
): Promise<string[]> {
  const able: string[] = [];
  for (const member of await rotaOf(manager, boardId, now)) {
    if (member.discipline !== discipline) continue;
    const { personId } = member;
    if ((await standingOf(manager, { boardId, caseId, personId, now })).discipline === discipline) able.push(personId);
  }
  return able;
}
