import { Args, Field, ID, InputType, Mutation, ObjectType, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '#access';
import { RecordAbsence } from '#boards';
import type { Actor } from '#kernel';
import { idempotencyKey } from '../graphql/command-input.js';
import { CurrentActor } from '../graphql/current-actor.js';
import { keyOf } from '../graphql/keys.js';
import { payloadOf } from '../graphql/payload.js';
import { readThroughMap } from '../graphql/read-through-map.js';
import { Day } from '../graphql/scalars.js';
import { PersonType } from '../specialists/person.type.js';
import { BoardType } from './board.type.js';

@ObjectType('Absence', { description: 'Days on which somebody is away, both included, counted in UTC.' })
export class AbsenceType {
  @Field(() => PersonType) person!: PersonType;
  @Field(() => Day) from!: string;
  @Field(() => Day) until!: string;
  @Field(() => PersonType, { description: 'Who said so.' }) recordedBy!: PersonType;
}

const through = { description: 'A board on which both sit; the absence holds on every board of the person.' } as const;

@InputType('RecordAbsenceInput')
class RecordAbsenceInput {
  @Field(() => ID, through) boardId!: string;
  @Field(() => ID, { description: 'Oneself; somebody else by chair, deputy or coordinator.' }) personId!: string;
  @Field(() => Day, { description: 'The first day, in UTC.' }) from!: string;
  @Field(() => Day, { description: 'The last day, in UTC; today or later, at most a year after the first.' }) until!: string;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@InputType('EndAbsenceInput')
class EndAbsenceInput {
  @Field(() => ID, through) boardId!: string;
  @Field(() => ID) personId!: string;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

const RecordAbsencePayload = payloadOf('RecordAbsence', { board: () => BoardType });
const EndAbsencePayload = payloadOf('EndAbsence', { board: () => BoardType });

@Resolver()
export class AbsenceResolver {
  constructor(private readonly absence: RecordAbsence) {}

  @Mutation(() => RecordAbsencePayload, {
    nullable: true,
    description: 'Somebody is away: they are asked for no opinion meanwhile, and what they were asked goes to somebody else.',
  })
  @Access(Access.people())
  async recordAbsence(@CurrentActor() actor: Actor, @Args('input') input: RecordAbsenceInput): Promise<object> {
    const { from, until, idempotencyKey: key } = input;
    const days = { fromDay: from, untilDay: until };
    const { boardId } = await this.absence.execute(actor, { ...keysOf(input), ...days }, key);
    return { board: boardId };
  }

  @Mutation(() => EndAbsencePayload, { nullable: true, description: 'Ends what lasts of their absences, and takes back those to come.' })
  @Access(Access.people())
  async endAbsence(@CurrentActor() actor: Actor, @Args('input') input: EndAbsenceInput): Promise<object> {
    const { boardId } = await this.absence.end(actor, keysOf(input), input.idempotencyKey);
    return { board: boardId };
  }
}

const keysOf = (input: { boardId: string; personId: string }) => ({
  boardId: keyOf('Board', input.boardId, 'boardId'),
  personId: keyOf('Person', input.personId, 'personId'),
});

/** What absence adds to a board. */
@Resolver(() => BoardType)
export class BoardAbsenceFields {
  @ResolveField(() => [AbsenceType], { description: 'Of its members, the latest first, past ones too, at most 200; members only.' })
  absences(): object[] {
    return readThroughMap();
  }
  @ResolveField(() => Boolean, { description: "Whether the viewer may record others' absences; one's own everybody may." })
  mayRecordAbsences(): boolean {
    return readThroughMap();
  }
}
