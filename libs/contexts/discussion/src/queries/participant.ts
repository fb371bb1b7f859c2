import type { EntityManager } from 'typeorm';
import { seesCaseAsBoard, takesPartAsGuest, takesPartOnBoard } from '#boards';
import { answersCaseAsReferrer, seesCaseAsReferrer, type BoardCaseRow } from '#cases';
import type { Actor } from '#kernel';
import { viewerInPlace, type Scope, type Sql, type ViewerSql } from '#reads';
import type { Audience, Participant } from '../domain/audience.js';

/** The columns that say where something of a discussion belongs. */
interface Place {
  readonly boardId: Sql;
  readonly caseId: Sql;
  readonly organisationId: Sql;
}

/** Of a row of board_case, or of a row that belongs to one. */
export const placeOfCase = (row: string): Place => ({
  boardId: `${row}.board_id`,
  caseId: `${row}.id`,
  organisationId: `${row}.organisation_id`,
});
export const placeOfPart = (row: string): Place => ({ ...placeOfCase(row), caseId: `${row}.case_id` });

/** DISC-1: whether the viewer reads what stands here for this audience; `audience` is an expression. */
export const readsHere = (viewer: ViewerSql, { boardId, caseId, organisationId }: Place, audience: Sql): Sql =>
  `(${seesCaseAsBoard(viewer, boardId, caseId)} or (${audience} = 'REFERRER' and ${seesCaseAsReferrer(viewer, organisationId)}))`;

/** What the viewer is to the discussion, as the policy reads it: for the `may…` fields and for the commands the same statement. */
export const participantSql = ({ viewer }: Pick<Scope, 'viewer'>, { boardId, caseId, organisationId }: Place): Sql => `json_build_object(
  'readsAsBoard', ${seesCaseAsBoard(viewer, boardId, caseId)},
  'writesAsBoard', ${takesPartOnBoard(viewer, boardId)} or ${takesPartAsGuest(viewer, boardId, caseId)},
  'readsAsReferrer', ${seesCaseAsReferrer(viewer, organisationId)},
  'writesAsReferrer', ${answersCaseAsReferrer(viewer, organisationId)})`;

const asPerson = (person: Sql): ViewerSql => viewerInPlace({ person });
const givenPlace: Place = { boardId: '$2::uuid', caseId: '$3::uuid', organisationId: '$4::uuid' };

/** What is this actor to the discussion of this case? Only people write: a comment has an author whom one can ask. */
export async function participantIn(manager: EntityManager, boardCase: BoardCaseRow, actor: Actor): Promise<Participant> {
  const { id, boardId, organisationId } = boardCase;
  const [row]: { participant: Participant }[] = await manager.query(
    `select ${participantSql({ viewer: asPerson('$1::uuid') }, givenPlace)} as participant`,
    [actor.kind === 'person' ? actor.id : null, boardId, id, organisationId],
  );
  return row!.participant;
}

/** DISC-3: which of these people may read a thread of this audience? Asked with the predicate that reading it asks. */
export async function readersAmong(
  manager: EntityManager,
  boardCase: BoardCaseRow,
  audience: Audience,
  personIds: readonly string[],
): Promise<Set<string>> {
  const { id, boardId, organisationId } = boardCase;
  const rows: { id: string }[] = await manager.query(
    `select p.id from person p where p.id = any ($1::uuid[]) and ${readsHere(asPerson('p.id'), givenPlace, '$5::text')}`,
    [personIds, boardId, id, organisationId, audience],
  );
  return new Set(rows.map((row) => row.id));
}
