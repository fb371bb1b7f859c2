import type pg from 'pg';
import { idPrefixes, localId, type NodeType } from '#kernel';
import { caseColumns } from './columns.js';
import type { Loaders, Row } from './loaders.js';

export interface Context {
  readonly pool: pg.Pool;
  readonly loaders: Loaders;
}

type Resolve = (row: never, args: never, context: Context) => unknown;
type List = (Row & Record<string, unknown>)[];

const id = (type: NodeType) => (row: Row) => `${idPrefixes[type]}_${row.id}`;
const connection = (rows: readonly unknown[]) => ({ edges: rows.map((node) => ({ node })) });
const person =
  (key: string) =>
  (row: Row, _args: unknown, { loaders }: Context) =>
    row[key] === null ? null : loaders.people.load(row[key] as string);
const plan = { recommendation: (row: Row) => row['recommendation'] };
const charter = async (boardId: unknown, { loaders }: Context) =>
  (await loaders.charters.load(boardId as string))!['content'] as {
    questionKinds: { code: string; name: string }[];
    emergencyRoute?: { text?: string };
  };

const last = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

async function boardCases(args: { boardId: string; first: number; after?: string | null }, { pool }: Context) {
  const [updatedAt, before] = args.after ? Buffer.from(args.after, 'base64url').toString().split('|') : ['infinity', last];
  const { rows } = await pool.query<Row>({
    name: 'page',
    text: `select ${caseColumns}, to_char(c.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as place from board_case c
           where board_id = $1 and (updated_at, id) < ($2, $3) order by updated_at desc, id desc limit $4`,
    values: [localId('Board', args.boardId), updatedAt, before, args.first + 1],
  });
  const page = rows.slice(0, args.first);
  const cursor = (row: Row): string => Buffer.from(`${row['place'] as string}|${row.id}`).toString('base64url');
  const end = page.at(-1);
  return {
    edges: page.map((node) => ({ node, cursor: () => cursor(node) })),
    pageInfo: { hasNextPage: rows.length > args.first, endCursor: end ? cursor(end) : null },
  };
}

export const resolvers: Record<string, Record<string, Resolve>> = {
  Query: {
    boardCase: (_: never, args: { id: string }, { loaders }: Context) => loaders.cases.load(localId('BoardCase', args.id)!),
    board: (_: never, args: { id: string }, { loaders }: Context) => loaders.boards.load(localId('Board', args.id)!),
    boardCases: (_: never, args: never, context: Context) => boardCases(args, context),
  },
  BoardCase: {
    id: id('BoardCase'),
    patient: (row: Row, _: never, { loaders }: Context) => loaders.patients.load(row['patientId'] as string),
    board: (row: Row, _: never, { loaders }: Context) => loaders.boards.load(row['boardId'] as string),
    referredBy: async (row: Row, _: never, { loaders }: Context) =>
      (await loaders.organisations.load(row['organisationId'] as string))!['name'],
    questionKind: async (row: Row, _: never, context: Context) =>
      (await charter(row['boardId'], context)).questionKinds.find(({ code }) => code === row['questionKind']) ?? null,
    emergencyRoute: async (row: Row, _: never, context: Context) => {
      const { redFlags = [] } = row['painProfile'] as { redFlags?: { finding: string }[] };
      return redFlags.some(({ finding }) => finding === 'PRESENT')
        ? ((await charter(row['boardId'], context)).emergencyRoute?.text ?? null)
        : null;
    },
    imagingStudies: (row: Row, _: never, { loaders }: Context) => loaders.imaging.load(row.id),
    requestedInformation: (row: Row, _: never, { loaders }: Context) => loaders.information.load(row.id),
    previousCases: async (row: Row, _: never, { loaders }: Context) => {
      const all = await loaders.previousCases.load(row['patientId'] as string);
      return all.slice(all.findIndex((one) => one.id === row.id) + 1).slice(0, 20);
    },
    reviews: (row: Row, _: never, { loaders }: Context) => loaders.reviews.load(row.id),
    review: async (row: Row, _: never, { loaders }: Context) => (await loaders.reviews.load(row.id)).at(-1) ?? null,
    commentCount: async (row: Row, _: never, { loaders }: Context) => (await loaders.commentCounts.load(row.id))?.['count'] ?? 0,
    comments: async (row: Row, _: never, { loaders }: Context) => connection(await loaders.latestComments.load(row.id)),
    threads: async (row: Row, args: { first: number }, { loaders }: Context) =>
      connection((await loaders.threads.load(row.id)).slice(0, args.first)),
  },
  PainProfile: { sites: (row: { sites?: List }) => row.sites ?? [], redFlags: (row: { redFlags?: List }) => row.redFlags ?? [] },
  Health: Object.fromEntries(
    ['diagnoses', 'allergies', 'devices', 'medications', 'laboratoryValues'].map((key) => [
      key,
      (row: Record<string, List>) => row[key] ?? [],
    ]),
  ),
  Patient: { id: id('Patient') },
  Person: { id: id('Person') },
  Procedure: { id: id('Procedure') },
  ImagingStudy: { id: id('ImagingStudy') },
  Board: {
    id: id('Board'),
    members: (row: Row, _: never, { loaders }: Context) => loaders.members.load(row.id),
    questionKinds: async (row: Row, _: never, context: Context) => (await charter(row.id, context)).questionKinds,
  },
  BoardMember: { person: person('personId') },
  Review: {
    id: id('Review'),
    unsealedBy: person('unsealedBy'),
    answeredDisciplines: async (row: Row, _: never, { loaders }: Context) =>
      (await loaders.answered.load(row.id)).map(({ discipline }) => discipline),
    missingDisciplines: async (row: Row, _: never, { loaders }: Context) => [
      ...new Set((await loaders.asked.load(row.id)).filter(({ answeredAt }) => answeredAt === null).map(({ discipline }) => discipline)),
    ],
    asked: (row: Row, _: never, { loaders }: Context) => loaders.asked.load(row.id),
    opinions: (row: Row, _: never, { loaders }: Context) => (row['sealed'] ? [] : loaders.opinions.load(row.id)),
    proposal: (row: Row, _: never, { loaders }: Context) => loaders.proposals.load(row.id),
    decision: (row: Row, _: never, { loaders }: Context) => loaders.decisions.load(row.id),
  },
  AskedOpinion: { person: person('personId'), substitute: person('substituteId') },
  Opinion: { id: id('Opinion'), author: person('authorId'), ...plan },
  Recommendation: { steps: (row: { steps?: List }) => row.steps ?? [] },
  RecommendedStep: {
    procedure: (row: { procedureId?: string | null }, _: never, { loaders }: Context) =>
      row.procedureId ? loaders.procedures.load(row.procedureId) : null,
    levels: (row: { levels?: List }) => row.levels ?? [],
  },
  Proposal: {
    id: id('Proposal'),
    proposedBy: person('proposedBy'),
    ballots: (row: Row, _: never, { loaders }: Context) => loaders.ballots.load(row.id),
    ...plan,
  },
  Ballot: { voter: person('voterId'), takenBy: person('takenBy') },
  Decision: {
    id: id('Decision'),
    ratifiedBy: person('ratifiedBy'),
    ballots: (row: Row, _: never, { loaders }: Context) => loaders.decisionBallots.load(row.id),
    dissents: (row: Row, _: never, { loaders }: Context) => loaders.dissents.load(row.id),
    supersedes: (row: Row, _: never, { loaders }: Context) =>
      row['supersedesId'] ? loaders.decisionsById.load(row['supersedesId'] as string) : null,
    supersededBy: (row: Row, _: never, { loaders }: Context) => loaders.supersedingDecisions.load(row.id),
    ...plan,
  },
  DecisionRecord: { tellsPatient: person('tellsPatient') },
  Dissent: { id: id('Dissent'), by: person('personId') },
  Thread: {
    id: id('Thread'),
    resolvedBy: person('resolvedBy'),
    comments: async (row: Row, args: { first: number }, { loaders }: Context) =>
      connection((await loaders.comments.load(row.id)).slice(0, args.first)),
  },
  Comment: {
    id: id('Comment'),
    threadId: (row: Row) => `${idPrefixes.Thread}_${row['threadId'] as string}`,
    author: person('authorId'),
    deletedBy: (row: Row, args: never, context: Context) => (row['deletedAt'] === null ? null : person('authorId')(row, args, context)),
  },
};
