import { Module } from '@nestjs/common';
import { BoardsModule } from '#boards';
import { CasesModule } from '#cases';
import { DecisionsModule } from '#decisions';
import { DiscussionModule } from '#discussion';
import { InboxModule } from '#inbox';
import { LettersModule } from '#letters';
import { MeetingsModule } from '#meetings';
import { OpinionsModule } from '#opinions';
import { BoardResolver } from './boards/board.resolver.js';
import { CharterResolver } from './boards/charter.resolver.js';
import { CaseGuestFields, GuestResolver } from './boards/guest.resolver.js';
import { MemberResolver } from './boards/member.resolver.js';
import { CaseConflictFields, ViewerConflictFields } from './cases/conflict.type.js';
import { CaseResolver } from './cases/case.resolver.js';
import { CaseLifeResolver } from './cases/life.resolver.js';
import { ConflictResolver } from './decisions/conflict.resolver.js';
import { DecisionResolver } from './decisions/decision.resolver.js';
import { ReviewDecisionFields } from './decisions/decision.type.js';
import { CommentResolver } from './discussion/comment.resolver.js';
import { DraftResolver } from './discussion/draft.resolver.js';
import { CaseDraftFields, InboxDraftFields } from './discussion/draft.type.js';
import { BoardQuestionFields, CaseDiscussionFields, CommentFields, InboxMentionFields, ThreadFields } from './discussion/comment.type.js';
import { ApiGraphQLModule } from './graphql/graphql.module.js';
import { NodeResolver } from './graphql/node.resolver.js';
import { RefusalResolver } from './graphql/refusal-codes.js';
import { AgendaResolver } from './meetings/agenda.resolver.js';
import { CaseMeetingFields } from './meetings/agenda.type.js';
import { MeetingResolver } from './meetings/meeting.resolver.js';
import { BoardMeetingFields } from './meetings/meeting.type.js';
import { OpinionResolver } from './opinions/opinion.resolver.js';
import { ReviewOpinionFields } from './opinions/opinion.type.js';
import { OrganisationResolver } from './organisations/organisation.resolver.js';
import { ServiceAccountResolver } from './organisations/service-account.resolver.js';
import { PatientResolver } from './patients/patient.resolver.js';
import { ProcedureResolver } from './procedures/procedure.resolver.js';
import { FactsResolver } from './subscriptions/facts.resolver.js';
import { ViewerResolver } from './viewer/viewer.resolver.js';
import { InboxFields } from './viewer/viewer.type.js';

const resolvers = [
  AgendaResolver, MeetingResolver,
  CharterResolver, GuestResolver, MemberResolver,
  BoardResolver, CaseLifeResolver, CaseResolver, PatientResolver, CommentResolver, ConflictResolver, DecisionResolver, DraftResolver, FactsResolver, NodeResolver, OpinionResolver, OrganisationResolver, ProcedureResolver,
  RefusalResolver, ServiceAccountResolver, ViewerResolver,
]; // prettier-ignore
const fields = [BoardMeetingFields, CaseMeetingFields, CaseGuestFields, CaseDraftFields, InboxDraftFields, BoardQuestionFields, CommentFields, CaseConflictFields, CaseDiscussionFields, InboxFields, InboxMentionFields, ReviewDecisionFields, ReviewOpinionFields, ThreadFields, ViewerConflictFields];

/** The GraphQL door. The app that composes it brings the database, the unit of work and identity as global modules. */
@Module({
  imports: [BoardsModule, CasesModule, OpinionsModule, DiscussionModule, DecisionsModule, MeetingsModule, LettersModule, InboxModule, ApiGraphQLModule],
  providers: [...resolvers, ...fields],
})
export class ApiModule {}
