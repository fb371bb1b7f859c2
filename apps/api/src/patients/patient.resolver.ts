import { Args, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '#access';
import { MergePatients, RecordDeath } from '#cases';
import type { Actor } from '#kernel';
import { idempotencyKey } from '../graphql/command-input.js';
import { CurrentActor } from '../graphql/current-actor.js';
import { keyOf } from '../graphql/keys.js';
import { payloadOf } from '../graphql/payload.js';
import { Day } from '../graphql/scalars.js';
import { PatientType } from './patient.type.js';

@InputType('MergePatientsInput')
class MergePatientsInput {
  @Field(() => ID, { description: 'The record that is kept.' }) keptPatientId!: string;
  @Field(() => ID, { description: 'The record whose cases move; its identifier leads to the kept one from then on.' })
  mergedPatientId!: string;
  @Field({ description: 'How it is known that they are one person; 1 to 2,000 characters.' }) reason!: string;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@InputType('RecordDeathInput')
class RecordDeathInput {
  @Field(() => ID, { description: 'The patient.' }) patientId!: string;
  @Field(() => Day, { nullable: true, description: 'Not in the future; null takes a wrongly recorded death back.' })
  diedOn?: string | null;
  @Field(() => String, { nullable: true, description: 'Needed to change or take back what was recorded; at most 2,000 characters.' })
  reason?: string | null;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

const patient = { patient: () => PatientType };
const MergePatientsPayload = payloadOf('MergePatients', patient);
const RecordDeathPayload = payloadOf('RecordDeath', patient);

@Resolver()
export class PatientResolver {
  constructor(
    private readonly merging: MergePatients,
    private readonly death: RecordDeath,
  ) {}

  @Mutation(() => MergePatientsPayload, {
    nullable: true,
    description: "Makes two records of one organisation one; the organisation's administrators. Every case moves, and says so.",
  })
  @Access(Access.people())
  async mergePatients(@CurrentActor() actor: Actor, @Args('input') input: MergePatientsInput): Promise<object> {
    const keptPatientId = keyOf('Patient', input.keptPatientId, 'keptPatientId');
    const mergedPatientId = keyOf('Patient', input.mergedPatientId, 'mergedPatientId');
    const merge = { keptPatientId, mergedPatientId, reason: input.reason };
    const { patientId } = await this.merging.execute(actor, merge, input.idempotencyKey);
    return { patient: patientId };
  }

  @Mutation(() => RecordDeathPayload, {
    nullable: true,
    description:
      "Records that a patient has died: letters to them, reminders and follow-up stop at once. The patient's organisation, or the desk of a board with a case of theirs.",
  })
  @Access(Access.peopleOrServices('referrals:write'))
  async recordDeath(@CurrentActor() actor: Actor, @Args('input') input: RecordDeathInput): Promise<object> {
    const record = {
      patientId: keyOf('Patient', input.patientId, 'patientId'),
      diedOn: input.diedOn ?? null,
      reason: input.reason ?? null,
    };
    const { patientId } = await this.death.execute(actor, record, input.idempotencyKey);
    return { patient: patientId };
  }
}
