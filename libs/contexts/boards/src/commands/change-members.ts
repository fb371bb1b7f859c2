import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#event-log';
import type { Actor } from '#kernel';
import { changing, joining, leaving, type SeatChange } from '../domain/change-of-seats.js';
import type { Seat } from '../domain/membership.js';
import { changeSeats, type ChangedMembers } from './change-seats.js';

export interface ChangeMembersInput {
  readonly boardId: string;
  /** Each by person and role: others' seats stay as they are, so two changes at once do not undo each other. */
  readonly changes: readonly SeatChange[];
}
export interface AddMemberInput extends Seat {
  readonly boardId: string;
}
export interface ChangeMemberInput extends AddMemberInput {
  /** Of the member's seat, as who changes it saw it. */
  readonly version: number;
}
export type RemoveMemberInput = Pick<ChangeMemberInput, 'boardId' | 'personId' | 'version'>;

const seatOf = ({ personId, role, discipline, deputy }: Seat): Seat => ({ personId, role, discipline, deputy });

@Injectable()
export class ChangeMembers {
  constructor(private readonly work: UnitOfWork) {}

  /** Several seats at once, whatever they were. */
  execute(actor: Actor, input: ChangeMembersInput, idempotencyKey?: string | null): Promise<ChangedMembers> {
    return this.work.run({ name: 'changeMembers', actor, input, idempotencyKey }, (unit) =>
      changeSeats(unit, actor, input.boardId, () => input.changes),
    );
  }

  add(actor: Actor, input: AddMemberInput, idempotencyKey?: string | null): Promise<ChangedMembers> {
    return this.work.run({ name: 'addMember', actor, input, idempotencyKey }, (unit) =>
      changeSeats(unit, actor, input.boardId, (seats) => joining(seats, seatOf(input))),
    );
  }

  change(actor: Actor, input: ChangeMemberInput, idempotencyKey?: string | null): Promise<ChangedMembers> {
    return this.work.run({ name: 'changeMember', actor, input, idempotencyKey }, (unit) =>
      changeSeats(unit, actor, input.boardId, (seats) => changing(seats, input.version, seatOf(input))),
    );
  }

  remove(actor: Actor, input: RemoveMemberInput, idempotencyKey?: string | null): Promise<ChangedMembers> {
    return this.work.run({ name: 'removeMember', actor, input, idempotencyKey }, (unit) =>
      changeSeats(unit, actor, input.boardId, (seats) => leaving(seats, input.personId, input.version)),
    );
  }
}
