import { buildSchema } from 'graphql';
import { assembleReads, column, day, embedded, list, one, type ReadModel, type Reads, type Scope, time, value } from '#reads';

const schema = buildSchema(`
  scalar DateTime
  interface Node { id: ID! }
  type Query { node(id: ID!): Node }
  type Person implements Node { id: ID! name: String! }
  type BoardCase implements Node {
    id: ID! number: String! status: String! priority: String version: Int! updatedAt: DateTime! question: String! commentCount: Int! review: Review
    submittedAt: DateTime questionKind: QuestionKind! painProfile: PainProfile! patient: Patient!
  }
  type QuestionKind { code: String! name: String! }
  type PainProfile { type: String! }
  type Patient { id: ID! name: String! birthDate: String! sex: String! identifier: String! }
  type Comment implements Node {
    id: ID! author: Person! body: String! audience: String! threadId: ID!
    createdAt: DateTime! editedAt: DateTime deletedAt: DateTime version: Int!
  }
  type Thread implements Node {
    id: ID! audience: String! questionTo: String createdAt: DateTime! resolvedAt: DateTime resolvedBy: Person
  }
  type AskedOpinion { discipline: String! person: Person substitute: Person dueAt: DateTime answeredAt: DateTime }
  type Review implements Node {
    id: ID! number: Int! question: String! openedAt: DateTime! dueAt: DateTime version: Int! sealed: Boolean!
    answeredDisciplines: [String!]! missingDisciplines: [String!]! asked: [AskedOpinion!]!
  }
`);

const seesBoardSide = ({ row, viewer }: Scope): string => `${row}.board_id = ${viewer.audienceBoard}`;
const seesCase = (at: Scope): string => `(${seesBoardSide(at)} or ${at.row}.organisation_id = ${at.viewer.audienceOrganisation})`;
const seesComment = (at: Scope): string =>
  `(${seesBoardSide(at)} or (${at.row}.organisation_id = ${at.viewer.audienceOrganisation} and ${at.row}.audience = 'REFERRER'))`;
const id = (prefix: string) => value(({ row }) => `'${prefix}_' || ${row}.id`);

/** Enough of the house's reads for the gateway's tests: a case seen from both sides, its comments, its review. */
const reads: Reads[] = [
  { root: {} },
  { type: 'Person', table: 'person', node: 'Person', visible: () => 'true', fields: { id: id('person'), name: column('name') } },
  {
    type: 'BoardCase',
    table: 'board_case',
    node: 'BoardCase',
    visible: seesCase,
    patient: (row) => `${row}.patient_id`,
    fields: {
      id: id('case'),
      number: column('number'),
      status: column('status'),
      priority: column('priority'),
      version: column('version'),
      updatedAt: time('updated_at'),
      question: column('question'),
      commentCount: value(
        ({ row, viewer }) =>
          `(select count(*)::int from comment c where c.case_id = ${row}.id and (${viewer.audienceBoard} is not null or c.audience = 'REFERRER'))`,
      ),
      review: one('Review', ({ row }, alias) => `${alias}.case_id = ${row}.id`),
      submittedAt: time('submitted_at'),
      questionKind: embedded('QuestionKind'),
      painProfile: embedded('PainProfile'),
      patient: one('Patient', ({ row }, alias) => `${alias}.id = ${row}.patient_id`),
    },
  },
  { type: 'QuestionKind', fields: { code: column('question_kind'), name: column('question_kind') } },
  { type: 'PainProfile', fields: { type: value(() => `'OTHER'`) } },
  {
    type: 'Patient',
    table: 'patient',
    visible: () => 'true',
    patient: (row) => `${row}.id`,
    fields: { id: id('patient'), ...Object.fromEntries(['name', 'sex', 'identifier'].map((name) => [name, column(name)])), birthDate: day('birth_date') },
  },
  {
    type: 'Comment',
    table: 'comment',
    node: 'Comment',
    visible: seesComment,
    patient: (row) => `${row}.patient_id`,
    fields: {
      id: id('comment'),
      author: one('Person', ({ row }, alias) => `${alias}.id = ${row}.author_id`),
      body: column('body'),
      audience: column('audience'),
      threadId: value(({ row }) => `'thread_' || ${row}.thread_id`),
      createdAt: time('created_at'),
      editedAt: time('edited_at'),
      deletedAt: time('deleted_at'),
      version: column('version'),
    },
  },
  {
    type: 'Thread',
    table: 'thread',
    node: 'Thread',
    visible: seesComment,
    patient: (row) => `${row}.patient_id`,
    fields: {
      id: id('thread'),
      audience: column('audience'),
      questionTo: column('question_to'),
      createdAt: time('created_at'),
      resolvedAt: time('resolved_at'),
      resolvedBy: one('Person', ({ row }, alias) => `${alias}.id = ${row}.resolved_by`),
    },
  },
  {
    type: 'Review',
    table: 'review',
    node: 'Review',
    visible: seesBoardSide,
    patient: (row) => `${row}.patient_id`,
    fields: {
      id: id('review'),
      number: column('number'),
      question: column('question'),
      openedAt: time('opened_at'),
      dueAt: time('due_at'),
      version: column('version'),
      sealed: column('sealed'),
      answeredDisciplines: value(() => `'{}'::text[]`),
      missingDisciplines: value(() => `'{}'::text[]`),
      asked: list(
        'AskedOpinion',
        ({ row }, alias) => `${alias}.review_id = ${row}.id`,
        (alias) => `${alias}.position`,
      ),
    },
  },
  {
    type: 'AskedOpinion',
    table: 'asked_opinion',
    visible: seesBoardSide,
    fields: {
      discipline: column('discipline'),
      person: one('Person', ({ row }, alias) => `${alias}.id = ${row}.person_id`),
      substitute: one('Person', ({ row }, alias) => `${alias}.id = ${row}.substitute_id`),
      dueAt: time('due_at'),
      answeredAt: time('answered_at'),
    },
  },
];

const model = assembleReads(schema, reads);
export const liveModel = (): ReadModel => model;
