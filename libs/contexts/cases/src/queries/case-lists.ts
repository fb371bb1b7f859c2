import { seesCaseAsBoard } from '#boards';
import { seesOrganisation } from '#organisations';
import { ofLivingPatient } from './life-faces.js';
import { connection, type ArgumentsSql, type ConnectionRead, type KeysetColumn, type Sql } from '#reads';

const byId: KeysetColumn = { sql: ({ row }) => `${row}.id`, type: 'uuid' };

/** Each order that the worklist offers has its index (timeline 0001); the last column makes it total. */
const orders: Record<string, readonly KeysetColumn[]> = {
  UPDATED_AT_DESC: [
    { sql: ({ row }) => `${row}.updated_at`, type: 'timestamptz', descending: true },
    { ...byId, descending: true },
  ],
  SUBMITTED_AT_ASC: [{ sql: ({ row }) => `${row}.submitted_at`, type: 'timestamptz' }, byId],
  PRIORITY_THEN_WAITING: [
    // Untriaged first, because nobody has looked yet; what is decided or has ended last. Word for word the index's expression.
    {
      sql: ({ row }) =>
        `(case when ${row}.status in ('SUBMITTED', 'AWAITING_INFORMATION', 'IN_REVIEW') then coalesce(${row}.priority, 'P0') else 'P9' end)`,
      type: 'text',
    },
    { sql: ({ row }) => `${row}.submitted_at`, type: 'timestamptz' },
    byId,
  ],
};

const all = (...conditions: (Sql | undefined)[]): Sql => conditions.filter((condition) => condition !== undefined).join(' and ');
const when = (parameter: Sql | undefined, condition: (parameter: Sql) => Sql): Sql | undefined => parameter && condition(parameter);

/** A board's worklist, for those who read the board's side of the case: members, its audience, guests for theirs. */
export const boardCasesOf: ConnectionRead = connection(
  'BoardCase',
  ({ viewer }, row, args) =>
    all(
      `${row}.board_id = ${args.key('boardId', 'Board')}`,
      seesCaseAsBoard(viewer, `${row}.board_id`, `${row}.id`),
      when(args.parameter('filter.status', 'text[]'), (status) =>
        // Of one status the index brings the page in order; for `= any` Postgres reads the board until the page is full.
        args.isSingle('filter.status') ? `${row}.status = (${status})[1]` : `${row}.status = any (${status})`,
      ),
      when(args.parameter('filter.priority', 'text[]'), (priority) => `${row}.priority = any (${priority})`),
      when(args.parameter('filter.painType', 'text[]'), (painType) => `${row}.pain_profile->>'type' = any (${painType})`),
      when(args.parameter('filter.search', 'text'), (search) => searched(row, search, args.key('boardId', 'Board')!)),
      args.constant('filter.awaitingMyOpinion') === true ? `exists (${askedOfMe(row, viewer.person)})` : undefined,
      args.constant('filter.awaitingMyOpinion') === false ? `not exists (${askedOfMe(row, viewer.person)})` : undefined,
    ),
  (args) => orders[String(args.constant('orderBy') ?? 'UPDATED_AT_DESC')]!,
  { visible: 'implied' },
);

/** What a review asked that a later one has superseded is owed no more. */
const ofLatestReview = `not exists (select from review r where r.id = a.review_id and r.superseded_at is not null)`;

/** *Needs my opinion* means asked of me: as the named member, or as the substitute of somebody who let the date pass (OPIN-5). */
const askedOfMe = (row: string, person: Sql): Sql =>
  `select from asked_opinion a where a.case_id = ${row}.id and a.answered_at is null and ${row}.status = 'IN_REVIEW' and ${ofLivingPatient(row)} and ${ofLatestReview}
     and (a.person_id = ${person} or (a.substitute_id = ${person} and a.due_at < now()))`;

/**
 * What `searchCases` finds on this board (timeline 0014), at most the thousand latest referred; here in the list's own order and beside its
 * other filters.
 */
const searched = (row: string, search: Sql, board: Sql): Sql =>
  `${row}.id = any (array(select found.case_id from search_cases(${search}, ${board}, 1000) found))`;

/** An organisation's own referrals, ordered by what its side may see. */
export const referralsOf: ConnectionRead = connection(
  'BoardCase',
  (at, row, args: ArgumentsSql) =>
    all(
      `${row}.organisation_id = ${at.row}.id`,
      seesOrganisation(at.viewer, `${at.row}.id`),
      when(args.parameter('changedSince', 'timestamptz'), (since) => `${row}.referral_updated_at > ${since}`),
      when(args.parameter('status', 'text[]'), (status) => `${row}.status = any (${status})`),
    ),
  () => [
    { sql: ({ row }) => `${row}.referral_updated_at`, type: 'timestamptz', descending: true },
    { ...byId, descending: true },
  ],
  { visible: 'implied' },
);
