import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { against, idempotencyKey, replaces, version } from '../graphql/command-input.js';
import { DateTime } from '../graphql/scalars.js';
import { AgendaItemKindEnum, DeferralCodeEnum, MeetingPhaseEnum } from './meeting-enums.js';

const meetingVersion = {
  description: 'The version of the meeting that you saw; a stale one is refused with the current version.',
} as const;
const carryTo = (what: string) => ({ nullable: true, description: `A planned meeting of the same board that takes over ${what}.` });

@InputType('ScheduleMeetingInput')
export class ScheduleMeetingInput {
  @Field(() => ID) boardId!: string;
  @Field(() => DateTime, { description: 'In the future, at most two years from now.' }) startsAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When the agenda closes; what the charter says when it is left out.' })
  cutOffAt?: Date | null;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@InputType('CancelMeetingInput')
export class CancelMeetingInput {
  @Field(() => ID) meetingId!: string;
  @Field(() => Int, version) version!: number;
  @Field() reason!: string;
  @Field(() => ID, carryTo('its cases; without one they are offered to every meeting to come')) carryToId?: string | null;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@InputType('AddAgendaItemInput')
export class AddAgendaItemInput {
  @Field(() => ID) meetingId!: string;
  @Field(() => Int, version) version!: number;
  @Field(() => ID) caseId!: string;
  @Field(() => AgendaItemKindEnum, { nullable: true, description: 'For discussion when it is left out.' }) kind?: 'NOTING' | null;
  @Field(() => Int, { nullable: true, description: 'In minutes, 1 to 240; by the complexity of the case when it is left out.' })
  plannedMinutes?: number | null;
  @Field(() => String, { nullable: true, description: 'Needed after the cut-off.' }) reason?: string | null;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@InputType('RemoveAgendaItemInput')
export class RemoveAgendaItemInput {
  @Field(() => ID) itemId!: string;
  @Field(() => Int, meetingVersion) version!: number;
  @Field() reason!: string;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@InputType('ReorderAgendaInput')
export class ReorderAgendaInput {
  @Field(() => ID) meetingId!: string;
  @Field(() => Int, version) version!: number;
  @Field(() => [ID], { description: 'Every item of the agenda once, in the order that is wanted.' }) itemIds!: string[];
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@InputType('PullIntoDiscussionInput')
export class PullIntoDiscussionInput {
  @Field(() => ID) itemId!: string;
  @Field(() => Int, meetingVersion) version!: number;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@InputType('RecordNotedInput')
export class RecordNotedInput {
  @Field(() => ID) meetingId!: string;
  @Field(() => Int, version) version!: number;
  @Field(() => [ID], { description: 'Agenda items for noting; all of them are recorded, or none.' }) itemIds!: string[];
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@InputType('OpenMeetingInput')
export class OpenMeetingInput {
  @Field(() => ID) meetingId!: string;
  @Field(() => Int, version) version!: number;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@InputType('AdvanceMeetingInput', {
  description: 'Without item and phase: the next phase, and after the last one the next case that waits.',
})
export class AdvanceMeetingInput {
  @Field(() => ID) meetingId!: string;
  @Field(() => Int, version) version!: number;
  @Field(() => ID, { nullable: true, description: 'The case to turn to; it begins by being presented.' }) itemId?: string | null;
  @Field(() => MeetingPhaseEnum, {
    nullable: true,
    description: 'One step forward, or any back. DISCUSSING unseals the opinions of the case.',
  })
  phase?: 'PRESENTING' | null;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@InputType('NameDelegateInput')
export class NameDelegateInput {
  @Field(() => ID) meetingId!: string;
  @Field(() => Int, version) version!: number;
  @Field(() => ID, { nullable: true, description: 'Somebody who sits on the board; null takes it back.' }) personId?: string | null;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@InputType('RecordAttendanceInput')
export class RecordAttendanceInput {
  @Field(() => ID) meetingId!: string;
  @Field(() => ID) personId!: string;
  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'Not in the room.' }) remote?: boolean | null;
  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'True when they leave.' }) left?: boolean | null;
  @Field(() => DateTime, against.stay) against?: Date | null;
  @Field(() => [String], replaces) replaces?: string[] | null;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@InputType('DeferAgendaItemInput')
export class DeferAgendaItemInput {
  @Field(() => ID) itemId!: string;
  @Field(() => Int, meetingVersion) version!: number;
  @Field(() => DeferralCodeEnum) code!: 'OTHER';
  @Field(() => String, { nullable: true, description: 'Needed with OTHER.' }) reason?: string | null;
  @Field(() => ID, carryTo('the case; without one it is offered to every meeting to come')) carryToId?: string | null;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@InputType('CloseMeetingInput')
export class CloseMeetingInput {
  @Field(() => ID) meetingId!: string;
  @Field(() => Int, version) version!: number;
  @Field(() => ID, carryTo('whatever is undecided; without one closing is refused while anything is')) carryToId?: string | null;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}
