import { seesCaseAsBoard } from '#boards';
import {
  column,
  computed,
  connection,
  embedded,
  list,
  one,
  publicId,
  time,
  value,
  type KeysetColumn,
  type Reads,
  type Scope,
  type Sql,
} from '#reads';
import { mayWriteTo, type Audience, type Participant } from '../domain/audience.js';
import { whyNotEdit } from '../domain/comment.js';
import { anchorReads } from './anchor-reads.js';
import { draftReads } from './draft-reads.js';
import { ofCase } from './of-case.js';
import { asksMyDiscipline, isOpenQuestion } from './questions.js';
import { searchReads } from './search-reads.js';
import { participantSql, placeOfCase, placeOfPart, readsHere } from './participant.js';

/** The case that something of a discussion is about: who reads the one reads the other. */
const itsCase = one('BoardCase', (at, boardCase) => `${boardCase}.id = ${at.row}.case_id`, { visible: 'implied' });

const oldestFirst = (): readonly KeysetColumn[] => [
  { sql: ({ row }) => `${row}.created_at`, type: 'timestamptz' },
  { sql: ({ row }) => `${row}.id`, type: 'uuid' },
];

const readable = ({ row, viewer }: Scope): Sql => readsHere(viewer, placeOfPart(row), `${row}.audience`);

interface ThreadFacts extends Participant {
  readonly audience: Audience;
  readonly resolved: boolean;
}
interface CommentFacts {
  readonly audience: Audience;
  readonly authorId: string;
  readonly deletedAt: Date | null;
  readonly person: string | null;
  readonly who: Participant;
}
/** Somebody else's comment needs no facts: in a discussion most of them are. A text for many leaves it to the page whose it is. */
const commentSql = (at: Scope): Sql => {
  const { fact, person } = at.viewer;
  const facts = `json_build_object('audience', ${at.row}.audience, 'authorId', ${at.row}.author_id, 'deletedAt', ${at.row}.deleted_at,
    'person', ${fact?.('person') ?? person}, 'who', ${fact?.('participant') ?? participantSql(at, placeOfPart(at.row))})`;
  return fact ? facts : `case when ${at.row}.author_id = ${person} then ${facts} end`;
};
const withParticipant = (at: Scope, facts: Sql): Sql => `(${participantSql(at, placeOfPart(at.row))})::jsonb || ${facts}`;

export const discussionReads: readonly Reads[] = [
  ...searchReads,
  { factOf: 'BoardCase', name: 'participant', json: (at) => participantSql(at, placeOfCase(at.row)) },
  { heldBy: 'BoardCase', tables: ['thread', 'comment', 'comment_version', 'mention'] },
  {
    type: 'Thread',
    table: 'thread',
    node: 'Thread',
    visible: readable,
    patient: (row) => `${row}.patient_id`,
    fields: {
      id: publicId('Thread'),
      audience: column('audience'),
      // A thread and its comments have one audience: who reads the one reads the others.
      comments: connection('Comment', (at, comment) => `${comment}.thread_id = ${at.row}.id`, oldestFirst, { visible: 'implied' }),
      boardCase: itsCase,
      anchor: embedded('Anchor', ({ row }) => `${row}.anchor is not null`),
      questionTo: column('question_to'),
      createdAt: time('created_at'),
      resolvedAt: time('resolved_at'),
      resolvedBy: one('Person', (at, person) => `${person}.id = ${at.row}.resolved_by`, { visible: 'implied' }),
      mayReply: computed<ThreadFacts>(threadFacts, (facts) => mayWriteTo(facts, facts.audience)),
      mayResolve: computed<ThreadFacts>(threadFacts, (facts) => !facts.resolved && mayWriteTo(facts, facts.audience)),
      mayReopen: computed<ThreadFacts>(threadFacts, (facts) => facts.resolved && mayWriteTo(facts, facts.audience)),
    },
  },
  ...anchorReads,
  ...draftReads,
  {
    type: 'Comment',
    table: 'comment',
    node: 'Comment',
    visible: readable,
    patient: (row) => `${row}.patient_id`,
    fields: {
      id: publicId('Comment'),
      threadId: publicId('Thread', 'thread_id'),
      boardCase: itsCase,
      author: one('Person', (at, person) => `${person}.id = ${at.row}.author_id`, { visible: 'implied' }),
      body: column('body'),
      audience: column('audience'),
      createdAt: time('created_at'),
      editedAt: time('edited_at'),
      deletedAt: time('deleted_at'),
      // Only its author deletes a comment.
      deletedBy: one('Person', (at, person) => `${person}.id = ${at.row}.author_id and ${at.row}.deleted_at is not null`, {
        visible: 'implied',
      }),
      version: column('version'),
      mentions: list(
        'Person',
        (at, person) => `${person}.id in (select m.person_id from mention m where m.comment_id = ${at.row}.id)`,
        (person) => `${person}.name, ${person}.id`,
        { visible: 'implied' },
      ),
      earlierVersions: list(
        'CommentVersion',
        (at, earlier) => `${earlier}.comment_id = ${at.row}.id and ${at.row}.deleted_at is null`,
        (earlier) => `${earlier}.version`,
        { visible: 'implied' },
      ),
      mayEdit: computed<CommentFacts | null>(
        commentSql,
        (facts) => facts !== null && whyNotEdit(facts, facts.person) === null && mayWriteTo(facts.who, facts.audience),
      ),
    },
  },
  {
    type: 'CommentVersion',
    table: 'comment_version',
    visible: readable,
    fields: { version: column('version'), body: column('body'), writtenAt: time('written_at') },
  },
  {
    extends: 'BoardCase',
    fields: {
      threads: connection('Thread', ofCase, oldestFirst, { visible: 'implied' }),
      comments: connection('Comment', ofCase, oldestFirst, { visible: 'implied' }),
      commentCount: value((at) => `(select count(*)::int from comment c where ${ofCase(at, 'c')} and c.deleted_at is null)`),
      mayComment: computed<Participant>(
        (at) => participantSql(at, placeOfCase(at.row)),
        (who) => mayWriteTo(who, 'BOARD'),
      ),
      mayCommentToReferrer: computed<Participant>(
        (at) => participantSql(at, placeOfCase(at.row)),
        (who) => mayWriteTo(who, 'REFERRER'),
      ),
    },
  },
  {
    extends: 'Board',
    fields: {
      openQuestions: connection(
        'Thread',
        ({ row, viewer }, thread, args) => {
          const discipline = args.parameter('discipline', 'text');
          return `${thread}.board_id = ${row}.id and ${isOpenQuestion(thread)} and ${seesCaseAsBoard(viewer, `${thread}.board_id`, `${thread}.case_id`)}${
            discipline ? ` and ${thread}.question_to = ${discipline}` : ''
          }`;
        },
        oldestFirst,
        { visible: 'implied' },
      ),
    },
  },
  {
    extends: 'Inbox',
    fields: {
      openQuestions: connection('Thread', (at, thread) => asksMyDiscipline(at.viewer, thread), oldestFirst, { visible: 'implied' }),
      mentions: connection(
        'Comment',
        (_at, comment) => `${comment}.deleted_at is null`,
        // By the mention's own time, which is its comment's: its index then leads to the newest without reading all there ever were.
        () => [
          { sql: ({ row }) => `${row}.mentioned_at`, type: 'timestamptz', descending: true },
          { sql: ({ row }) => `${row}.id`, type: 'uuid', descending: true },
        ],
        {
          from: (at, comment) =>
            `(select c.*, m.created_at as mentioned_at from mention m join comment c on c.id = m.comment_id where m.person_id = ${at.viewer.person}) ${comment}`,
        },
      ),
    },
  },
];

function threadFacts(at: Scope): Sql {
  return withParticipant(at, `jsonb_build_object('audience', ${at.row}.audience, 'resolved', ${at.row}.resolved_at is not null)`);
}
