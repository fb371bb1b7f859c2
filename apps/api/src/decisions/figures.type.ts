import { Args, ArgsType, Field, Float, Int, ObjectType, ResolveField, Resolver } from '@nestjs/graphql';
import { BoardType } from '../boards/board.type.js';
import { readThroughMap } from '../graphql/read-through-map.js';
import { DateTime } from '../graphql/scalars.js';
import { DeferralCodeEnum } from '../meetings/meeting-enums.js';
import { NotDoneReasonEnum, PatientAnswerKindEnum, ProgressEnum } from './implementation.type.js';

@ObjectType('Share', { description: 'A rate as its two numbers: what is missing counts as not there (OUTC-4).' })
class ShareType {
  @Field(() => Int, { description: 'The numerator.' }) count!: number;
  @Field(() => Int, { description: 'The denominator; 0 where there is nothing to be a part of.' }) of!: number;
}

@ObjectType('DaysFigure', { description: 'How long something took.' })
class DaysFigureType {
  @Field(() => Int, { description: 'Of how many.' }) of!: number;
  @Field(() => Float, { nullable: true, description: 'Days that half of them took at most; null of none.' }) median!: number | null;
  @Field(() => Float, { nullable: true, description: 'Days that nine of ten took at most; null of none.' }) p90!: number | null;
}

@ObjectType('ProgressCount', { description: 'How many decisions stand so.' })
class ProgressCountType {
  @Field(() => ProgressEnum, { description: 'How much was carried out.' }) progress!: string;
  @Field(() => Int, { description: 'Of `BoardFigures.decisions`.' }) count!: number;
}

@ObjectType('NotDoneReasonCount', { description: 'How often a reason was given.' })
class NotDoneReasonCountType {
  @Field(() => NotDoneReasonEnum, { description: 'Why.' }) reason!: string;
  @Field(() => Int, { description: 'Of `NotDoneReasons.of`.' }) count!: number;
}

@ObjectType('NotDoneReasons', { description: 'Why steps were carried out in part or not at all.' })
class NotDoneReasonsType {
  @Field(() => Int, { description: 'Steps that were.' }) of!: number;
  @Field(() => [NotDoneReasonCountType], { description: 'Reasons that were given.' }) by!: NotDoneReasonCountType[];
}

@ObjectType('StepFigures', { description: 'Where the steps of these decisions stand.' })
class StepFiguresType {
  @Field(() => Int, { description: 'Steps that there are to carry out.' }) of!: number;
  @Field(() => Int, { description: 'Done.' }) done!: number;
  @Field(() => Int, { description: 'Done in part.' }) partly!: number;
  @Field(() => Int, { description: 'Not done.' }) notDone!: number;
  @Field(() => Int, { description: 'Pending, or nothing was ever reported.' }) pending!: number;
  @Field(() => NotDoneReasonsType, { description: 'Of those done in part or not at all.' }) reasons!: NotDoneReasonsType;
}

@ObjectType('PatientAnswerCount', { description: 'How many patients answered so last.' })
class PatientAnswerCountType {
  @Field(() => PatientAnswerKindEnum, { description: 'What they said.' }) answer!: string;
  @Field(() => Int, { description: 'Of `PatientAnswerFigures.of`.' }) count!: number;
}

@ObjectType('PatientAnswerFigures', { description: 'What patients said to these decisions.' })
class PatientAnswerFiguresType {
  @Field(() => Int, { description: 'Decisions; those in no count have no answer.' }) of!: number;
  @Field(() => [PatientAnswerCountType], { description: 'By the latest answer.' }) by!: PatientAnswerCountType[];
}

@ObjectType('DeferralCount', { description: 'How often cases were put off for a reason.' })
class DeferralCountType {
  @Field(() => DeferralCodeEnum, { description: 'Why.' }) code!: string;
  @Field(() => Int, { description: 'Of `DeferralFigures.of`.' }) count!: number;
}

@ObjectType('DeferralFigures', { description: 'Why items were put off or carried over.' })
class DeferralFiguresType {
  @Field(() => Int, { description: 'Items that were.' }) of!: number;
  @Field(() => [DeferralCountType], { description: 'Reasons that were given.' }) by!: DeferralCountType[];
}

@ObjectType('AgendaFigures', { description: 'What became of the items on the agendas of these meetings.' })
class AgendaFiguresType {
  @Field(() => Int, { description: 'Items that were not removed.' }) of!: number;
  @Field(() => Int, { description: 'Decided.' }) decided!: number;
  @Field(() => Int, { description: 'Put off.' }) deferred!: number;
  @Field(() => Int, { description: 'Carried to a later meeting.' }) carried!: number;
  @Field(() => Int, { description: 'Noted.' }) noted!: number;
  @Field(() => Int, { description: 'Withdrawn or closed before their turn.' }) ended!: number;
  @Field(() => Int, { description: 'Without an outcome yet.' }) waiting!: number;
  @Field(() => DeferralFiguresType, { description: 'Why those put off or carried over were.' }) deferrals!: DeferralFiguresType;
}

@ObjectType('BoardFigures', {
  description:
    'What a board did in a period, each figure beside what it is a part of. Cases that the viewer is kept away from are in none.',
})
class BoardFiguresType {
  @Field(() => Int, { description: 'Decisions ratified in the period that still stand.' }) decisions!: number;
  @Field(() => DaysFigureType, { description: 'Days from referral to each of these decisions.' }) daysToDecision!: DaysFigureType;
  @Field(() => [ProgressCountType], { description: 'How much of these decisions was carried out, in every state.' })
  progress!: ProgressCountType[];
  @Field(() => ShareType, { description: 'Carried out within 90 days, wholly or in part; of those 90 days old with something to do.' })
  carriedOutWithin90Days!: ShareType;
  @Field(() => StepFiguresType, { description: 'Their steps.' }) steps!: StepFiguresType;
  @Field(() => ShareType, { description: 'Steps pending past their planned day; of those pending with one.' }) overdue!: ShareType;
  @Field(() => PatientAnswerFiguresType, { description: 'What patients said to them.' }) answers!: PatientAnswerFiguresType;
  @Field(() => Int, { description: 'Meetings that were to begin in the period and were opened.' }) meetings!: number;
  @Field(() => ShareType, { description: 'Who was there at any time; of everybody who sat on the board then, counted per meeting.' })
  attendance!: ShareType;
  @Field(() => AgendaFiguresType, { description: 'What became of their items.' }) agenda!: AgendaFiguresType;
}

@ArgsType()
class PeriodArgs {
  @Field(() => DateTime, { description: 'From this instant.' }) from!: string;
  @Field(() => DateTime, { description: 'Before this instant, at most 366 days later.' }) to!: string;
}

/** What decisions and meetings add to a board. */
@Resolver(() => BoardType)
export class BoardFiguresFields {
  @ResolveField(() => BoardFiguresType, {
    nullable: true,
    description:
      'The board’s own figures of a period. Null for whoever does not sit on the board, and for a period that is empty or too long.',
  })
  figures(@Args() _args: PeriodArgs): object | null {
    return readThroughMap();
  }
}
