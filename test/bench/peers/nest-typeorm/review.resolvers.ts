import { Args, Context as Ctx, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AskedOpinion, Comment, Decision, Dissent, Opinion, Proposal, Review, Thread } from './entities.js';
import type { Context } from './loaders.js';
import { connection, publicId } from './public-id.js';

const person = (id: string | null, { loaders }: Context) => (id === null ? null : loaders.people.load(id));

@Resolver('Review')
export class ReviewResolver {
  @ResolveField('id') id(@Parent() row: Review) {
    return publicId('Review', row.id);
  }
  @ResolveField('unsealedBy') unsealedBy(@Parent() row: Review, @Ctx() context: Context) {
    return person(row.unsealedBy, context);
  }
  @ResolveField('answeredDisciplines') async answeredDisciplines(@Parent() row: Review, @Ctx() { loaders }: Context) {
    return (await loaders.answered.load(row.id)).map(({ discipline }) => discipline);
  }
  @ResolveField('missingDisciplines') async missingDisciplines(@Parent() row: Review, @Ctx() { loaders }: Context) {
    const open = (await loaders.asked.load(row.id)).filter(({ answeredAt }) => answeredAt === null);
    return [...new Set(open.map(({ discipline }) => discipline))];
  }
  @ResolveField('asked') asked(@Parent() row: Review, @Ctx() { loaders }: Context) {
    return loaders.asked.load(row.id);
  }
  @ResolveField('opinions') opinions(@Parent() row: Review, @Ctx() { loaders }: Context) {
    return row.sealed ? [] : loaders.opinions.load(row.id);
  }
  @ResolveField('proposal') proposal(@Parent() row: Review, @Ctx() { loaders }: Context) {
    return loaders.proposals.load(row.id);
  }
  @ResolveField('decision') decision(@Parent() row: Review, @Ctx() { loaders }: Context) {
    return loaders.decisions.load(row.id);
  }
}

@Resolver('AskedOpinion')
export class AskedOpinionResolver {
  @ResolveField('person') person(@Parent() row: AskedOpinion, @Ctx() context: Context) {
    return person(row.personId, context);
  }
  @ResolveField('substitute') substitute(@Parent() row: AskedOpinion, @Ctx() context: Context) {
    return person(row.substituteId, context);
  }
}

@Resolver('Opinion')
export class OpinionResolver {
  @ResolveField('id') id(@Parent() row: Opinion) {
    return publicId('Opinion', row.id);
  }
  @ResolveField('author') author(@Parent() row: Opinion, @Ctx() context: Context) {
    return person(row.authorId, context);
  }
}

@Resolver('Recommendation')
export class RecommendationResolver {
  @ResolveField('steps') steps(@Parent() { steps }: { steps?: unknown[] }) {
    return steps ?? [];
  }
}

@Resolver('RecommendedStep')
export class RecommendedStepResolver {
  @ResolveField('procedure') procedure(@Parent() { procedureId }: { procedureId?: string | null }, @Ctx() { loaders }: Context) {
    return procedureId ? loaders.procedures.load(procedureId) : null;
  }
  @ResolveField('levels') levels(@Parent() { levels }: { levels?: unknown[] }) {
    return levels ?? [];
  }
}

@Resolver('Proposal')
export class ProposalResolver {
  @ResolveField('id') id(@Parent() row: Proposal) {
    return publicId('Proposal', row.id);
  }
  @ResolveField('proposedBy') proposedBy(@Parent() row: Proposal, @Ctx() context: Context) {
    return person(row.proposedBy, context);
  }
  @ResolveField('ballots') async ballots(@Parent() row: Proposal, @Ctx() { loaders }: Context) {
    return (await loaders.ballots.load(row.id)).filter(({ revision }) => revision === row.revision);
  }
}

@Resolver('Ballot')
export class BallotResolver {
  @ResolveField('voter') voter(@Parent() row: { voterId: string }, @Ctx() context: Context) {
    return person(row.voterId, context);
  }
  @ResolveField('takenBy') takenBy(@Parent() row: { takenBy: string | null }, @Ctx() context: Context) {
    return person(row.takenBy, context);
  }
}

@Resolver('Decision')
export class DecisionResolver {
  @ResolveField('id') id(@Parent() row: Decision) {
    return publicId('Decision', row.id);
  }
  @ResolveField('ratifiedBy') ratifiedBy(@Parent() row: Decision, @Ctx() context: Context) {
    return person(row.ratifiedBy, context);
  }
  @ResolveField('ballots') async ballots(@Parent() row: Decision, @Ctx() { loaders }: Context) {
    const [ballots, cast] = await Promise.all([loaders.decisionBallots.load(row.id), loaders.ballots.load(row.proposalId)]);
    const confirmed = new Map(cast.flatMap((one) => (one.revision === row.revision ? [[one.voterId, one.confirmedAt]] : [])));
    return ballots.map((ballot) => ({ ...ballot, confirmedAt: ballot.confirmedAt ?? confirmed.get(ballot.voterId) ?? null }));
  }
  @ResolveField('dissents') dissents(@Parent() row: Decision, @Ctx() { loaders }: Context) {
    return loaders.dissents.load(row.id);
  }
  @ResolveField('supersedes') supersedes(@Parent() row: Decision, @Ctx() { loaders }: Context) {
    return row.supersedesId === null ? null : loaders.decisionsById.load(row.supersedesId);
  }
  @ResolveField('supersededBy') supersededBy(@Parent() row: Decision, @Ctx() { loaders }: Context) {
    return loaders.supersedingDecisions.load(row.id);
  }
}

@Resolver('DecisionRecord')
export class DecisionRecordResolver {
  @ResolveField('tellsPatient') tellsPatient(@Parent() record: { tellsPatient?: string | null }, @Ctx() context: Context) {
    return person(record.tellsPatient ?? null, context);
  }
}

@Resolver('Dissent')
export class DissentResolver {
  @ResolveField('id') id(@Parent() row: Dissent) {
    return publicId('Dissent', row.id);
  }
  @ResolveField('by') by(@Parent() row: Dissent, @Ctx() context: Context) {
    return person(row.personId, context);
  }
}

@Resolver('Thread')
export class ThreadResolver {
  @ResolveField('id') id(@Parent() row: Thread) {
    return publicId('Thread', row.id);
  }
  @ResolveField('resolvedBy') resolvedBy(@Parent() row: Thread, @Ctx() context: Context) {
    return person(row.resolvedBy, context);
  }
  @ResolveField('comments') async comments(@Parent() row: Thread, @Args('first') first: number, @Ctx() { loaders }: Context) {
    return connection((await loaders.commentsOfThread.load(row.id)).slice(0, first));
  }
}

@Resolver('Comment')
export class CommentResolver {
  @ResolveField('id') id(@Parent() row: Comment) {
    return publicId('Comment', row.id);
  }
  @ResolveField('threadId') threadId(@Parent() row: Comment) {
    return publicId('Thread', row.threadId);
  }
  @ResolveField('author') author(@Parent() row: Comment, @Ctx() context: Context) {
    return person(row.authorId, context);
  }
  @ResolveField('deletedBy') deletedBy(@Parent() row: Comment, @Ctx() context: Context) {
    return row.deletedAt === null ? null : person(row.authorId, context);
  }
}

export const reviewResolvers = [
  ReviewResolver, AskedOpinionResolver, OpinionResolver, RecommendationResolver, RecommendedStepResolver, ProposalResolver, BallotResolver,
  DecisionResolver, DecisionRecordResolver, DissentResolver, ThreadResolver, CommentResolver,
]; // prettier-ignore
