import { Field, ObjectType, registerEnumType, ResolveField, Resolver } from '@nestjs/graphql';
import { conflictKinds, conflictTreatments } from '#boards';
import { wishReasons } from '#cases';
import { enumOf } from '../graphql/enum-of.js';
import { readThroughMap } from '../graphql/read-through-map.js';
import { DateTime } from '../graphql/scalars.js';
import { PersonType } from '../specialists/person.type.js';
import { ViewerType } from '../viewer/viewer.type.js';
import { BoardCaseType } from './board-case.type.js';

export const ConflictKindEnum = enumOf(conflictKinds);
registerEnumType(ConflictKindEnum, { name: 'ConflictKind', description: 'What a conflict of interest is about.' });
export const ConflictTreatmentEnum = enumOf(conflictTreatments);
registerEnumType(ConflictTreatmentEnum, {
  name: 'ConflictTreatment',
  description:
    "What a board's charter makes of a conflict of interest: written down; discusses and does not vote; kept away from the case.",
});

@ObjectType('Conflict', {
  description: 'A conflict of interest that somebody declared in one case (DEC-4). A withdrawn one stays readable.',
})
export class ConflictType {
  @Field({ description: 'Number of the case, for whoever is kept away from it.' }) caseNumber!: string;
  @Field(() => PersonType, { description: 'Whose interest it is.' }) person!: PersonType;
  @Field(() => ConflictKindEnum, { description: 'What it is about.' }) kind!: string;
  @Field(() => ConflictTreatmentEnum, { description: 'As the charter said when it was declared.' }) treatment!: string;
  @Field({ description: 'Whether it leaves chairing this case to the deputy.' }) barsChairing!: boolean;
  @Field({ description: 'What it is, in the words of who declared it.' }) note!: string;
  @Field(() => PersonType, { description: 'The person themselves, the chair, the deputy or a coordinator.' }) declaredBy!: PersonType;
  @Field(() => DateTime, { description: 'When it was declared.' }) declaredAt!: string;
  @Field(() => PersonType, { nullable: true, description: 'Who withdrew it; null while it stands.' }) withdrawnBy!: PersonType | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was withdrawn; null while it stands.' }) withdrawnAt!: string | null;
  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' }) withdrawReason!: string | null;
}

export const AgendaWishKindEnum = enumOf([...new Set(Object.values(wishReasons))]);
registerEnumType(AgendaWishKindEnum, { name: 'AgendaWishKind', description: 'To be discussed in a meeting, or only to be noted there.' });
export const AgendaWishReasonEnum = enumOf(Object.keys(wishReasons));
registerEnumType(AgendaWishReasonEnum, { name: 'AgendaWishReason', description: 'What happened outside a meeting.' });

@ObjectType('AgendaWish', { description: 'Something that happened outside a meeting and asks for a place on the next agenda.' })
export class AgendaWishType {
  @Field(() => AgendaWishKindEnum, { description: 'To be discussed, or only noted.' }) kind!: string;
  @Field(() => AgendaWishReasonEnum, { description: 'Why.' }) reason!: string;
  @Field(() => DateTime, { description: 'Since when.' }) at!: string;
}

/** What conflicts and wishes add to a case. */
@Resolver(() => BoardCaseType)
export class CaseConflictFields {
  @ResolveField(() => [ConflictType], {
    description: "Declared conflicts of interest, the withdrawn ones too, oldest first; the board's side only.",
  })
  conflicts(): object[] {
    return readThroughMap();
  }
  @ResolveField(() => [AgendaWishType], { description: "Why it asks for a place on the next agenda, oldest first; the board's side only." })
  agendaWishes(): object[] {
    return readThroughMap();
  }
}

/** What conflicts add to the viewer. */
@Resolver(() => ViewerType)
export class ViewerConflictFields {
  @ResolveField(() => [ConflictType], {
    description: 'Conflicts of interest that stand for the viewer, latest first, at most 100: also in cases that they are kept away from.',
  })
  conflicts(): object[] {
    return readThroughMap();
  }
}
