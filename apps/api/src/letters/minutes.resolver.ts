import { Args, Field, ID, InputType, Int, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '#access';
import type { Actor } from '#kernel';
import { EditMinutes, PrepareMinutes, SignMinutes } from '#letters';
import { idempotencyKey, version } from '../graphql/command-input.js';
import { CurrentActor } from '../graphql/current-actor.js';
import { keyOf } from '../graphql/keys.js';
import { payloadOf } from '../graphql/payload.js';
import { MeetingType } from '../meetings/meeting.type.js';
import { LetterParagraphInput } from './letter.input.js';
import { MinutesType } from './minutes.type.js';

@InputType('PrepareMinutesInput')
class PrepareMinutesInput {
  @Field(() => ID, { description: 'A meeting that has been closed.' }) meetingId!: string;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@InputType('EditMinutesInput')
class EditMinutesInput {
  @Field(() => ID, { description: 'Minutes that are not signed.' }) minutesId!: string;
  @Field(() => Int, version) version!: number;
  @Field(() => [LetterParagraphInput], { description: 'Those that change; the others stay.' }) paragraphs!: LetterParagraphInput[];
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

@InputType('SignMinutesInput')
class SignMinutesInput {
  @Field(() => ID, { description: 'Minutes that are not signed.' }) minutesId!: string;
  @Field(() => Int, { description: 'The version that you previewed; another one is not signed.' }) version!: number;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

const PrepareMinutesPayload = payloadOf('PrepareMinutes', { minutes: () => MinutesType });
const EditMinutesPayload = payloadOf('EditMinutes', { minutes: () => MinutesType });
const SignMinutesPayload = payloadOf('SignMinutes', { minutes: () => MinutesType, meeting: () => MeetingType });

@Resolver()
export class MinutesResolver {
  constructor(
    private readonly prepare: PrepareMinutes,
    private readonly edit: EditMinutes,
    private readonly sign: SignMinutes,
  ) {}

  @Mutation(() => PrepareMinutesPayload, {
    nullable: true,
    description: 'Prepares the minutes of a closed meeting. The service does it soon after the closing; asking again changes nothing.',
  })
  @Access(Access.people())
  async prepareMinutes(@CurrentActor() actor: Actor, @Args('input') input: PrepareMinutesInput): Promise<object> {
    const meetingId = keyOf('Meeting', input.meetingId, 'meetingId');
    const { minutesId } = await this.prepare.execute(actor, { meetingId }, input.idempotencyKey);
    return { minutes: minutesId };
  }

  @Mutation(() => EditMinutesPayload, { nullable: true, description: 'Puts free paragraphs in other words; every text is kept.' })
  @Access(Access.people())
  async editMinutes(@CurrentActor() actor: Actor, @Args('input') input: EditMinutesInput): Promise<object> {
    const { paragraphs } = input;
    const minutesId = keyOf('Minutes', input.minutesId, 'minutesId');
    await this.edit.execute(actor, { minutesId, version: input.version, paragraphs }, input.idempotencyKey);
    return { minutes: minutesId };
  }

  @Mutation(() => SignMinutesPayload, {
    nullable: true,
    description: 'The chair signs the minutes, and with them the meeting. From then on neither changes.',
  })
  @Access(Access.people())
  async signMinutes(@CurrentActor() actor: Actor, @Args('input') input: SignMinutesInput): Promise<object> {
    const id = keyOf('Minutes', input.minutesId, 'minutesId');
    const { minutesId, meetingId } = await this.sign.execute(actor, { minutesId: id, version: input.version }, input.idempotencyKey);
    return { minutes: minutesId, meeting: meetingId };
  }
}
