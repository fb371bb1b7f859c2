import { Args, Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Access } from '#access';
import type { Actor } from '#kernel';
import { CancelLetter, CorrectLetter, DraftLetters, EditLetter, RecordPatientTold, SignLetters } from '#letters';
import { BoardCaseType } from '../cases/board-case.type.js';
import { DecisionType } from '../decisions/decision.type.js';
import { CurrentActor } from '../graphql/current-actor.js';
import { keyOf } from '../graphql/keys.js';
import { payloadOf } from '../graphql/payload.js';
import {
  CancelLetterInput,
  CorrectLetterInput,
  DraftLettersInput,
  EditLetterInput,
  LetterRefusalType,
  RecordPatientToldInput,
  SignLettersInput,
} from './letter.input.js';
import { LetterType } from './letter.type.js';

const DraftLettersPayload = payloadOf('DraftLetters', { decision: () => DecisionType });
const EditLetterPayload = payloadOf('EditLetter', { letter: () => LetterType });
const CorrectLetterPayload = payloadOf('CorrectLetter', { letter: () => LetterType });
const CancelLetterPayload = payloadOf('CancelLetter', { letter: () => LetterType });
const RecordPatientToldPayload = payloadOf('RecordPatientTold', { boardCase: () => BoardCaseType });

@ObjectType('SignLettersPayload')
class SignLettersPayload {
  @Field(() => [LetterType], { description: 'Those that are signed now, in the order in which they were named.' }) letters!: LetterType[];
  @Field(() => [LetterRefusalType], { description: 'Those that are not, each with its reason.' }) refused!: LetterRefusalType[];
}

@Resolver()
export class LetterResolver {
  constructor(
    private readonly draft: DraftLetters,
    private readonly edit: EditLetter,
    private readonly sign: SignLetters,
    private readonly correct: CorrectLetter,
    private readonly cancel: CancelLetter,
    private readonly recordTold: RecordPatientTold,
  ) {}

  @Mutation(() => DraftLettersPayload, {
    nullable: true,
    description: 'Drafts the letters that a decision lacks. The service does it soon after the ratification; asking again changes nothing.',
  })
  @Access(Access.people())
  async draftLetters(@CurrentActor() actor: Actor, @Args('input') input: DraftLettersInput): Promise<object> {
    const { decisionId } = await this.draft.execute(
      actor,
      { decisionId: keyOf('Decision', input.decisionId, 'decisionId') },
      input.idempotencyKey,
    );
    return { decision: decisionId };
  }

  @Mutation(() => EditLetterPayload, { nullable: true, description: 'Puts free paragraphs of a draft in other words; every text is kept.' })
  @Access(Access.people())
  async editLetter(@CurrentActor() actor: Actor, @Args('input') input: EditLetterInput): Promise<object> {
    const { version, paragraphs, copiesTo } = input;
    const letterId = keyOf('Letter', input.letterId, 'letterId');
    await this.edit.execute(
      actor,
      { letterId, version, paragraphs: paragraphs ?? [], copiesTo: copiesTo ?? undefined },
      input.idempotencyKey,
    );
    return { letter: letterId };
  }

  @Mutation(() => SignLettersPayload, {
    nullable: true,
    description: 'Signs several letters at once, each with its own result. From then on what they say never changes.',
  })
  @Access(Access.people())
  async signLetters(@CurrentActor() actor: Actor, @Args('input') input: SignLettersInput): Promise<object> {
    const letters = input.letters.map(({ letterId, version }) => ({ id: keyOf('Letter', letterId, 'letters'), version }));
    const { signed, refused } = await this.sign.execute(actor, { letters }, input.idempotencyKey);
    return { letters: signed, refused };
  }

  @Mutation(() => CorrectLetterPayload, {
    nullable: true,
    description: 'Begins a new letter that supersedes a signed one, with the same text to be edited; it answers the new one.',
  })
  @Access(Access.people())
  async correctLetter(@CurrentActor() actor: Actor, @Args('input') input: CorrectLetterInput): Promise<object> {
    const { version, reason } = input;
    const { letterId } = await this.correct.execute(
      actor,
      { letterId: keyOf('Letter', input.letterId, 'letterId'), version, reason },
      input.idempotencyKey,
    );
    return { letter: letterId };
  }

  @Mutation(() => CancelLetterPayload, { nullable: true, description: 'Takes back a letter that nobody outside the board has seen.' })
  @Access(Access.people())
  async cancelLetter(@CurrentActor() actor: Actor, @Args('input') input: CancelLetterInput): Promise<object> {
    const { version, reason } = input;
    const letterId = keyOf('Letter', input.letterId, 'letterId');
    await this.cancel.execute(actor, { letterId, version, reason }, input.idempotencyKey);
    return { letter: letterId };
  }

  @Mutation(() => RecordPatientToldPayload, {
    nullable: true,
    description: 'A person has told the patient of the standing decision; letters that waited for it go out.',
  })
  @Access(Access.peopleOrServices('referrals:write'))
  async recordPatientTold(@CurrentActor() actor: Actor, @Args('input') input: RecordPatientToldInput): Promise<object> {
    const caseId = keyOf('BoardCase', input.caseId, 'caseId');
    await this.recordTold.execute(actor, { caseId, toldOn: input.toldOn ?? null, note: input.note ?? null }, input.idempotencyKey);
    return { boardCase: caseId };
  }
}
