import { boardStream, type Unit } from '#event-log';
import { newId } from '#kernel';
import { wishReasons, type WishReason } from '../domain/agenda-wish.js';
import type { CaseOfFact } from './note-activity.js';
import { noteActivity } from './note-activity.js';

/**
 * Asks for a place on the board's next agenda, inside the unit of whatever happened; the case is locked. A wish for the same reason that is
 * still open is the same wish: asking again changes nothing and is no fact.
 */
export async function wishForAgenda(unit: Unit, boardCase: CaseOfFact, reason: WishReason): Promise<void> {
  const { id: caseId, boardId, organisationId, patientId } = boardCase;
  const kind = wishReasons[reason];
  const [inserted]: [unknown] | [] = await unit.manager.query(
    `insert into agenda_wish (id, case_id, board_id, organisation_id, patient_id, kind, reason, at) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (case_id, reason) where met_at is null do nothing returning id`,
    [newId(unit.now), caseId, boardId, organisationId, patientId, kind, reason, unit.now],
  );
  if (!inserted) return;
  await noteActivity(unit, boardCase, 'caseNeedsAgenda', { kind, reason });
  unit.record(boardStream(boardId), 'caseNeedsAgenda', { caseId, kind, reason });
}

/** The case has its place, or what it was wished for is settled: the open wishes for these reasons (all of them, unless said) are met. */
export async function meetWishes(unit: Unit, boardCase: CaseOfFact, reasons = Object.keys(wishReasons) as WishReason[]): Promise<void> {
  const [, met]: [unknown, number] = await unit.manager.query(
    'update agenda_wish set met_at = $2 where case_id = $1 and met_at is null and reason = any ($3)',
    [boardCase.id, unit.now, reasons],
  );
  if (met > 0) await noteActivity(unit, boardCase, 'agendaWishMet', { reasons });
}
