import { Field, ID, Int, ObjectType, registerEnumType, ResolveField, Resolver } from '@nestjs/graphql';
import { actionStates } from '#decisions';
import { BoardCaseType } from '../cases/board-case.type.js';
import { AudienceEnum } from '../discussion/comment.type.js';
import { enumOf } from '../graphql/enum-of.js';
import { NodeInterface } from '../graphql/node.type.js';
import { readThroughMap } from '../graphql/read-through-map.js';
import { DateTime, Day } from '../graphql/scalars.js';
import { PersonType } from '../specialists/person.type.js';

export const ActionStateEnum = enumOf(actionStates);
registerEnumType(ActionStateEnum, { name: 'ActionState', description: 'Where an action stands; what is done or cancelled has ended.' });

const owner = { nullable: true, description: 'The person who owes it; null where the referring side does.' } as const;
const ownerName = {
  nullable: true,
  description: 'Who on the referring side owes it, by name; null where whoever refers there does.',
} as const;

@ObjectType('ActionVersion', { description: 'How an action stood before.' })
export class ActionVersionType {
  @Field(() => Int, { description: 'Counts from 1.' }) version!: number;
  @Field(() => ActionStateEnum, { description: 'The state that it had.' }) state!: string;
  @Field(() => PersonType, owner) owner!: PersonType | null;
  @Field(() => String, ownerName) ownerName!: string | null;
  @Field(() => Day, { nullable: true, description: 'The day by which it was due.' }) dueOn!: string | null;
  @Field(() => String, { nullable: true, description: 'Why it was changed to this.' }) reason!: string | null;
  @Field(() => PersonType, { nullable: true, description: "Who changed it to this; null for a hospital's system." })
  changedBy!: PersonType | null;
  @Field(() => DateTime, { description: 'When it was changed to this.' }) changedAt!: string;
}

@ObjectType('Action', {
  implements: () => NodeInterface,
  description: 'A task that follows from a decision, with one owner and a due date.',
})
export class ActionType implements NodeInterface {
  @Field(() => ID) id!: string;
  @Field({ description: 'What is to be done.' }) what!: string;
  @Field(() => AudienceEnum, { description: "The owner's side: REFERRER for what the referring side owes, and reads." }) audience!: string;
  @Field(() => PersonType, owner) owner!: PersonType | null;
  @Field(() => String, ownerName) ownerName!: string | null;
  @Field(() => Day, { nullable: true, description: 'The day by which it is due.' }) dueOn!: string | null;
  @Field(() => ActionStateEnum, { description: 'Where it stands.' }) state!: string;
  @Field(() => String, { nullable: true, description: 'What was said when it was last changed.' }) reason!: string | null;
  @Field(() => Int, { description: 'Name it when you change the action.' }) version!: number;
  @Field(() => PersonType, { description: 'Who gave it.' }) addedBy!: PersonType;
  @Field(() => DateTime, { description: 'When it was given.' }) addedAt!: string;
  @Field(() => DateTime, { nullable: true, description: 'When it was done or cancelled.' }) endedAt!: string | null;
  @Field(() => Day, { nullable: true, description: 'Its due day, once that has passed while it is open.' }) overdueSince!: string | null;
  @Field(() => [ActionVersionType], { description: 'The versions before this one, the oldest first.' })
  earlierVersions!: ActionVersionType[];
  @Field({ description: 'Whether the viewer may say that it is done.' }) mayComplete!: boolean;
  @Field({ description: 'Whether the viewer may give it to somebody else, move its date, or cancel it.' }) mayChange!: boolean;
}

/** What actions add to a case. */
@Resolver(() => BoardCaseType)
export class CaseActionFields {
  @ResolveField(() => [ActionType], {
    description: 'What is to be done about the case, the oldest first, at most 100; for the referring side, what is asked of it.',
  })
  actions(): object {
    return readThroughMap();
  }
  @ResolveField(() => Boolean, { description: 'Whether the viewer may add an action.' })
  mayAddAction(): boolean {
    return readThroughMap();
  }
}
