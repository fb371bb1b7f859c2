import { Field, ID, Int, ObjectType, registerEnumType, ResolveField, Resolver } from '@nestjs/graphql';
import { cancelCodes, letterKinds, letterStatuses } from '#letters';
import { BoardCaseType } from '../cases/board-case.type.js';
import { DecisionType } from '../decisions/decision.type.js';
import { enumOf } from '../graphql/enum-of.js';
import { NodeInterface } from '../graphql/node.type.js';
import { readThroughMap } from '../graphql/read-through-map.js';
import { DateTime, Day } from '../graphql/scalars.js';
import { PersonType } from '../specialists/person.type.js';

export const LetterKindEnum = enumOf(letterKinds);
registerEnumType(LetterKindEnum, {
  name: 'LetterKind',
  description:
    'REFERRER is in the board’s words, PATIENT in plain ones; both go to the referring organisation, which hands the patient’s on.',
});
export const LetterStatusEnum = enumOf(letterStatuses);
registerEnumType(LetterStatusEnum, {
  name: 'LetterStatus',
  description:
    'WITHHELD_UNTIL is signed and waits for the patient to be told or for its date, whichever comes first; from RELEASED on the referring side reads it.',
});
export const LetterCancelCodeEnum = enumOf(cancelCodes);
registerEnumType(LetterCancelCodeEnum, { name: 'LetterCancelCode', description: 'Why a letter goes nowhere.' });

@ObjectType('LetterParagraph', { description: 'A paragraph that may be put in other words before signing.' })
export class LetterParagraphType {
  @Field({ description: 'By which editLetter names it.' }) key!: string;
  @Field({ description: 'Empty where it is left out.' }) text!: string;
}

@ObjectType('LetterVersion', { description: 'A text that a letter had before it was signed.' })
export class LetterVersionType {
  @Field(() => Int, { description: 'Counts from 1.' }) version!: number;
  @Field({ description: 'The whole letter as plain text.' }) text!: string;
  @Field(() => PersonType, { nullable: true, description: 'Null where the service drafted it.' }) writtenBy!: PersonType | null;
  @Field(() => DateTime, { description: 'When it was written.' }) writtenAt!: string;
}

const may = (what: string) => ({ description: `Whether the viewer may ${what}.` });

@ObjectType('Letter', {
  implements: () => NodeInterface,
  description: 'What a decision tells the referrer or the patient. Once it is signed its text never changes; a correction is a new letter.',
})
export class LetterType implements NodeInterface {
  @Field(() => ID) id!: string;
  @Field(() => LetterKindEnum, { description: 'To whom, and so in whose words.' }) kind!: string;
  @Field(() => LetterStatusEnum, { description: 'Where it stands.' }) status!: string;
  @Field(() => Int, { description: 'Raised by each edit and by the signature.' }) version!: number;
  @Field({ description: 'Its heading, and the title of its PDF.' }) title!: string;
  @Field({ description: 'Language of the text, as BCP 47 names it.' }) language!: string;
  @Field(() => Day, { description: 'Of the decision.' }) date!: string;
  @Field(() => [String], { description: 'Lines of the address.' }) recipients!: string[];
  @Field(() => [String], { description: 'Who else gets it; only where a basis for sharing is recorded.' }) copiesTo!: string[];
  @Field({ description: 'The whole letter as plain text: the preview.' }) text!: string;
  @Field(() => [LetterParagraphType], { description: 'What may be put in other words before signing.' })
  freeParagraphs!: LetterParagraphType[];
  @Field(() => [String], { description: 'Characters that no font of the PDF has, such as U+1F600; they are printed by this name.' })
  unprintable!: string[];
  @Field({ description: 'Where the PDF is, below this server’s address; a draft is marked as one on every page.' }) pdfPath!: string;
  @Field(() => String, { nullable: true, description: 'SHA-256 of the signed PDF in hexadecimal; null for a draft.' })
  pdfSha256!: string | null;
  @Field(() => DateTime, { description: 'When it was drafted.' }) draftedAt!: string;
  @Field(() => DateTime, { nullable: true, description: 'When it was signed.' }) signedAt!: string | null;
  @Field(() => PersonType, { nullable: true, description: 'The chair or deputy who signed it.' }) signedBy!: PersonType | null;
  @Field(() => DateTime, { nullable: true, description: 'When it goes out at the latest, where it was withheld.' })
  withheldUntil!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'Since when the referring side reads it.' }) releasedAt!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was cancelled.' }) cancelledAt!: string | null;
  @Field(() => LetterCancelCodeEnum, { nullable: true, description: 'Why it was cancelled.' }) cancelCode!: string | null;
  @Field(() => String, { nullable: true, description: 'What whoever cancelled or corrected it gave as the reason.' })
  cancelReason!: string | null;
  @Field(() => String, { nullable: true, description: 'Why it was corrected, where it is a correction.' }) correctionReason!: string | null;
  @Field(() => BoardCaseType, { description: 'The case that it is about.' }) boardCase!: BoardCaseType;
  @Field(() => DecisionType, { nullable: true, description: 'The decision that it tells; null for the referring side.' })
  decision!: DecisionType | null;
  @Field(() => LetterType, { nullable: true, description: 'The letter that this one corrects or replaces.' })
  supersedes!: LetterType | null;
  @Field(() => LetterType, { nullable: true, description: 'The latest letter that corrects or replaces this one.' })
  supersededBy!: LetterType | null;
  @Field(() => [LetterVersionType], { description: 'Every text that it had, the current one too; empty for the referring side.' })
  earlierVersions!: LetterVersionType[];
  @Field(may('put its free paragraphs in other words')) mayEdit!: boolean;
  @Field(may('sign it')) maySign!: boolean;
  @Field(may('begin a correction of it')) mayCorrect!: boolean;
  @Field(may('cancel it')) mayCancel!: boolean;
}

@ObjectType('PatientTold', { description: 'That a person told the patient of the decision.' })
export class PatientToldType {
  @Field(() => Day, { description: 'The day of the conversation.' }) toldOn!: string;
  @Field(() => String, { nullable: true, description: 'What else was noted of it.' }) note!: string | null;
  @Field(() => PersonType, { nullable: true, description: 'Who recorded it; null where a hospital’s system did.' })
  recordedBy!: PersonType | null;
  @Field(() => DateTime, { description: 'When it was recorded.' }) recordedAt!: string;
}

/** What letters add to a case. */
@Resolver(() => BoardCaseType)
export class CaseLetterFields {
  @ResolveField(() => [LetterType], { description: 'Oldest first; the referring side reads those that were released.' })
  letters(): object[] {
    return readThroughMap();
  }
  @ResolveField(() => [PatientToldType], { description: 'Each time that somebody recorded it, oldest first.' })
  patientTold(): object[] {
    return readThroughMap();
  }
  @ResolveField(() => Boolean, { description: 'Whether the viewer may record that the patient was told of the decision.' })
  mayRecordPatientTold(): boolean {
    return readThroughMap();
  }
}

/** What letters add to a decision. */
@Resolver(() => DecisionType)
export class DecisionLetterFields {
  @ResolveField(() => [LetterType], { description: 'The letters that tell it, oldest first.' })
  letters(): object[] {
    return readThroughMap();
  }
}
