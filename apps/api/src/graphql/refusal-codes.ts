import { Field, ObjectType, Query, registerEnumType, Resolver } from '@nestjs/graphql';
import { Access, accessRefusals } from '#access';
import { boardRefusals } from '#boards';
import { caseRefusals, conflictRefusals } from '#cases';
import { decisionRefusals } from '#decisions';
import { discussionRefusals } from '#discussion';
import { eventLogRefusals } from '#event-log';
import { identityRefusals } from '#identity';
import { archiveRefusals } from '#imaging';
import { inboxRefusals } from '#inbox';
import type { RefusalDefinition } from '#kernel';
import { lettersRefusals } from '#letters';
import { meetingsRefusals } from '#meetings';
import { opinionRefusals } from '#opinions';
import { patientRefusals } from '#patients';
import { readRefusals } from '#reads';
import { enumOf } from './enum-of.js';
import { apiRefusals } from './keys.js';

/** Every reason that any context refuses with: the public enum is emitted from this, and a code that is not here cannot leave. */
export const refusalCodes: Readonly<Record<string, RefusalDefinition>> = Object.assign(
  {},
  ...[
    accessRefusals,
    apiRefusals,
    boardRefusals,
    caseRefusals,
    conflictRefusals,
    decisionRefusals,
    discussionRefusals,
    eventLogRefusals,
    identityRefusals,
    opinionRefusals,
    patientRefusals,
    readRefusals,
    meetingsRefusals,
    lettersRefusals,
    inboxRefusals,
    archiveRefusals,
  ].map(({ codes }) => codes),
);

const RefusalCodeEnum = enumOf(Object.keys(refusalCodes).sort());
registerEnumType(RefusalCodeEnum, {
  name: 'RefusalCode',
  description: '`extensions.code` of every error.',
  valuesMap: Object.fromEntries(Object.entries(refusalCodes).map(([code, { message }]) => [code, { description: message }])),
});

const RefusalCategoryEnum = enumOf([
  'BAD_INPUT',
  'REFUSED',
  'CONFLICT',
  'NOT_FOUND',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'TOO_COSTLY',
  'RATE_LIMITED',
  'INTERNAL',
]);
registerEnumType(RefusalCategoryEnum, {
  name: 'RefusalCategory',
  description: '`extensions.category` of every error: what a client can do next.',
});

@ObjectType('RefusalExplanation', { description: 'Why the service says no, so that a client can name the rule behind every refusal.' })
class RefusalExplanationType {
  @Field(() => RefusalCodeEnum) code!: string;
  @Field(() => RefusalCategoryEnum) category!: string;
  @Field(() => String, { nullable: true, description: 'Id of the rule, such as DEC-1.' }) rule!: string | null;
  @Field() message!: string;
}

@Resolver()
export class RefusalResolver {
  @Query(() => [RefusalExplanationType], { description: 'All codes with their rules, by name.' })
  @Access(Access.anyone())
  refusals(): RefusalExplanationType[] {
    return Object.entries(refusalCodes)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, { category, rule, message }]) => ({ code, category, rule: rule ?? null, message }));
  }
}
