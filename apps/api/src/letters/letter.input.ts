import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { idempotencyKey, version } from '../graphql/command-input.js';
import { Day } from '../graphql/scalars.js';

@InputType('DraftLettersInput')
export class DraftLettersInput {
  @Field(() => ID, { description: 'The decision whose letters are wanted.' }) decisionId!: string;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@InputType('LetterParagraphInput')
export class LetterParagraphInput {
  @Field({ description: 'One of the letter’s free paragraphs.' }) key!: string;
  @Field({ description: 'At most 8,000 characters; empty leaves the paragraph out.' }) text!: string;
}

@InputType('EditLetterInput')
export class EditLetterInput {
  @Field(() => ID, { description: 'A draft.' }) letterId!: string;
  @Field(() => Int, version) version!: number;
  @Field(() => [LetterParagraphInput], { nullable: true, description: 'Those that change; the others stay.' })
  paragraphs?: LetterParagraphInput[] | null;
  @Field(() => [String], {
    nullable: true,
    description: 'At most ten names; left out it stays as it is. Refused where no basis for sharing is recorded.',
  })
  copiesTo?: string[] | null;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@InputType('LetterToSignInput')
export class LetterToSignInput {
  @Field(() => ID, { description: 'A draft.' }) letterId!: string;
  @Field(() => Int, { description: 'The version that you previewed; another one is not signed.' }) version!: number;
}

@InputType('SignLettersInput')
export class SignLettersInput {
  @Field(() => [LetterToSignInput], { description: 'One to fifty, each once.' }) letters!: LetterToSignInput[];
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@ObjectType('LetterRefusal', { description: 'Why one of several letters was not signed.' })
export class LetterRefusalType {
  @Field(() => ID, { description: 'The letter that was named.' }) letterId!: string;
  @Field({ description: 'A RefusalCode.' }) code!: string;
}

@InputType('CorrectLetterInput')
export class CorrectLetterInput {
  @Field(() => ID, { description: 'A letter that was signed.' }) letterId!: string;
  @Field(() => Int, version) version!: number;
  @Field({ description: 'What is wrong with it; at most 2,000 characters.' }) reason!: string;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@InputType('CancelLetterInput')
export class CancelLetterInput {
  @Field(() => ID, { description: 'A letter that has not been released.' }) letterId!: string;
  @Field(() => Int, version) version!: number;
  @Field({ description: 'Why it goes nowhere; at most 2,000 characters.' }) reason!: string;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@InputType('RecordPatientToldInput')
export class RecordPatientToldInput {
  @Field(() => ID, { description: 'A case with a decision.' }) caseId!: string;
  @Field(() => Day, { nullable: true, description: 'From the day of the decision until today; today when left out.' })
  toldOn?: string | null;
  @Field(() => String, { nullable: true, description: 'At most 2,000 characters; both sides read it.' }) note?: string | null;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}
