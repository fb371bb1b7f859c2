import { Args, Field, InputType, Mutation, ObjectType, registerEnumType, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '#access';
import { languages, rhythms, SetNotificationPreferences, type Language, type Rhythm } from '#inbox';
import type { Actor } from '#kernel';
import { idempotencyKey } from '../graphql/command-input.js';
import { CurrentActor } from '../graphql/current-actor.js';
import { enumOf } from '../graphql/enum-of.js';
import { payloadOf } from '../graphql/payload.js';
import { readThroughMap } from '../graphql/read-through-map.js';
import { PersonType } from '../specialists/person.type.js';
import { InboxType } from './viewer.type.js';

export const NotificationRhythmEnum = enumOf(rhythms);
registerEnumType(NotificationRhythmEnum, {
  name: 'NotificationRhythm',
  description: 'How often somebody is written to.',
  valuesMap: {
    IMMEDIATE: { description: 'Within a minute.' },
    HOURLY: { description: 'At the full hour, everything together.' },
    DAILY: { description: 'Once a day at `dailyAt`, everything together.' },
    NEVER: { description: 'Not at all, not even about alerts.' },
  },
});
export const LanguageEnum = enumOf(languages);
registerEnumType(LanguageEnum, {
  name: 'NotificationLanguage',
  description: 'Language of what is written to somebody.',
  valuesMap: { EN: { description: 'English.' }, DE: { description: 'German.' } },
});

const time = 'HH:MM by the clock of `timeZone`';

@ObjectType('NotificationPreferences', {
  description: 'How, when and where I am written to. Mails name kinds and links, nothing of a patient.',
})
export class NotificationPreferencesType {
  @Field(() => NotificationRhythmEnum, { description: 'How often; alerts come at once unless it is NEVER.' }) rhythm!: string;
  @Field(() => String, { nullable: true, description: 'Where; null only with NEVER.' }) mailAddress!: string | null;
  @Field(() => LanguageEnum, { description: 'In which language.' }) language!: string;
  @Field({ description: 'IANA name of the time zone, such as Europe/Berlin.' }) timeZone!: string;
  @Field({ description: `When the daily mail goes, ${time}.` }) dailyAt!: string;
  @Field(() => String, { nullable: true, description: `Beginning of the quiet hours, ${time}; null: none.` }) quietFrom!: string | null;
  @Field(() => String, { nullable: true, description: `End of the quiet hours, ${time}; before the beginning: on the next day.` })
  quietUntil!: string | null;
}

@Resolver(() => InboxType)
export class NotificationFields {
  @ResolveField(() => NotificationPreferencesType, {
    nullable: true,
    description: 'Null until I have set them: nobody is written to unasked.',
  })
  notificationPreferences(): object {
    return readThroughMap();
  }
}

@InputType('SetNotificationPreferencesInput', { description: 'All of them at once; what waits already is not written of.' })
class SetNotificationPreferencesInput {
  @Field(() => NotificationRhythmEnum, { description: 'How often.' }) rhythm!: Rhythm;
  @Field(() => String, { nullable: true, description: 'One address; needed unless `rhythm` is NEVER.' }) mailAddress?: string | null;
  @Field(() => LanguageEnum, { defaultValue: 'EN', description: 'In which language.' }) language!: Language;
  @Field({ description: 'IANA name of the time zone, such as Europe/Berlin.' }) timeZone!: string;
  @Field({ defaultValue: '07:00', description: `When the daily mail goes, ${time}.` }) dailyAt!: string;
  @Field(() => String, { nullable: true, description: `Beginning of the quiet hours, ${time}.` }) quietFrom?: string | null;
  @Field(() => String, { nullable: true, description: `End of the quiet hours, ${time}; both or neither.` }) quietUntil?: string | null;
  @Field(() => String, idempotencyKey) idempotencyKey?: string | null;
}

const SetNotificationPreferencesPayload = payloadOf('SetNotificationPreferences', { person: () => PersonType });

@Resolver()
export class NotificationResolver {
  constructor(private readonly set: SetNotificationPreferences) {}

  @Mutation(() => SetNotificationPreferencesPayload, {
    nullable: true,
    description: 'Says how, when and where I want to be written to, or that I do not.',
  })
  @Access(Access.people())
  async setNotificationPreferences(@CurrentActor() actor: Actor, @Args('input') input: SetNotificationPreferencesInput): Promise<object> {
    const { idempotencyKey: key, ...given } = input;
    const { personId } = await this.set.execute(
      actor,
      { ...given, mailAddress: given.mailAddress ?? null, quietFrom: given.quietFrom ?? null, quietUntil: given.quietUntil ?? null },
      key,
    );
    return { person: personId };
  }
}
