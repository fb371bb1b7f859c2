import { Module } from '@nestjs/common';
import { CasesModule } from '#cases';
import { DecisionsModule } from '#decisions';
import { DiscussionModule } from '#discussion';
import { OpinionsModule } from '#opinions';
import { BoardResolver } from './boards/board.resolver.js';
import { InboxFields } from './boards/viewer.type.js';
import { CaseResolver } from './cases/case.resolver.js';
import { DecisionResolver } from './decisions/decision.resolver.js';
import { ReviewDecisionFields } from './decisions/decision.type.js';
import { CommentResolver } from './discussion/comment.resolver.js';
import { CaseDiscussionFields, InboxMentionFields, ThreadFields } from './discussion/comment.type.js';
import { ApiGraphQLModule } from './graphql/graphql.module.js';
import { RefusalResolver } from './graphql/refusal-codes.js';
import { HealthController } from './http/health.controller.js';
import { OpinionResolver } from './opinions/opinion.resolver.js';
import { ReviewOpinionFields } from './opinions/opinion.type.js';
import { OrganisationFields } from './organisations/organisation.type.js';
import { ProcedureResolver } from './procedures/procedure.type.js';

const resolvers = [BoardResolver, CaseResolver, CommentResolver, DecisionResolver, OpinionResolver, ProcedureResolver, RefusalResolver];
const fields = [
  CaseDiscussionFields,
  InboxFields,
  InboxMentionFields,
  OrganisationFields,
  ReviewDecisionFields,
  ReviewOpinionFields,
  ThreadFields,
];

/** The GraphQL door. The app that composes it brings the database, the unit of work and identity as global modules. */
@Module({
  imports: [CasesModule, OpinionsModule, DiscussionModule, DecisionsModule, ApiGraphQLModule],
  controllers: [HealthController],
  providers: [...resolvers, ...fields],
})
export class ApiModule {}
