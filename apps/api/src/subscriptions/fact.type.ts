import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { factTypes, fragments, type FactType } from '#contracts';
import { enumOf } from '../graphql/enum-of.js';
import { DateTime, JsonObject } from '../graphql/scalars.js';

const upper = (type: string): string => type.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

export const FactTypeEnum = enumOf((Object.keys(factTypes) as FactType[]).map(upper));
registerEnumType(FactTypeEnum, { name: 'FactType', description: 'What can happen, in the past tense. More may be added.' });

@ObjectType('FactContent', { description: 'One row that a fact brings along, as everybody who follows the stream may read it.' })
export class FactContentType {
  @Field({
    description: `Which selection it is, on which type: one of ${Object.keys(fragments).join(', ')}; \`factFragments\` says what each selects.`,
  })
  fragment!: string;
  // Not `id`: normalised caches would take this for the node itself, and two parts of one node for the same.
  @Field(() => ID, { description: 'The node that it is a part of.' }) nodeId!: string;
  @Field(() => JsonObject, {
    nullable: true,
    description:
      "The fragment's selection in this schema's shape, `__typename` included, ready for a client's cache. Null: no longer there.",
  })
  data!: object | null;
  @Field(() => Int, { description: "The stream's head before this was read. What one holds from a later head must not be overwritten." })
  head!: number;
}

@ObjectType('Fact', { description: 'Something that happened. It says who did it only in what it brings along.' })
export class FactRecordType {
  @Field(() => Int, { description: '1, 2, 3 … within the stream, without a gap: the number to continue `after`.' }) seq!: number;
  @Field(() => FactTypeEnum, {
    nullable: true,
    description: 'Null for what a later version of this service wrote and this one does not know: count it, and go on.',
  })
  type!: string | null;
  @Field(() => Int, { description: 'Of the shape of this type of fact; 1 until it changes.' }) version!: number;
  @Field(() => DateTime, { description: 'When it was done.' }) at!: Date;
  @Field(() => [FactContentType], { description: 'What it brings along. Never anything that depends on who is asking.' })
  content!: FactContentType[];
  @Field(() => [ID], {
    description: 'Nodes of which something that depends on who is asking may have changed: ask `nodes(ids:)` for what you show of them.',
  })
  refetch!: string[];
}

@ObjectType('FactBatch', {
  description:
    'The next facts of the stream, in order, none missing and none twice. The first one may be empty: it says that one is following.',
})
export class FactBatchType {
  @Field(() => ID) stream!: string;
  @Field(() => Int, { description: 'As it was asked for.' }) epoch!: number;
  @Field(() => Int, { description: "The stream's head as the service knows it: how far behind the last of these facts is." }) head!: number;
  @Field(() => [FactRecordType]) facts!: FactRecordType[];
}

@ObjectType('StreamResync', {
  description:
    'What you have does not lead to what there is: `after` is too old, or lies ahead, or a backup was restored. It is the last event: read what you show afresh, and subscribe from its `stream` position.',
})
export class StreamResyncType {
  @Field(() => ID) stream!: string;
  @Field(() => Int, { description: 'The epoch that holds now.' }) epoch!: number;
  @Field(() => Int, { description: "The stream's head now." }) head!: number;
}

export const StreamEventUnion = createUnionType({
  name: 'StreamEvent',
  description: 'What a subscription to a stream brings.',
  types: () => [FactBatchType, StreamResyncType] as const,
});
