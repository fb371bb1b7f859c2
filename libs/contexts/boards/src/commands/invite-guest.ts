import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { boardStream, caseStream, inboxStream, UnitOfWork, type Unit } from '#event-log';
import type { Actor } from '#kernel';
import { specialistById, type Discipline } from '#specialists';
import { assertExpiry, whyNotInvite } from '../domain/invitation.js';
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

/** The end of an invitation is the end of its time, said earlier: what the guest has written and voted stays (BOARD-5). */
export type EndGuestInvitationInput = Pick<InviteGuestInput, 'caseId' | 'personId'>;

@Injectable()
export class InviteGuest {
  constructor(private readonly work: UnitOfWork) {}

  /** Lets one person read and vote in one case until a date; inviting again changes the date and the discipline. */
  execute(actor: Actor, input: InviteGuestInput, idempotencyKey?: string | null): Promise<{ caseId: string; personId: string }> {
    return this.work.run({ name: 'inviteGuest', actor, input, idempotencyKey }, async (unit) => {
      const { manager, now } = unit;
      const { caseId, personId, discipline, expiresAt } = input;
      unit.concerns({ subject: `case:${caseId}` });
      const { boardId, organisationId, patientId, ...ofCase } = await lockCaseOfGuest(unit, caseId);
      unit.concerns({ patientIds: [patientId] });
      const refusal = whyNotInvite(await standingOf(manager, { boardId, caseId, personId: actor.id, now }), ofCase);
      if (refusal) throw refusal;
      assertExpiry(expiresAt, now);
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

  /** From now on they read and vote there no longer. */
  end(actor: Actor, input: EndGuestInvitationInput, idempotencyKey?: string | null): Promise<{ caseId: string; personId: string }> {
    return this.work.run({ name: 'endGuestInvitation', actor, input, idempotencyKey }, async (unit) => {
      const { manager, now } = unit;
      const { caseId, personId } = input;
      unit.concerns({ subject: `case:${caseId}` });
      const { boardId, organisationId, patientId } = await lockCaseOfGuest(unit, caseId);
      unit.concerns({ patientIds: [patientId] });
      if (!organises(await standingOf(manager, { boardId, caseId, personId: actor.id, now })))
        throw boardRefusals.refuse('BOARD_INVITATION_FORBIDDEN');
      const { affected } = await manager.update(BoardGuestRow, { boardId, caseId, personId, expiresAt: MoreThan(now) }, { expiresAt: now });
      if (!affected) throw boardRefusals.refuse('GUEST_NOT_INVITED');
      unit.record(caseStream(caseId, organisationId), 'guestInvitationEnded', { caseId, personId });
      unit.record(boardStream(boardId), 'guestInvitationEnded', { caseId, personId });
      unit.record(inboxStream(personId), 'guestInvitationEnded', {});
      return { caseId, personId };
    });
  }
}

interface CaseOfGuest {
  readonly boardId: string;
  readonly organisationId: string;
  readonly patientId: string;
  readonly status: string;
  readonly consentWithdrawn: boolean;
}

/**
 * Whose case is it? Asked of the table itself, because boards are a room below cases: the answer must come from the case and never from
 * the request, or the chair of one board could open another's case. Locked as everything that happens inside a case is.
 */
async function lockCaseOfGuest({ manager }: Unit, caseId: string): Promise<CaseOfGuest> {
  const [found]: CaseOfGuest[] = await manager.query(
    `select board_id as "boardId", organisation_id as "organisationId", patient_id as "patientId", status,
       consent_withdrawn_at is not null as "consentWithdrawn" from board_case where id = $1 for update`,
    [caseId],
  );
  if (!found) throw boardRefusals.refuse('GUEST_CASE_NOT_FOUND');
  return found;
}
