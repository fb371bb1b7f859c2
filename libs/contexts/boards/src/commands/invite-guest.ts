import { Injectable } from '@nestjs/common';
import { boardStream, caseStream, inboxStream, UnitOfWork, type Unit } from '#event-log';
import type { Actor } from '#kernel';
import { specialistById, type Discipline } from '#specialists';
import { organises } from '../domain/membership.js';
import { boardRefusals } from '../domain/refusals.js';
import { standingOf } from '../queries/standing-of.js';
import { BoardGuestRow } from '../storage/board.row.js';

export interface InviteGuestInput {
  readonly caseId: string;
  readonly personId: string;
  /** For which the guest votes and counts; null for one who only reads and advises. */
  readonly discipline: Discipline | null;
  readonly expiresAt: Date;
}

// A guest comes for one case; whoever is needed for longer joins the board.
const longestDays = 366;

@Injectable()
export class InviteGuest {
  constructor(private readonly work: UnitOfWork) {}

  /** Lets one person read and vote in one case until a date; inviting again changes the date and the discipline. */
  execute(actor: Actor, input: InviteGuestInput, idempotencyKey?: string | null): Promise<{ caseId: string; personId: string }> {
    return this.work.run({ name: 'inviteGuest', actor, input, idempotencyKey }, async (unit) => {
      const { manager, now } = unit;
      const { caseId, personId, discipline, expiresAt } = input;
      unit.concerns({ subject: `case:${caseId}` });
      const { boardId, organisationId, patientId } = await lockCaseOfGuest(unit, caseId);
      unit.concerns({ patientIds: [patientId] });
      if (!organises(await standingOf(manager, { boardId, personId: actor.id, now })))
        throw boardRefusals.refuse('BOARD_INVITATION_FORBIDDEN');
      const days = (expiresAt.getTime() - now.getTime()) / 86_400_000;
      if (!(days > 0 && days <= longestDays)) throw boardRefusals.refuse('GUEST_EXPIRY_INVALID', { path: ['input', 'expiresAt'] });
      const guest = await specialistById(manager, personId);
      if (!guest) throw boardRefusals.refuse('MEMBER_UNKNOWN', { path: ['input', 'personId'] });
      if (discipline !== null && !guest.disciplines.includes(discipline))
        throw boardRefusals.refuse('MEMBER_DISCIPLINE_NOT_HELD', { path: ['input', 'discipline'] });
      if ((await standingOf(manager, { boardId, personId, now })).reads) throw boardRefusals.refuse('GUEST_IS_MEMBER');

      await manager.upsert(BoardGuestRow, { boardId, personId, caseId, discipline, invitedAt: now, expiresAt }, ['personId', 'caseId']);
      unit.record(caseStream(caseId, organisationId), 'guestInvited', { caseId, personId });
      unit.record(boardStream(boardId), 'guestInvited', { caseId, personId });
      unit.record(inboxStream(personId), 'guestInvited', { caseId });
      return { caseId, personId };
    });
  }
}

/**
 * Whose case is it? Asked of the table itself, because boards are a room below cases: the answer must come from the case and never from
 * the request, or the chair of one board could open another's case. Locked as everything that happens inside a case is.
 */
async function lockCaseOfGuest({ manager }: Unit, caseId: string): Promise<{ boardId: string; organisationId: string; patientId: string }> {
  const [found]: { boardId: string; organisationId: string; patientId: string }[] = await manager.query(
    `select board_id as "boardId", organisation_id as "organisationId", patient_id as "patientId" from board_case where id = $1 for update`,
    [caseId],
  );
  if (!found) throw boardRefusals.refuse('GUEST_CASE_NOT_FOUND');
  return found;
}
