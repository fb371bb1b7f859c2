import { Args, ArgsType, Field, ID, InputType, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Access } from '#access';
import { SubmitReferral, TriageCase, UpdateReferral, WithdrawReferral } from '#cases';
import type { Actor } from '#kernel';
import { PageArgs } from '../graphql/connection.type.js';
import { CurrentActor } from '../graphql/current-actor.js';
import { keyOf, keyOrNull } from '../graphql/keys.js';
import { payloadOf } from '../graphql/payload.js';
import { readThroughMap } from '../graphql/read-through-map.js';
import { acceptanceOf, requestsOf } from './acceptance.js';
import { BoardCaseConnectionType } from './board-case-connection.type.js';
import { BoardCaseType } from './board-case.type.js';
import { BoardCaseOrderEnum, CaseStatusEnum, PainTypeEnum, PriorityEnum } from './case-enums.js';
import { healthOf, imagingOf, painProfileOf, priorTreatmentsOf } from './referral-content.js';
import { SubmitReferralInput, UpdateReferralInput, WithdrawReferralInput } from './referral.input.js';
import { TriageCaseInput } from './triage.input.js';

@InputType('BoardCaseFilter', { description: 'All that is given must hold.' })
class BoardCaseFilter {
  @Field(() => [CaseStatusEnum], { nullable: true }) status?: string[] | null;
  @Field(() => [PriorityEnum], { nullable: true }) priority?: string[] | null;
  @Field(() => [PainTypeEnum], { nullable: true }) painType?: string[] | null;
  @Field(() => Boolean, { nullable: true, description: 'Asked of me, as the named member or an overdue one’s substitute.' })
  awaitingMyOpinion?: boolean | null;
  @Field(() => String, {
    nullable: true,
    description: 'As `text` of `searchCases`; of the cases that fit it, the thousand latest referred.',
  })
  search?: string | null;
}

@ArgsType()
class BoardCasesArgs extends PageArgs {
  @Field(() => ID) boardId!: string;
  @Field(() => BoardCaseFilter, { nullable: true }) filter?: BoardCaseFilter | null;
  @Field(() => BoardCaseOrderEnum, { nullable: true, defaultValue: 'UPDATED_AT_DESC' }) orderBy?: string | null;
}

const boardCase = { boardCase: () => BoardCaseType };
@ObjectType('SubmitReferralPayload')
class SubmitReferralPayload {
  @Field(() => BoardCaseType) boardCase!: string;
  @Field(() => [BoardCaseType], {
    description: 'A warning: open cases of the same patient on the same board, the latest first, at most 20, as far as the viewer may see them.',
  })
  otherOpenCases!: string[];
}

const UpdateReferralPayload = payloadOf('UpdateReferral', boardCase);
const WithdrawReferralPayload = payloadOf('WithdrawReferral', boardCase);
const TriageCasePayload = payloadOf('TriageCase', boardCase);

@Resolver()
export class CaseResolver {
  constructor(
    private readonly submit: SubmitReferral,
    private readonly update: UpdateReferral,
    private readonly withdraw: WithdrawReferral,
    private readonly triage: TriageCase,
  ) {}

  @Query(() => BoardCaseType, { nullable: true, description: 'Null when there is no such case or the viewer may not see it.' })
  @Access(Access.peopleOrServices('referrals:read'))
  boardCase(@Args('id', { type: () => ID }) _id: string): object {
    return readThroughMap();
  }

  @Query(() => BoardCaseConnectionType, { description: "A board's worklist; empty for those who may not see the board's side." })
  @Access(Access.peopleOrServices('referrals:read'))
  boardCases(@Args() _args: BoardCasesArgs): object {
    return readThroughMap();
  }

  @Mutation(() => SubmitReferralPayload, { nullable: true, description: 'Refers a patient to a board.' })
  @Access(Access.peopleOrServices('referrals:write'))
  async submitReferral(@CurrentActor() actor: Actor, @Args('input') input: SubmitReferralInput): Promise<object> {
    const { caseId, otherOpenCases = [] } = await this.submit.execute(
      actor,
      {
        boardId: keyOf('Board', input.boardId, 'boardId'),
        organisationId: keyOrNull('Organisation', input.organisationId, 'organisationId'),
        question: input.question,
        reason: input.reason,
        questionKind: input.questionKind ?? null,
        priority: input.priority ?? null,
        externalReference: input.externalReference ?? null,
        referringClinician: input.referringClinician ?? null,
        patient: { ...input.patient, identifierSystem: input.patient.identifierSystem ?? null },
        painProfile: painProfileOf(input.painProfile),
        priorTreatments: priorTreatmentsOf(input.priorTreatments ?? []),
        health: healthOf(input.health ?? {}),
        imagingStudies: imagingOf(input.imagingStudies ?? []),
        consentToShare: input.consentToShare ? { basis: input.consentToShare.basis, givenOn: input.consentToShare.givenOn ?? null } : null,
        // Left out where it is not given: the hash of a repeated request stays what it was.
        ...(input.draftId != null && { draftId: keyOf('ReferralDraft', input.draftId, 'draftId') }),
      },
      input.idempotencyKey,
    );
    return { boardCase: caseId, otherOpenCases };
  }

  @Mutation(() => UpdateReferralPayload, { nullable: true, description: 'Changes a referral; while information is awaited, answers.' })
  @Access(Access.peopleOrServices('referrals:write'))
  async updateReferral(@CurrentActor() actor: Actor, @Args('input') input: UpdateReferralInput): Promise<object> {
    const { caseId } = await this.update.execute(
      actor,
      {
        caseId: keyOf('BoardCase', input.caseId, 'caseId'),
        version: input.version,
        ...(input.question != null && { question: input.question }),
        ...(input.reason != null && { reason: input.reason }),
        ...(input.painProfile != null && { painProfile: painProfileOf(input.painProfile) }),
        ...(input.priorTreatments != null && { priorTreatments: priorTreatmentsOf(input.priorTreatments) }),
        ...(input.health != null && { health: healthOf(input.health) }),
        ...(input.imagingStudies != null && { imagingStudies: imagingOf(input.imagingStudies) }),
      },
      input.idempotencyKey,
    );
    return { boardCase: caseId };
  }

  @Mutation(() => WithdrawReferralPayload, { nullable: true, description: 'Ends a referral; nothing is deleted.' })
  @Access(Access.peopleOrServices('referrals:write'))
  async withdrawReferral(@CurrentActor() actor: Actor, @Args('input') input: WithdrawReferralInput): Promise<object> {
    const { idempotencyKey, ...rest } = input;
    const { caseId } = await this.withdraw.execute(actor, { ...rest, caseId: keyOf('BoardCase', input.caseId, 'caseId') }, idempotencyKey);
    return { boardCase: caseId };
  }

  @Mutation(() => TriageCasePayload, {
    nullable: true,
    description: 'Accepts, returns or declines a referral; coordinators and the chair.',
  })
  @Access(Access.people())
  async triageCase(@CurrentActor() actor: Actor, @Args('input') input: TriageCaseInput): Promise<object> {
    const { accept, returnFor, decline } = input;
    const { caseId } = await this.triage.execute(
      actor,
      {
        caseId: keyOf('BoardCase', input.caseId, 'caseId'),
        version: input.version,
        accept: accept ? acceptanceOf(accept, 'accept') : null,
        returnFor: returnFor ? requestsOf(returnFor) : null,
        decline: decline ? { code: decline.code, reason: decline.reason } : null,
      },
      input.idempotencyKey,
    );
    return { boardCase: caseId };
  }
}
