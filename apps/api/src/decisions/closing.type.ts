import { Args, Field, ObjectType, registerEnumType, ResolveField, Resolver } from '@nestjs/graphql';
import { notReadyReasons } from '#decisions';
import { BoardType } from '../boards/board.type.js';
import { BoardCaseConnectionType } from '../cases/board-case-connection.type.js';
import { ReviewType } from '../cases/review.type.js';
import { ForwardArgs } from '../graphql/connection.type.js';
import { enumOf } from '../graphql/enum-of.js';
import { readThroughMap } from '../graphql/read-through-map.js';
import { DateTime } from '../graphql/scalars.js';

export const NotReadyEnum = enumOf(notReadyReasons);
registerEnumType(NotReadyEnum, { name: 'NotReadyToClose', description: 'What stands in the way of closing a review without a meeting.' });

@ObjectType('ReadyToClose', {
  description: 'Whether a review can be closed without a meeting (DEC-7): quorum met, nobody objected, objection window passed.',
})
export class ReadyToCloseType {
  @Field(() => DateTime, { description: 'When the current revision was put to the vote; the window is counted from there.' })
  publishedAt!: string;
  @Field(() => DateTime, {
    nullable: true,
    description: 'End of the objection window; null where the charter allows no closing without a meeting.',
  })
  at!: string | null;
  @Field({ description: 'Whether nothing stands in the way any more.' }) ready!: boolean;
  @Field(() => [NotReadyEnum], { description: 'Everything that still stands in the way.' }) why!: string[];
}

/** What closing adds to a review. */
@Resolver(() => ReviewType)
export class ReviewClosingFields {
  @ResolveField(() => ReadyToCloseType, { nullable: true, description: 'Null where nothing is proposed.' })
  readyToClose(): object | null {
    return readThroughMap();
  }
}

/** What closing adds to a board. */
@Resolver(() => BoardType)
export class BoardClosingFields {
  @ResolveField(() => BoardCaseConnectionType, {
    description:
      'Cases in review whose proposal has approvals, no objection and an objection window that has passed, the longest waiting first; whether the quorum is met each says in `review.readyToClose`. Empty for whoever does not sit on the board.',
  })
  dueToClose(@Args() _args: ForwardArgs): object {
    return readThroughMap();
  }
}
