import { Module } from '@nestjs/common';
import { BoardsModule } from '#boards';
import { CasesModule } from '#cases';
import { DecisionsModule } from '#decisions';
import { DiscussionModule } from '#discussion';
import { InboxModule } from '#inbox';
import { LettersModule } from '#letters';
import { MeetingsModule } from '#meetings';
import { OpinionsModule } from '#opinions';
import { AccessModule } from './access/access.module.js';
import { AbsenceResolver, BoardAbsenceFields } from './boards/absence.resolver.js';
import { BoardResolver } from './boards/board.resolver.js';
import { CharterResolver } from './boards/charter.resolver.js';
import { CaseGuestFields, GuestResolver } from './boards/guest.resolver.js';
import { MemberResolver } from './boards/member.resolver.js';
import { CaseConflictFields, ViewerConflictFields } from './cases/conflict.type.js';
import { CaseResolver } from './cases/case.resolver.js';
import { ConsentResolver } from './cases/consent.resolver.js';
import { CaseLifeResolver } from './cases/life.resolver.js';
import { ReferralDraftResolver } from './cases/referral-draft.resolver.js';
import { InboxReferralDraftFields } from './cases/referral-draft.type.js';
import { ClosingResolver } from './decisions/closing.resolver.js';
import { BoardClosingFields, ReviewClosingFields } from './decisions/closing.type.js';
import { BoardFiguresFields } from './decisions/figures.type.js';
import { SafetyResolver } from './decisions/safety.resolver.js';
import { ReviewSafetyFields } from './decisions/safety.type.js';
import { SuspensionResolver } from './decisions/suspension.resolver.js';
import { CaseSuspensionFields, DecisionSuspensionFields } from './decisions/suspension.type.js';
import { ProposalRiskFields } from './decisions/risk.type.js';
import { VoteResolver } from './decisions/vote.resolver.js';
import { ProposalVoteFields } from './decisions/vote.type.js';
import { ConflictResolver } from './decisions/conflict.resolver.js';
import { ActionResolver } from './decisions/action.resolver.js';
import { CaseActionFields } from './decisions/action.type.js';
import { ConditionResolver } from './decisions/condition.resolver.js';
import { DecisionConditionFields } from './decisions/condition.type.js';
import { ImplementationResolver } from './decisions/implementation.resolver.js';
import { CaseFollowFields, DecisionFollowFields } from './decisions/implementation.type.js';
import { DecisionResolver } from './decisions/decision.resolver.js';
import { ReviewDecisionFields } from './decisions/decision.type.js';
import { CommentResolver } from './discussion/comment.resolver.js';
import { DraftResolver } from './discussion/draft.resolver.js';
import { SearchResolver } from './discussion/search.resolver.js';
import { CaseDraftFields, InboxDraftFields } from './discussion/draft.type.js';
import { BoardQuestionFields, CaseDiscussionFields, CommentFields, InboxMentionFields, ThreadFields } from './discussion/comment.type.js';
import { ApiGraphQLModule } from './graphql/graphql.module.js';
import { NodeResolver } from './graphql/node.resolver.js';
import { RefusalResolver } from './graphql/refusal-codes.js';
import { DicomwebController } from './imaging/dicomweb.controller.js';
import { LetterPdfController } from './letters/letter-pdf.controller.js';
import { MinutesResolver } from './letters/minutes.resolver.js';
import { CaseMinutesFields, MeetingMinutesFields } from './letters/minutes.type.js';
import { LetterResolver } from './letters/letter.resolver.js';
import { CaseLetterFields, DecisionLetterFields } from './letters/letter.type.js';
import { AgendaItemMeetings } from './meetings/agenda-item-meetings.js';
import { AgendaResolver } from './meetings/agenda.resolver.js';
import { CaseMeetingFields } from './meetings/agenda.type.js';
import { MeetingResolver } from './meetings/meeting.resolver.js';
import { BoardMeetingFields } from './meetings/meeting.type.js';
import { OpinionResolver } from './opinions/opinion.resolver.js';
import { OpinionRequestResolver } from './opinions/request.resolver.js';
import { AskedOpinionFields, ReviewRequestFields } from './opinions/request.type.js';
import { ReviewOpinionFields } from './opinions/opinion.type.js';
import { OrganisationResolver } from './organisations/organisation.resolver.js';
import { ServiceAccountResolver } from './organisations/service-account.resolver.js';
import { PatientResolver } from './patients/patient.resolver.js';
import { ProcedureResolver } from './procedures/procedure.resolver.js';
import { FactsResolver } from './subscriptions/facts.resolver.js';
import { CaseChangesFields, InboxItemFields, InboxResolver } from './viewer/inbox.type.js';
import { NotificationFields, NotificationResolver } from './viewer/notification.type.js';
import { ViewerResolver } from './viewer/viewer.resolver.js';
import { InboxFields } from './viewer/viewer.type.js';

const resolvers = [
  ActionResolver, ConditionResolver, ImplementationResolver,
  LetterResolver,
  MinutesResolver,
  AgendaResolver, MeetingResolver,
  AbsenceResolver, CharterResolver, GuestResolver, MemberResolver, OpinionRequestResolver,
  BoardResolver, ConsentResolver, CaseLifeResolver, CaseResolver, PatientResolver, CommentResolver, ClosingResolver, SuspensionResolver, SafetyResolver, VoteResolver, ConflictResolver, DecisionResolver, DraftResolver, ReferralDraftResolver, FactsResolver, NodeResolver, OpinionResolver, OrganisationResolver, ProcedureResolver,
  InboxResolver, NotificationResolver, RefusalResolver, SearchResolver, ServiceAccountResolver, ViewerResolver,
]; // prettier-ignore
const followThrough = [CaseActionFields, CaseFollowFields, DecisionConditionFields, DecisionFollowFields];
const fields = [CaseChangesFields, InboxItemFields, NotificationFields, ...followThrough, CaseLetterFields, DecisionLetterFields, CaseMinutesFields, MeetingMinutesFields, AgendaItemMeetings, BoardMeetingFields, CaseMeetingFields, AskedOpinionFields, BoardAbsenceFields, ReviewRequestFields, CaseGuestFields, CaseDraftFields, InboxDraftFields, InboxReferralDraftFields, BoardQuestionFields, CommentFields, BoardClosingFields, ReviewClosingFields, CaseSuspensionFields, DecisionSuspensionFields, ReviewSafetyFields, ProposalRiskFields, ProposalVoteFields, CaseConflictFields, CaseDiscussionFields, InboxFields, InboxMentionFields, ReviewDecisionFields, ReviewOpinionFields, ThreadFields, ViewerConflictFields, BoardFiguresFields];

/** The GraphQL door. The app that composes it brings the database, the unit of work and identity as global modules. */
@Module({
  imports: [
    BoardsModule,
    CasesModule,
    OpinionsModule,
    DiscussionModule,
    DecisionsModule,
    MeetingsModule,
    LettersModule,
    InboxModule,
    AccessModule,
    ApiGraphQLModule,
  ],
  controllers: [DicomwebController, LetterPdfController],
  providers: [...resolvers, ...fields],
})
export class ApiModule {}
