import { Module } from '@nestjs/common';
import { CasesModule } from '#cases';
import { DecisionsModule } from '#decisions';
import { DiscussionModule } from '#discussion';
import { InboxModule } from '#inbox';
import { LettersModule } from '#letters';
import { MeetingsModule } from '#meetings';
import { OpinionsModule } from '#opinions';
import { BoardResolver } from './boards/board.resolver.js';
import { CaseResolver } from './cases/case.resolver.js';
import { DecisionResolver } from './decisions/decision.resolver.js';
import { ReviewDecisionFields } from './decisions/decision.type.js';
import { CommentResolver } from './discussion/comment.resolver.js';
import { CaseDiscussionFields, InboxMentionFields, ThreadFields } from './discussion/comment.type.js';
import { ApiGraphQLModule } from './graphql/graphql.module.js';
import { NodeResolver } from './graphql/node.resolver.js';
import { RefusalResolver } from './graphql/refusal-codes.js';
import { OpinionResolver } from './opinions/opinion.resolver.js';
import { ReviewOpinionFields } from './opinions/opinion.type.js';
import { OrganisationResolver } from './organisations/organisation.resolver.js';
import { ServiceAccountResolver } from './organisations/service-account.resolver.js';
import { ProcedureResolver } from './procedures/procedure.resolver.js';
import { FactsResolver } from './subscriptions/facts.resolver.js';
import { ViewerResolver } from './viewer/viewer.resolver.js';
import { InboxFields } from './viewer/viewer.type.js';

const resolvers = [
  BoardResolver, CaseResolver, CommentResolver, DecisionResolver, FactsResolver, NodeResolver, OpinionResolver, OrganisationResolver, ProcedureResolver,
  RefusalResolver, ServiceAccountResolver, ViewerResolver,
]; // prettier-ignore
const fields = [CaseDiscussionFields, InboxFields, InboxMentionFields, ReviewDecisionFields, ReviewOpinionFields, ThreadFields];

/** The GraphQL door. The app that composes it brings the database, the unit of work and identity as global modules. */
@Module({
  imports: [CasesModule, OpinionsModule, DiscussionModule, DecisionsModule, MeetingsModule, LettersModule, InboxModule, ApiGraphQLModule],
  providers: [...resolvers, ...fields],
})
export class ApiModule {}
