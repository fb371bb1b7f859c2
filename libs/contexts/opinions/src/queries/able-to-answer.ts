import type { EntityManager } from 'typeorm';
import { rotaOf } from '#cases';

/** Of the rota, in its order: those of the discipline whom no conflict of interest keeps away from the case (DEC-4). */
export const ableOf = (
  rota: readonly { readonly personId: string; readonly discipline: string | null }[],
  discipline: string,
  excluded: readonly string[],
): string[] => rota.filter((one) => one.discipline === discipline && !excluded.includes(one.personId)).map(({ personId }) => personId);

/** Who can be asked for this discipline in this case now? Members who are not away, whoever owes fewest opinions first. */
export async function ableToAnswer(
  manager: EntityManager,
  { boardId, caseId, discipline }: { readonly boardId: string; readonly caseId: string; readonly discipline: string },
  now: Date,
): Promise<string[]> {
  const rows: { personId: string }[] = await manager.query(
    `select person_id as "personId" from case_conflict where case_id = $1 and withdrawn_at is null and treatment = 'EXCLUDED'`,
    [caseId],
  );
  return ableOf(
    await rotaOf(manager, boardId, now),
    discipline,
    rows.map(({ personId }) => personId),
  );
}
