import type { EntityManager } from 'typeorm';
import type { BoardCaseRow } from '#cases';
import type { Anchor, Anchored } from '../domain/anchor.js';

const missing: Anchored = { there: false, sealed: false };
const there: Anchored = { there: true, sealed: false };

/** What the anchor names in this case, as far as the author of the thread may know of it. */
export async function anchoredIn(manager: EntityManager, boardCase: BoardCaseRow, authorId: string, anchor: Anchor): Promise<Anchored> {
  switch (anchor.kind) {
    // Which criteria there are is the policy set's to say; the code is kept as it was given.
    case 'CRITERION':
      return there;
    case 'LABORATORY_VALUE':
      return boardCase.health.laboratoryValues.some(({ code, takenOn }) => code === anchor.code && takenOn === anchor.takenOn)
        ? there
        : missing;
    case 'IMAGE': {
      const found: unknown[] = await manager.query('select from imaging_study where id = $1 and case_id = $2', [
        anchor.studyId,
        boardCase.id,
      ]);
      return found.length > 0 ? there : missing;
    }
    case 'OPINION': {
      // Whoever has not answered does not learn that there is a sealed opinion (OPIN-2).
      const [row]: { sealed: boolean }[] = await manager.query(
        `select r.sealed from opinion o join review r on r.id = o.review_id where o.id = $1 and o.case_id = $2
           and (not r.sealed or exists (select from opinion mine where mine.review_id = r.id and mine.author_id = $3))`,
        [anchor.opinionId, boardCase.id, authorId],
      );
      return row ? { there: true, sealed: row.sealed } : missing;
    }
  }
}
