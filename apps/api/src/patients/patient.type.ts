import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { NodeInterface } from '../graphql/node.type.js';
import { Day } from '../graphql/scalars.js';

@ObjectType('Patient', { implements: () => NodeInterface, description: 'A patient of the referring organisation.' })
export class PatientType implements NodeInterface {
  @Field(() => ID) id!: string;
  @Field({ description: 'SURNAME, Given, as the organisation writes it.' }) name!: string;
  @Field(() => Day) birthDate!: string;
  @Field({ description: 'As the organisation records it.' }) sex!: string;
  @Field({ description: 'Who gave the identifier; `local` for the organisation itself.' }) identifierSystem!: string;
  @Field({ description: 'Unique in its system and organisation.' }) identifier!: string;
  @Field(() => Day, { nullable: true, description: 'Letters to the patient, reminders and follow-up stop with it.' }) diedOn!:
    string | null;
  @Field(() => PatientType, {
    nullable: true,
    description: "The record that was kept when this one was merged into it; for the patient's own organisation.",
  })
  mergedInto!: PatientType | null;
  @Field(() => [PatientType], {
    description: "Records that were merged into this one, whose identifiers lead here; for the patient's own organisation, at most 20.",
  })
  earlierRecords!: PatientType[];
}

@InputType('PatientInput', { description: 'Who the referral is about. The same identifier with another name or birth date is refused.' })
export class PatientInput {
  @Field(() => String, { nullable: true, description: 'Who gave the identifier; `local` when left out.' }) identifierSystem?: string | null;
  @Field() identifier!: string;
  @Field() name!: string;
  @Field(() => Day) birthDate!: string;
  @Field() sex!: string;
}
