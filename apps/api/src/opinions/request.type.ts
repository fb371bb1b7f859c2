import { Field, ObjectType, registerEnumType, ResolveField, Resolver } from '@nestjs/graphql';
import { AskedOpinionType, ReviewType } from '../cases/review.type.js';
import { enumOf } from '../graphql/enum-of.js';
import { readThroughMap } from '../graphql/read-through-map.js';
import { DateTime } from '../graphql/scalars.js';
import { PersonType } from '../specialists/person.type.js';

export const OpinionRequestStepKindEnum = enumOf(['REMINDED', 'ESCALATED', 'SUBSTITUTED', 'ABSENT', 'REASSIGNED', 'DECLINED']);
registerEnumType(OpinionRequestStepKindEnum, {
  name: 'OpinionRequestStepKind',
  description: 'What became of a request for an opinion.',
  valuesMap: {
    REMINDED: { description: 'Who was asked was reminded.' },
    ESCALATED: { description: "The board's desk was told that it is overdue." },
    SUBSTITUTED: { description: 'Overdue for long: the substitute was asked.' },
    ABSENT: { description: 'Who was asked is away, or cannot answer any more: somebody else was asked.' },
    REASSIGNED: { description: 'The desk asked somebody else.' },
    DECLINED: { description: 'Who was asked said no.' },
  },
});

@ObjectType('OpinionRequestStep', { description: 'One thing that became of a request for an opinion.' })
export class OpinionRequestStepType {
  @Field(() => OpinionRequestStepKindEnum) kind!: string;
  @Field(() => PersonType, { nullable: true, description: 'Who was asked then; null where nobody was.' }) person!: PersonType | null;
  @Field(() => PersonType, { nullable: true, description: 'Who is asked since; null where it went to nobody else.' })
  toPerson!: PersonType | null;
  @Field(() => String, { nullable: true }) reason!: string | null;
  @Field(() => PersonType, { nullable: true, description: 'Null where the service did it, because time had passed.' })
  actedBy!: PersonType | null;
  @Field(() => DateTime) at!: string;
}

/** What opinions add to a request. */
@Resolver(() => AskedOpinionType)
export class AskedOpinionFields {
  @ResolveField(() => [OpinionRequestStepType], { description: 'Reminders and moves, the earliest first, at most 100.' })
  steps(): object[] {
    return readThroughMap();
  }
}

/** What requests add to a review. */
@Resolver(() => ReviewType)
export class ReviewRequestFields {
  @ResolveField(() => Boolean, { description: 'Whether the viewer may ask somebody else for an opinion that is still owed.' })
  mayReassignOpinions(): boolean {
    return readThroughMap();
  }
  @ResolveField(() => Boolean, { description: 'Whether the viewer owes an opinion here and may decline to give it.' })
  mayDeclineOpinion(): boolean {
    return readThroughMap();
  }
}
