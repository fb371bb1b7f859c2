import { Field, ID, Int, ObjectType, registerEnumType, ResolveField, Resolver } from '@nestjs/graphql';
import { BoardCaseType } from '../cases/board-case.type.js';
import { enumOf } from '../graphql/enum-of.js';
import { NodeInterface } from '../graphql/node.type.js';
import { readThroughMap } from '../graphql/read-through-map.js';
import { DateTime } from '../graphql/scalars.js';
import { MeetingType } from '../meetings/meeting.type.js';
import { PersonType } from '../specialists/person.type.js';
import { LetterParagraphType } from './letter.type.js';

export const MinutesStatusEnum = enumOf(['DRAFT', 'SIGNED']);
registerEnumType(MinutesStatusEnum, { name: 'MinutesStatus', description: 'What is signed never changes.' });

@ObjectType('MinutesItem', { description: 'What minutes say of one case. No patient is named: the case’s number leads to the record.' })
export class MinutesItemType {
  @Field(() => Int, { description: 'Its place on the agenda.' }) position!: number;
  @Field(() => BoardCaseType, { description: 'The case.' }) boardCase!: BoardCaseType;
  @Field({ description: 'As plain text.' }) text!: string;
  @Field(() => String, { nullable: true, description: 'Where the signed extract is as PDF, below this server’s address.' })
  pdfPath!: string | null;
  @Field(() => String, { nullable: true, description: 'SHA-256 of the signed extract in hexadecimal; null before.' })
  pdfSha256!: string | null;
}

const may = (what: string) => ({ description: `Whether the viewer may ${what}.` });

@ObjectType('Minutes', {
  implements: () => NodeInterface,
  description: 'What happened in a meeting. Everybody reads of it what is about the cases that they may see.',
})
export class MinutesType implements NodeInterface {
  @Field(() => ID) id!: string;
  @Field(() => MinutesStatusEnum, { description: 'Whether they are signed.' }) status!: string;
  @Field(() => Int, { description: 'Raised by each edit and by the signature.' }) version!: number;
  @Field({ description: 'Their heading, and the title of the PDF.' }) title!: string;
  @Field({ description: 'Plain text of what the viewer may see of them: the preview.' }) text!: string;
  @Field(() => [LetterParagraphType], { description: 'What may be put in other words before signing.' })
  freeParagraphs!: LetterParagraphType[];
  @Field({ description: 'Whether the viewer sees every case in them.' }) whole!: boolean;
  @Field(() => String, { nullable: true, description: 'Where the PDF is, for whoever sees them whole; a draft is marked as one.' })
  pdfPath!: string | null;
  @Field(() => String, { nullable: true, description: 'SHA-256 of the signed PDF in hexadecimal; null for a draft.' })
  pdfSha256!: string | null;
  @Field(() => DateTime, { description: 'When they were prepared.' }) preparedAt!: string;
  @Field(() => DateTime, { nullable: true, description: 'When they were signed.' }) signedAt!: string | null;
  @Field(() => PersonType, { nullable: true, description: 'The chair or deputy who signed them.' }) signedBy!: PersonType | null;
  @Field(() => MeetingType, { description: 'The meeting.' }) meeting!: MeetingType;
  @Field(() => [MinutesItemType], { description: 'In the order of the agenda.' }) items!: MinutesItemType[];
  @Field(may('put their free paragraphs in other words')) mayEdit!: boolean;
  @Field(may('sign them')) maySign!: boolean;
}

/** What minutes add to a meeting. */
@Resolver(() => MeetingType)
export class MeetingMinutesFields {
  @ResolveField(() => MinutesType, { nullable: true, description: 'Prepared soon after the meeting was closed.' })
  minutes(): object | null {
    return readThroughMap();
  }
}

/** What minutes add to a case. */
@Resolver(() => BoardCaseType)
export class CaseMinutesFields {
  @ResolveField(() => [MinutesItemType], { description: 'What the minutes of its meetings say of it; empty for the referring side.' })
  minutes(): object[] {
    return readThroughMap();
  }
}
