import { Args, ArgsType, Field, ID, InputType, Int, Mutation, ObjectType, registerEnumType, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '#access';
import { kindsOfItems, MarkLooked } from '#inbox';
import type { Actor } from '#kernel';
import { BoardCaseType } from '../cases/board-case.type.js';
import { idempotencyKey } from '../graphql/command-input.js';
import { connectionOf, ForwardArgs } from '../graphql/connection.type.js';
import { CurrentActor } from '../graphql/current-actor.js';
import { enumOf } from '../graphql/enum-of.js';
import { keyOf } from '../graphql/keys.js';
import { payloadOf } from '../graphql/payload.js';
import { DateTime } from '../graphql/scalars.js';
import { readThroughMap } from '../graphql/read-through-map.js';
import { InboxType } from './viewer.type.js';

export const InboxItemKindEnum = enumOf(kindsOfItems);
registerEnumType(InboxItemKindEnum, {
  name: 'InboxItemKind',
  description: 'What waits for somebody.',
  valuesMap: {
    ALERT: { description: 'A red flag is present and nobody has answered yet (CASE-9). `subjectId` is the alert’s.' },
    OPINION: { description: 'My opinion is asked, or that of somebody who let the date pass and whose substitute I am. The review’s.' },
    QUESTION: { description: 'An open question to a discipline that I answer for. The thread’s.' },
    MENTION: { description: 'Somebody mentioned me since I last looked at the case. The comment’s.' },
    BALLOT: {
      description:
        'A proposal that is voted on without a meeting (kept open, closed asynchronously, or P1) and on which I vote and have not. By when the vote ends or can be closed. The proposal’s.',
    },
    BALLOT_TO_CONFIRM: { description: 'A ballot of mine that somebody took by phone. The proposal’s.' },
    CLOSING: { description: 'A proposal in a case that I chair to which nobody objected within its window. The proposal’s.' },
    LETTER_TO_SIGN: { description: 'A drafted letter in a case that I chair. The letter’s.' },
    ACTION: { description: 'Something that I am to do. The action’s.' },
    CONDITION_EXPIRES: { description: 'A condition of mine that expires within 14 days. The condition’s.' },
    CONDITION_TO_CONFIRM: { description: 'A condition of mine whose result has come. The condition’s.' },
    IMPLEMENTATION_OVERDUE: { description: 'Steps past their planned date, on a board whose desk I keep. The decision’s.' },
  },
});

@ObjectType('InboxItem', { description: 'One thing that waits for the signed-in person; it goes by itself when it is done.' })
export class InboxItemType {
  @Field(() => InboxItemKindEnum, { description: 'What is to be done.' }) kind!: string;
  @Field({ description: 'The rule that asks for it, such as OPIN-5.' }) rule!: string;
  @Field(() => ID, { description: 'Public id of the record that it is about, by its kind.' }) subjectId!: string;
  @Field(() => BoardCaseType, { description: 'The case in which it is.' }) boardCase!: BoardCaseType;
  @Field(() => DateTime, { description: 'Since when it waits.' }) since!: string;
  @Field(() => DateTime, { nullable: true, description: 'By when; of a day its beginning in UTC. Null: no date was named.' }) dueAt!:
    string | null;
}

@ObjectType('InboxCount', { description: 'How many of one kind wait.' })
export class InboxCountType {
  @Field(() => InboxItemKindEnum, { description: 'Kinds of which none waits are left out.' }) kind!: string;
  @Field(() => Int, { description: 'At least 1.' }) count!: number;
}

const InboxItemConnectionType = connectionOf('InboxItem', () => InboxItemType);

@ArgsType()
class ItemsArgs extends ForwardArgs {
  @Field(() => [InboxItemKindEnum], { nullable: true, description: 'Only these kinds; all of them when left out.' }) kinds?:
    string[] | null;
}

@Resolver(() => InboxType)
export class InboxItemFields {
  @ResolveField(() => InboxItemConnectionType, {
    description: 'Everything that waits for me: by due date, then what has none, oldest first.',
  })
  items(@Args() _args: ItemsArgs): object {
    return readThroughMap();
  }
  @ResolveField(() => [InboxCountType], { description: 'How many items there are, by kind.' })
  counts(): object {
    return readThroughMap();
  }
}

@ObjectType('ChangeCount', { description: 'How often one type of fact happened.' })
export class ChangeCountType {
  @Field({ description: 'Type of fact, such as commentAdded.' }) type!: string;
  @Field(() => Int, { description: 'At least 1.' }) count!: number;
}

@ObjectType('CaseChanges', {
  description: 'What happened in a case since I last looked at it, on my own side of it and without my own deeds.',
})
export class CaseChangesType {
  @Field(() => Int, { description: 'How many facts.' }) count!: number;
  @Field(() => [ChangeCountType], { description: 'How many of each type; types of which there were none are left out.' })
  kinds!: ChangeCountType[];
  @Field(() => DateTime, { description: 'When I last looked.' }) lookedAt!: string;
}

@Resolver(() => BoardCaseType)
export class CaseChangesFields {
  @ResolveField(() => CaseChangesType, {
    nullable: true,
    description: 'What changed since I last said that I had looked (markLooked); null while I never have, or not on this side of the case.',
  })
  changesSinceLastLook(): object {
    return readThroughMap();
  }
}

@InputType('MarkLookedInput', { description: 'I have seen the case up to here.' })
class MarkLookedInput {
  @Field(() => ID, { description: 'A case that I may read.' }) caseId!: string;
  @Field(() => Int, { description: 'Head of `BoardCase.stream` as it was shown; an earlier one than said before changes nothing.' })
  head!: number;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

const MarkLookedPayload = payloadOf('MarkLooked', { boardCase: () => BoardCaseType });

@Resolver()
export class InboxResolver {
  constructor(private readonly looked: MarkLooked) {}

  @Mutation(() => MarkLookedPayload, {
    nullable: true,
    description:
      'Says how far I have looked in a case: mentions in it wait no longer, and changes are counted from here. Nobody else learns of it.',
  })
  @Access(Access.people())
  async markLooked(@CurrentActor() actor: Actor, @Args('input') input: MarkLookedInput): Promise<object> {
    const { caseId } = await this.looked.execute(
      actor,
      { caseId: keyOf('BoardCase', input.caseId, 'caseId'), head: input.head },
      input.idempotencyKey,
    );
    return { boardCase: caseId };
  }
}
