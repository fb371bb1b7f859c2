import { Injectable } from '@nestjs/common';
import { boardStream, UnitOfWork } from '#event-log';
import { globalId, type Actor } from '#kernel';
import { specialistsByIds } from '#specialists';
import type { CharterWarning } from '../domain/charter-warning.js';
import { assertSeats, type Seat } from '../domain/membership.js';
import { boardRefusals } from '../domain/refusals.js';
import { standingOf } from '../queries/standing-of.js';
import { warningsOf } from '../queries/warnings-of.js';
import { lockBoard, seat, seatsOf, unseat } from '../storage/board.store.js';

export interface ChangeMembersInput {
  readonly boardId: string;
  /** Each by person and role: others' seats stay as they are, so two changes at once do not undo each other. */
  readonly changes: readonly (Seat & { readonly leaves: boolean })[];
}

export interface ChangedMembers extends Record<string, unknown> {
  readonly boardId: string;
  readonly warnings: readonly CharterWarning[];
}

@Injectable()
export class ChangeMembers {
  constructor(private readonly work: UnitOfWork) {}

  /** Who sits on the board, as what, from now on; warns where the charter can no longer be satisfied (DEC-4). */
  execute(actor: Actor, input: ChangeMembersInput, idempotencyKey?: string | null): Promise<ChangedMembers> {
    return this.work.run({ name: 'changeMembers', actor, input, idempotencyKey }, async (unit) => {
      const { manager, now } = unit;
      const { boardId, changes } = input;
      unit.concerns({ subject: `board:${boardId}` });
      await lockBoard(manager, boardId);
      const { chairs } = await standingOf(manager, { boardId, personId: actor.id, now });
      if (!chairs) throw boardRefusals.refuse('BOARD_CHAIR_ONLY');

      const people = await specialistsByIds(manager, changes.map(({ personId }) => personId)); // prettier-ignore
      const stranger = changes.find(({ personId }) => !people.has(personId));
      if (stranger) throw boardRefusals.refuse('MEMBER_UNKNOWN', { personId: globalId('Person', stranger.personId) });
      for (const change of changes) {
        if (change.leaves) await unseat(manager, boardId, change, now);
        else await seat(manager, boardId, change, now);
      }
      const seats = await seatsOf(manager, boardId);
      const known = await specialistsByIds(manager, seats.map(({ personId }) => personId)); // prettier-ignore
      assertSeats(seats, new Map([...known].map(([id, { disciplines }]) => [id, disciplines])));

      const warnings = await warningsOf(manager, boardId);
      const personIds = [...people.keys()];
      unit.record(boardStream(boardId), 'memberChanged', { boardId, personIds, warnings: warnings.length });
      return { boardId, warnings };
    });
  }
}
