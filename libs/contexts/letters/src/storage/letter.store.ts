import { createHash } from 'node:crypto';
import { In, Not, type EntityManager } from 'typeorm';
import type { BoardCaseRow } from '#cases';
import type { Unit } from '#event-log';
import { newId } from '#kernel';
import type { LetterDocument } from '../domain/letter-document.js';
import type { CancelCode, LetterKind, Release } from '../domain/letter-life.js';
import { LetterPdfRow, LetterRow, LetterVersionRow } from './letter.row.js';

export interface LetterDraft {
  readonly decisionId: string;
  readonly kind: LetterKind;
  readonly content: LetterDocument;
  readonly supersedesId: string | null;
  readonly correctionReason: string | null;
}

/** Who wrote a version: a person, or the service itself. */
const writer = ({ actor }: Unit): string | null => (actor.kind === 'person' ? actor.id : null);

export async function insertLetter(unit: Unit, boardCase: BoardCaseRow, draft: LetterDraft): Promise<string> {
  const { id: caseId, boardId, organisationId, patientId } = boardCase;
  const id = newId(unit.now);
  const row = { ...draft, id, caseId, boardId, organisationId, patientId, status: 'DRAFT', version: 1, draftedAt: unit.now };
  await unit.manager.insert(LetterRow, row as never);
  await keepVersion(unit, { id, caseId, boardId, organisationId }, 1, draft.content);
  return id;
}

type Place = Pick<LetterRow, 'id' | 'caseId' | 'boardId' | 'organisationId'>;

async function keepVersion(unit: Unit, { id, caseId, boardId, organisationId }: Place, version: number, content: LetterDocument): Promise<void> {
  const row = { letterId: id, version, caseId, boardId, organisationId, content, writtenBy: writer(unit), writtenAt: unit.now };
  await unit.manager.insert(LetterVersionRow, row as never);
} // prettier-ignore

export async function rewriteLetter(unit: Unit, letter: LetterRow, content: LetterDocument): Promise<number> {
  const version = letter.version + 1;
  await unit.manager.update(LetterRow, letter.id, { content: content as never, version });
  await keepVersion(unit, letter, version, content);
  return version;
}

/** Freezes it: from here on its text and its bytes are what was signed. */
export async function saveSignature(unit: Unit, letter: LetterRow, pdf: Buffer, { status, until }: Release): Promise<void> {
  const { id: letterId, caseId, boardId, organisationId } = letter;
  const { manager, now, actor } = unit;
  await manager.update(LetterRow, letterId, {
    status,
    version: letter.version + 1,
    signedBy: actor.id,
    signedAt: now,
    pdfSha256: createHash('sha256').update(pdf).digest('hex'),
    withheldUntil: until,
    releasedAt: status === 'RELEASED' ? now : null,
  });
  await manager.insert(LetterPdfRow, { letterId, caseId, boardId, organisationId, content: pdf });
  if (until) await manager.query('insert into letter_due (letter_id, board_id, due_at) values ($1, $2, $3)', [letterId, boardId, until]);
}

export async function cancelLetter({ manager, now }: Unit, letterId: string, code: CancelCode, reason: string | null): Promise<void> {
  await manager.update(LetterRow, letterId, { status: 'CANCELLED', cancelledAt: now, cancelCode: code, cancelReason: reason });
  await manager.query('delete from letter_due where letter_id = $1', [letterId]);
}

export async function saveRelease({ manager, now }: Unit, letterId: string): Promise<void> {
  await manager.update(LetterRow, letterId, { status: 'RELEASED', releasedAt: now });
  await manager.query('delete from letter_due where letter_id = $1', [letterId]);
}

export const lettersOfCase = (manager: EntityManager, caseId: string): Promise<LetterRow[]> =>
  manager.find(LetterRow, { where: { caseId, status: Not('CANCELLED') }, order: { draftedAt: 'ASC', kind: 'DESC', id: 'ASC' } });

/** Where each of these letters is, of those that may be seen. */
export async function placesOf(manager: EntityManager, ids: readonly string[]): Promise<Pick<LetterRow, 'id' | 'caseId'>[]> {
  return manager.find(LetterRow, { where: { id: In([...ids]) }, select: { id: true, caseId: true } });
}

export const hasCorrection = (manager: EntityManager, letterId: string): Promise<boolean> =>
  manager.existsBy(LetterRow, { supersedesId: letterId, correctionReason: Not('') });
