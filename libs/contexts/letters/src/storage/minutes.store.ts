import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { BoardCaseRow } from '#cases';
import type { Unit } from '#event-log';
import { newId } from '#kernel';
import type { Block, LetterDocument } from '../domain/letter-document.js';
import { lettersRefusals } from '../domain/refusals.js';
import { MinutesItemPdfRow, MinutesItemRow, MinutesPdfRow, MinutesRow, MinutesVersionRow } from './minutes.row.js';

export interface CasePart {
  readonly boardCase: BoardCaseRow;
  readonly position: number;
  readonly content: readonly Block[];
}

const sha = (file: Buffer): string => createHash('sha256').update(file).digest('hex');

export async function insertMinutes(
  unit: Unit,
  { meetingId, boardId }: { meetingId: string; boardId: string },
  content: LetterDocument,
  parts: readonly CasePart[],
): Promise<string> {
  const { manager, now } = unit;
  const id = newId(now);
  const row = { id, meetingId, boardId, status: 'DRAFT', version: 1, content, caseCount: parts.length, preparedAt: now };
  await manager.insert(MinutesRow, row as never);
  await keepVersion(unit, { id, boardId }, 1, content);
  const items = parts.map(({ boardCase, position, content: blocks }) => ({
    id: newId(now), minutesId: id, meetingId, caseId: boardCase.id, boardId, organisationId: boardCase.organisationId, patientId: boardCase.patientId, position, content: blocks,
  })); // prettier-ignore
  if (items.length > 0) await manager.insert(MinutesItemRow, items as never);
  return id;
}

async function keepVersion({ manager, actor, now }: Unit, of: { id: string; boardId: string }, version: number, content: LetterDocument): Promise<void> {
  const writtenBy = actor.kind === 'person' ? actor.id : null;
  await manager.insert(MinutesVersionRow, { minutesId: of.id, version, boardId: of.boardId, content, writtenBy, writtenAt: now } as never);
} // prettier-ignore

export async function lockMinutes(manager: EntityManager, minutesId: string): Promise<MinutesRow> {
  const row = await manager.findOne(MinutesRow, { where: { id: minutesId }, lock: { mode: 'pessimistic_write' } });
  if (!row) throw lettersRefusals.refuse('MINUTES_NOT_FOUND');
  return row;
}

/** What they say of each case that may be seen. */
export const itemsOfMinutes = (manager: EntityManager, minutesId: string): Promise<MinutesItemRow[]> =>
  manager.find(MinutesItemRow, { where: { minutesId }, order: { position: 'ASC', id: 'ASC' } });

export async function rewriteMinutes(unit: Unit, minutes: MinutesRow, content: LetterDocument): Promise<number> {
  const version = minutes.version + 1;
  await unit.manager.update(MinutesRow, minutes.id, { content: content as never, version });
  await keepVersion(unit, minutes, version, content);
  return version;
}

/** Freezes them, whole and by case. */
export async function saveSignedMinutes(
  { manager, now, actor }: Unit,
  minutes: MinutesRow,
  whole: Buffer,
  extracts: readonly { readonly item: MinutesItemRow; readonly pdf: Buffer }[],
): Promise<void> {
  const { id: minutesId, boardId, version } = minutes;
  for (const { item, pdf } of extracts) {
    const { id: itemId, caseId, organisationId } = item;
    await manager.insert(MinutesItemPdfRow, { itemId, caseId, boardId, organisationId, content: pdf });
    await manager.update(MinutesItemRow, itemId, { pdfSha256: sha(pdf) });
  }
  await manager.insert(MinutesPdfRow, { minutesId, boardId, content: whole });
  await manager.update(MinutesRow, minutesId, {
    status: 'SIGNED',
    version: version + 1,
    signedBy: actor.id,
    signedAt: now,
    pdfSha256: sha(whole),
  });
}
