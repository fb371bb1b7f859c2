import { Args, Context as Ctx, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { localId } from '#kernel';
import { Board, BoardCase, BoardMember, ImagingStudy, Patient, Person, Procedure } from './entities.js';
import type { Context } from './loaders.js';
import { connection, publicId } from './public-id.js';

@Resolver('BoardCase')
export class BoardCaseResolver {
  constructor(@InjectRepository(BoardCase) private readonly cases: Repository<BoardCase>) {}

  @Query('boardCase')
  boardCase(@Args('id') id: string, @Ctx() { loaders }: Context) {
    return loaders.cases.load(localId('BoardCase', id)!);
  }

  @Query('boardCases')
  async boardCases(@Args('boardId') boardId: string, @Args('first') first: number, @Args('after') after?: string) {
    const query = this.cases.createQueryBuilder('case').where('case.boardId = :boardId', { boardId: localId('Board', boardId) });
    if (after) {
      const [updatedAt, id] = Buffer.from(after, 'base64url').toString().split('|');
      query.andWhere('(case.updatedAt, case.id) < (:updatedAt, :id)', { updatedAt, id });
    }
    const rows = await query
      .orderBy('case.updatedAt', 'DESC')
      .addOrderBy('case.id', 'DESC')
      .take(first + 1)
      .getMany();
    const page = rows.slice(0, first);
    const cursor = (row: BoardCase): string => Buffer.from(`${row.updatedAt.toISOString()}|${row.id}`).toString('base64url');
    const end = page.at(-1);
    return {
      edges: page.map((node) => ({ node, cursor: cursor(node) })),
      pageInfo: { hasNextPage: rows.length > first, endCursor: end ? cursor(end) : null },
    };
  }

  @ResolveField('id') id(@Parent() row: BoardCase) {
    return publicId('BoardCase', row.id);
  }
  @ResolveField('patient') patient(@Parent() row: BoardCase, @Ctx() { loaders }: Context) {
    return loaders.patients.load(row.patientId);
  }
  @ResolveField('board') board(@Parent() row: BoardCase, @Ctx() { loaders }: Context) {
    return loaders.boards.load(row.boardId);
  }
  @ResolveField('referredBy') async referredBy(@Parent() row: BoardCase, @Ctx() { loaders }: Context) {
    return (await loaders.organisations.load(row.organisationId))!.name;
  }
  @ResolveField('questionKind') async questionKind(@Parent() row: BoardCase, @Ctx() { loaders }: Context) {
    const charter = await loaders.charters.load(row.boardId);
    return charter!.content.questionKinds.find(({ code }) => code === row.questionKind) ?? null;
  }
  @ResolveField('emergencyRoute') async emergencyRoute(@Parent() row: BoardCase, @Ctx() { loaders }: Context) {
    const flags = (row.painProfile['redFlags'] ?? []) as { finding: string }[];
    if (!flags.some(({ finding }) => finding === 'PRESENT')) return null;
    return (await loaders.charters.load(row.boardId))!.content.emergencyRoute?.text ?? null;
  }
  @ResolveField('imagingStudies') imagingStudies(@Parent() row: BoardCase, @Ctx() { loaders }: Context) {
    return loaders.imaging.load(row.id);
  }
  @ResolveField('requestedInformation') requestedInformation(@Parent() row: BoardCase, @Ctx() { loaders }: Context) {
    return loaders.information.load(row.id);
  }
  @ResolveField('previousCases') async previousCases(@Parent() row: BoardCase, @Ctx() { loaders }: Context) {
    const all = await loaders.casesOfPatient.load(row.patientId);
    return all.slice(all.findIndex(({ id }) => id === row.id) + 1).slice(0, 20);
  }
  @ResolveField('reviews') reviews(@Parent() row: BoardCase, @Ctx() { loaders }: Context) {
    return loaders.reviews.load(row.id);
  }
  @ResolveField('review') async review(@Parent() row: BoardCase, @Ctx() { loaders }: Context) {
    return (await loaders.reviews.load(row.id)).at(-1) ?? null;
  }
  @ResolveField('commentCount') commentCount(@Parent() row: BoardCase, @Ctx() { loaders }: Context) {
    return loaders.commentCounts.load(row.id);
  }
  @ResolveField('comments') async comments(@Parent() row: BoardCase, @Args('last') last: number, @Ctx() { loaders }: Context) {
    return connection((await loaders.commentsOfCase.load(row.id)).slice(-last));
  }
  @ResolveField('threads') async threads(@Parent() row: BoardCase, @Args('first') first: number, @Ctx() { loaders }: Context) {
    return connection((await loaders.threads.load(row.id)).slice(0, first));
  }
}

type Lists = Record<string, unknown[] | undefined>;

@Resolver('PainProfile')
export class PainProfileResolver {
  @ResolveField('sites') sites(@Parent() { sites }: Lists) {
    return sites ?? [];
  }
  @ResolveField('redFlags') redFlags(@Parent() { redFlags }: Lists) {
    return redFlags ?? [];
  }
}

@Resolver('Health')
export class HealthResolver {
  @ResolveField('diagnoses') diagnoses(@Parent() { diagnoses }: Lists) {
    return diagnoses ?? [];
  }
  @ResolveField('allergies') allergies(@Parent() { allergies }: Lists) {
    return allergies ?? [];
  }
  @ResolveField('devices') devices(@Parent() { devices }: Lists) {
    return devices ?? [];
  }
  @ResolveField('medications') medications(@Parent() { medications }: Lists) {
    return medications ?? [];
  }
  @ResolveField('laboratoryValues') laboratoryValues(@Parent() { laboratoryValues }: Lists) {
    return laboratoryValues ?? [];
  }
}

@Resolver('Patient')
export class PatientResolver {
  @ResolveField('id') id(@Parent() row: Patient) {
    return publicId('Patient', row.id);
  }
}

@Resolver('Person')
export class PersonResolver {
  @ResolveField('id') id(@Parent() row: Person) {
    return publicId('Person', row.id);
  }
}

@Resolver('Procedure')
export class ProcedureResolver {
  @ResolveField('id') id(@Parent() row: Procedure) {
    return publicId('Procedure', row.id);
  }
}

@Resolver('ImagingStudy')
export class ImagingStudyResolver {
  @ResolveField('id') id(@Parent() row: ImagingStudy) {
    return publicId('ImagingStudy', row.id);
  }
}

const roles = ['CHAIR', 'COORDINATOR', 'MEMBER', 'GUEST', 'OBSERVER'];

@Resolver('Board')
export class BoardResolver {
  @Query('board') board(@Args('id') id: string, @Ctx() { loaders }: Context) {
    return loaders.boards.load(localId('Board', id)!);
  }
  @ResolveField('id') id(@Parent() row: Board) {
    return publicId('Board', row.id);
  }
  @ResolveField('members') async members(@Parent() row: Board, @Ctx() { loaders }: Context) {
    const members = (await loaders.members.load(row.id)).filter(({ leftAt }) => leftAt === null);
    return members.sort((one, other) => roles.indexOf(one.role) - roles.indexOf(other.role));
  }
  @ResolveField('questionKinds') async questionKinds(@Parent() row: Board, @Ctx() { loaders }: Context) {
    return (await loaders.charters.load(row.id))!.content.questionKinds;
  }
}

@Resolver('BoardMember')
export class BoardMemberResolver {
  @ResolveField('person') person(@Parent() row: BoardMember, @Ctx() { loaders }: Context) {
    return loaders.people.load(row.personId);
  }
}

export const caseResolvers = [
  BoardCaseResolver, PainProfileResolver, HealthResolver, PatientResolver, PersonResolver, ProcedureResolver, ImagingStudyResolver,
  BoardResolver, BoardMemberResolver,
]; // prettier-ignore
