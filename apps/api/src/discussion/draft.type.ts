import { Field, ID, Int, ObjectType, ResolveField, Resolver } from '@nestjs/graphql';
import { BoardCaseType } from '../cases/board-case.type.js';
import { NodeInterface } from '../graphql/node.type.js';
import { readThroughMap } from '../graphql/read-through-map.js';
import { DateTime } from '../graphql/scalars.js';
import { InboxType } from '../viewer/viewer.type.js';
import { AnchorType } from './anchor.type.js';
import { AudienceEnum } from './comment.type.js';

@ObjectType('CommentDraft', {
  implements: () => NodeInterface,
  description: 'What I have typed and not sent. Nobody else ever reads it, and nothing of it stays once it is sent or discarded.',
})
export class CommentDraftType implements NodeInterface {
  @Field(() => ID) id!: string;
  @Field(() => BoardCaseType, { description: 'The case that it is about.' }) boardCase!: BoardCaseType;
  @Field(() => ID, { nullable: true, description: 'The thread that it would answer; null when it would start one.' }) threadId!:
    string | null;
  @Field(() => AudienceEnum, { description: 'Who would read it.' }) audience!: string;
  @Field({ description: 'As it was typed.' }) body!: string;
  @Field(() => AnchorType, { nullable: true, description: 'What the thread that it would start is about.' }) anchor!: AnchorType | null;
  @Field(() => Int, { description: 'Raised by each save; say it with the next one.' }) version!: number;
  @Field(() => DateTime, { description: 'When it was last saved.' }) savedAt!: string;
  @Field(() => [CommentDraftType], {
    description: 'Other drafts of mine for the same place, the latest first: another window keeps them, and none replaces another.',
  })
  beside!: CommentDraftType[];
}

@Resolver(() => BoardCaseType)
export class CaseDraftFields {
  @ResolveField(() => [CommentDraftType], { description: 'What I have typed here and not sent, the latest first.' })
  myDrafts(): object {
    return readThroughMap();
  }
}

@Resolver(() => InboxType)
export class InboxDraftFields {
  @ResolveField(() => [CommentDraftType], { description: 'What I have typed anywhere and not sent, the latest first; at most 100.' })
  drafts(): object {
    return readThroughMap();
  }
}
