import DataLoader from 'dataloader';
import { In, type DataSource, type EntityTarget, type FindOptionsOrder, type FindOptionsWhere, type ObjectLiteral } from 'typeorm';
import * as e from './entities.js';

/** One request's loaders over repositories. */
export function loadersOver(database: DataSource) {
  const find = <Row extends ObjectLiteral>(
    entity: EntityTarget<Row>,
    key: keyof Row,
    ids: readonly string[],
    order: FindOptionsOrder<Row>,
  ) => database.getRepository(entity).find({ where: { [key]: In([...ids]) } as FindOptionsWhere<Row>, order });
  const one = <Row extends ObjectLiteral>(entity: EntityTarget<Row>, key: keyof Row = 'id', order: FindOptionsOrder<Row> = {}) =>
    new DataLoader<string, Row | null>(async (ids) => {
      const found = new Map((await find(entity, key, ids, order)).map((row) => [row[key] as string, row]));
      return ids.map((id) => found.get(id) ?? null);
    });
  const many = <Row extends ObjectLiteral>(entity: EntityTarget<Row>, key: keyof Row, order: FindOptionsOrder<Row>) =>
    new DataLoader<string, Row[]>(async (ids) => {
      const lists = new Map<string, Row[]>(ids.map((id) => [id, []]));
      for (const row of await find(entity, key, ids, order)) lists.get(row[key] as string)!.push(row);
      return ids.map((id) => lists.get(id)!);
    });
  return {
    cases: one(e.BoardCase),
    casesOfPatient: many(e.BoardCase, 'patientId', { submittedAt: 'DESC', id: 'DESC' }),
    patients: one(e.Patient),
    people: one(e.Person),
    procedures: one(e.Procedure),
    organisations: one(e.Organisation),
    boards: one(e.Board),
    // Of several versions the last one stands.
    charters: one(e.Charter, 'boardId', { version: 'ASC' }),
    members: many(e.BoardMember, 'boardId', { joinedAt: 'ASC', personId: 'ASC' }),
    imaging: many(e.ImagingStudy, 'caseId', { position: 'ASC', id: 'ASC' }),
    information: many(e.InformationItem, 'caseId', { requestedAt: 'ASC', position: 'ASC', id: 'ASC' }),
    reviews: many(e.Review, 'caseId', { number: 'ASC' }),
    asked: many(e.AskedOpinion, 'reviewId', { position: 'ASC', id: 'ASC' }),
    answered: many(e.AnsweredDiscipline, 'reviewId', { discipline: 'ASC' }),
    opinions: many(e.Opinion, 'reviewId', { submittedAt: 'ASC', id: 'ASC' }),
    proposals: one(e.Proposal, 'reviewId'),
    ballots: many(e.Ballot, 'proposalId', { castAt: 'ASC', voterId: 'ASC' }),
    decisions: one(e.Decision, 'reviewId', { revision: 'ASC' }),
    decisionsById: one(e.Decision),
    supersedingDecisions: one(e.Decision, 'supersedesId'),
    decisionBallots: many(e.DecisionBallot, 'decisionId', { castAt: 'ASC', voterId: 'ASC' }),
    dissents: many(e.Dissent, 'decisionId', { id: 'ASC' }),
    threads: many(e.Thread, 'caseId', { createdAt: 'ASC', id: 'ASC' }),
    commentsOfThread: many(e.Comment, 'threadId', { createdAt: 'ASC', id: 'ASC' }),
    commentsOfCase: many(e.Comment, 'caseId', { createdAt: 'ASC', id: 'ASC' }),
    commentCounts: new DataLoader<string, number>(async (ids) => {
      const rows = await database
        .getRepository(e.Comment)
        .createQueryBuilder('comment')
        .select('comment.caseId', 'id')
        .addSelect('count(*)', 'count')
        .where('comment.caseId in (:...ids) and comment.deletedAt is null', { ids })
        .groupBy('comment.caseId')
        .getRawMany<{ id: string; count: string }>();
      const counts = new Map(rows.map(({ id, count }) => [id, Number(count)]));
      return ids.map((id) => counts.get(id) ?? 0);
    }),
  };
}

export interface Context {
  readonly loaders: ReturnType<typeof loadersOver>;
}
