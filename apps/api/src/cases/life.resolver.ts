import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '#access';
import { AnswerAlert, AnswerInformation, CloseCase, ReopenCase, RequestInformation, WithdrawInformationRequest } from '#cases';
import type { Actor } from '#kernel';
import { CurrentActor } from '../graphql/current-actor.js';
import { keyOf } from '../graphql/keys.js';
import { payloadOf } from '../graphql/payload.js';
import { readThroughMap } from '../graphql/read-through-map.js';
import { acceptanceOf, requestsOf } from './acceptance.js';
import { BoardCaseType } from './board-case.type.js';
import { MissingItemType } from './clinical.type.js';
import {
  AnswerAlertInput,
  AnswerInformationInput,
  CloseCaseInput,
  ReferralReadinessInput,
  ReopenCaseInput,
  RequestInformationInput,
  WithdrawInformationRequestInput,
} from './life.input.js';
import { CaseAlertType } from './life.type.js';

const boardCase = { boardCase: () => BoardCaseType };
const CloseCasePayload = payloadOf('CloseCase', boardCase);
const ReopenCasePayload = payloadOf('ReopenCase', boardCase);
const RequestInformationPayload = payloadOf('RequestInformation', boardCase);
const AnswerInformationPayload = payloadOf('AnswerInformation', boardCase);
const WithdrawInformationRequestPayload = payloadOf('WithdrawInformationRequest', boardCase);
const AnswerAlertPayload = payloadOf('AnswerAlert', { alert: () => CaseAlertType, ...boardCase });
const caseOf = (id: string) => keyOf('BoardCase', id, 'caseId');

/** What happens to a case besides its referral and its triage. */
@Resolver()
export class CaseLifeResolver {
  constructor(
    private readonly closing: CloseCase,
    private readonly reopening: ReopenCase,
    private readonly requesting: RequestInformation,
    private readonly answering: AnswerInformation,
    private readonly withdrawing: WithdrawInformationRequest,
    private readonly answeringAlert: AnswerAlert,
  ) {}

  @Query(() => [MissingItemType], {
    description: 'What would be missing in this referral, before it is submitted. Reads and keeps nothing.',
  })
  @Access(Access.peopleOrServices('referrals:read'))
  referralReadiness(@Args('input') _input: ReferralReadinessInput): object {
    return readThroughMap();
  }

  @Mutation(() => CloseCasePayload, { nullable: true, description: 'Closes a decided case; coordinators and the chair. Nothing is deleted.' })
  @Access(Access.people())
  async closeCase(@CurrentActor() actor: Actor, @Args('input') { idempotencyKey, ...input }: CloseCaseInput): Promise<object> {
    const { caseId } = await this.closing.execute(actor, { ...input, caseId: caseOf(input.caseId), reason: input.reason ?? null }, idempotencyKey);
    return { boardCase: caseId };
  } // prettier-ignore

  @Mutation(() => ReopenCasePayload, {
    nullable: true,
    description:
      'Takes a case up again. From decided, in follow-up and closed a new review opens, from declined the case goes back to triage: coordinators and the chair. What was withdrawn goes back to triage: the referrer.',
  })
  @Access(Access.peopleOrServices('referrals:write'))
  async reopenCase(@CurrentActor() actor: Actor, @Args('input') input: ReopenCaseInput): Promise<object> {
    const { caseId } = await this.reopening.execute(
      actor,
      {
        caseId: caseOf(input.caseId),
        version: input.version,
        reason: input.reason,
        question: input.question ?? null,
        review: input.review ? acceptanceOf(input.review, 'review') : null,
      },
      input.idempotencyKey,
    );
    return { boardCase: caseId };
  }

  @Mutation(() => RequestInformationPayload, {
    nullable: true,
    description: 'Asks the referrer for information, before or during a review; coordinators and the chair. More can be asked meanwhile.',
  })
  @Access(Access.people())
  async requestInformation(@CurrentActor() actor: Actor, @Args('input') input: RequestInformationInput): Promise<object> {
    const request = { caseId: caseOf(input.caseId), version: input.version, items: requestsOf(input.items) };
    const { caseId } = await this.requesting.execute(actor, request, input.idempotencyKey);
    return { boardCase: caseId };
  }

  @Mutation(() => AnswerInformationPayload, {
    nullable: true,
    description: 'Answers what was asked for, item by item; the referring side. The last answer takes the case back to where it was.',
  })
  @Access(Access.peopleOrServices('referrals:write'))
  async answerInformation(@CurrentActor() actor: Actor, @Args('input') input: AnswerInformationInput): Promise<object> {
    const answers = input.answers.map(({ itemId, answer, reference }) => ({
      itemId: keyOf('InformationItem', itemId, 'answers'),
      answer,
      reference: reference ?? null,
    }));
    const given = { caseId: caseOf(input.caseId), version: input.version, answers };
    const { caseId } = await this.answering.execute(actor, given, input.idempotencyKey);
    return { boardCase: caseId };
  }

  @Mutation(() => WithdrawInformationRequestPayload, {
    nullable: true,
    description: 'Asks for one item no longer; coordinators and the chair.',
  })
  @Access(Access.people())
  async withdrawInformationRequest(
    @CurrentActor() actor: Actor,
    @Args('input') { idempotencyKey, ...input }: WithdrawInformationRequestInput,
  ): Promise<object> {
    const itemId = keyOf('InformationItem', input.itemId, 'itemId');
    const { caseId } = await this.withdrawing.execute(actor, { ...input, caseId: caseOf(input.caseId), itemId }, idempotencyKey);
    return { boardCase: caseId };
  }

  @Mutation(() => AnswerAlertPayload, {
    nullable: true,
    description: 'Says what is being done about a red flag; it then alerts nobody any more. One answers for all whom it named.',
  })
  @Access(Access.people())
  async answerAlert(@CurrentActor() actor: Actor, @Args('input') input: AnswerAlertInput): Promise<object> {
    const given = { alertId: keyOf('CaseAlert', input.alertId, 'alertId'), answer: input.answer };
    const { alertId, caseId } = await this.answeringAlert.execute(actor, given, input.idempotencyKey);
    return { alert: alertId, boardCase: caseId };
  }
}
