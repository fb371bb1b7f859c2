import { Args, ArgsType, Field, ID, Int, ObjectType, registerEnumType, ResolveField, Resolver } from '@nestjs/graphql';
import { BoardType } from '../boards/board.type.js';
import { InboxType } from '../viewer/viewer.type.js';
import { BoardCaseType } from '../cases/board-case.type.js';
import { connectionOf, ForwardArgs, PageArgs } from '../graphql/connection.type.js';
import { NodeInterface } from '../graphql/node.type.js';
import { readThroughMap } from '../graphql/read-through-map.js';
import { DateTime } from '../graphql/scalars.js';
import { enumOf } from '../graphql/enum-of.js';
import { DisciplineEnum, PersonType } from '../specialists/person.type.js';
import { AnchorType } from './anchor.type.js';

export const AudienceEnum = enumOf(['BOARD', 'REFERRER']);
registerEnumType(AudienceEnum, {
  name: 'Audience',
  description: "Who reads a thread, for ever: the board alone, or the referrer's side too.",
});

@ObjectType('CommentVersion', { description: 'What a comment said before it was edited.' })
export class CommentVersionType {
  @Field(() => Int) version!: number;
  @Field() body!: string;
  @Field(() => DateTime) writtenAt!: string;
}

@ObjectType('Comment', { implements: () => NodeInterface })
export class CommentType implements NodeInterface {
  @Field(() => ID) id!: string;
  @Field(() => PersonType) author!: PersonType;
  @Field({ description: 'Markdown without raw HTML; empty when it was deleted.' }) body!: string;
  @Field(() => AudienceEnum) audience!: string;
  @Field(() => ID) threadId!: string;
  @Field(() => DateTime) createdAt!: string;
  @Field(() => DateTime, { nullable: true }) editedAt!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When its author deleted it; the tombstone stays.' }) deletedAt!: string | null;
  @Field(() => PersonType, { nullable: true, description: 'Who deleted it.' }) deletedBy!: PersonType | null;
  @Field(() => [PersonType], { description: 'Whom it calls in.' }) mentions!: PersonType[];
  @Field(() => Int) version!: number;
  @Field(() => [CommentVersionType], { description: 'The earliest first.' }) earlierVersions!: CommentVersionType[];
  @Field({ description: 'Whether the viewer may edit or delete it.' }) mayEdit!: boolean;
}

export const CommentConnectionType = connectionOf('Comment', () => CommentType);

@ObjectType('Thread', { implements: () => NodeInterface, description: 'One audience for ever; every reply has it.' })
export class ThreadType implements NodeInterface {
  @Field(() => ID) id!: string;
  @Field(() => AudienceEnum) audience!: string;
  @Field(() => AnchorType, { nullable: true, description: 'What it is about; null when it is about the case as a whole.' })
  anchor!: AnchorType | null;
  @Field(() => DateTime) createdAt!: string;
  @Field(() => DateTime, { nullable: true }) resolvedAt!: string | null;
  @Field(() => PersonType, { nullable: true }) resolvedBy!: PersonType | null;
  @Field(() => DisciplineEnum, { nullable: true, description: 'An open question to this discipline until it is resolved.' }) questionTo!:
    string | null;
  @Field({ description: 'Whether the viewer may reply.' }) mayReply!: boolean;
  @Field({ description: 'Whether the viewer may resolve it.' }) mayResolve!: boolean;
  @Field({ description: 'Whether the viewer may open it again.' }) mayReopen!: boolean;
}

export const ThreadConnectionType = connectionOf('Thread', () => ThreadType);

@Resolver(() => CommentType)
export class CommentFields {
  @ResolveField(() => BoardCaseType, { description: 'The case that it is about.' })
  boardCase(): object {
    return readThroughMap();
  }
}

@Resolver(() => ThreadType)
export class ThreadFields {
  @ResolveField(() => BoardCaseType, { description: 'The case that it is about.' })
  boardCase(): object {
    return readThroughMap();
  }
  @ResolveField(() => CommentConnectionType, { description: 'The earliest first.' })
  comments(@Args() _args: PageArgs): object {
    return readThroughMap();
  }
}

/** What the discussion adds to a case. Counts, orders and lists hold only what the viewer's side may read. */
@Resolver(() => BoardCaseType)
export class CaseDiscussionFields {
  @ResolveField(() => ThreadConnectionType, { description: 'The earliest first.' })
  threads(@Args() _args: ForwardArgs): object {
    return readThroughMap();
  }
  @ResolveField(() => CommentConnectionType, { description: 'All comments of the case, the earliest first; `last` gives the latest.' })
  comments(@Args() _args: PageArgs): object {
    return readThroughMap();
  }
  @ResolveField(() => Int, { description: 'Comments that the viewer may read, without deleted ones.' })
  commentCount(): number {
    return readThroughMap();
  }
  @ResolveField(() => Boolean, { description: 'Whether the viewer may write for the board alone.' })
  mayComment(): boolean {
    return readThroughMap();
  }
  @ResolveField(() => Boolean, { description: "Whether the viewer may write on the threads shared with the referrer's side." })
  mayCommentToReferrer(): boolean {
    return readThroughMap();
  }
}

@ArgsType()
class QuestionArgs extends ForwardArgs {
  @Field(() => DisciplineEnum, { nullable: true, description: 'Only questions to this discipline; all when left out.' }) discipline?:
    'RADIOLOGY' | null;
}

@Resolver(() => BoardType)
export class BoardQuestionFields {
  @ResolveField(() => ThreadConnectionType, {
    description: 'Open questions to a discipline, the oldest first. Only of cases whose board side the viewer reads; otherwise empty.',
  })
  openQuestions(@Args() _args: QuestionArgs): object {
    return readThroughMap();
  }
}

@Resolver(() => InboxType)
export class InboxMentionFields {
  @ResolveField(() => ThreadConnectionType, { description: 'Open questions to a discipline that I answer for, the oldest first.' })
  openQuestions(@Args() _args: ForwardArgs): object {
    return readThroughMap();
  }
  @ResolveField(() => CommentConnectionType, { description: 'Comments that mention me, the latest first.' })
  mentions(@Args() _args: ForwardArgs): object {
    return readThroughMap();
  }
}
