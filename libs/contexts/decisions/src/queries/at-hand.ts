import { standingFactsSql, standingFromFacts, type Standing, type StandingFacts } from '#boards';
import type { Reads, Scope, Sql } from '#reads';
import type { ProposalAtHand, ReviewAtHand } from '../domain/policy.js';

/** What the commands load under lock, for the same policy: `review` is the alias of a row of review, and `c` its case. */
const reviewSql = ({ viewer }: Scope, review: string): Sql => `
  'standing', ${viewer.fact?.('standing') ?? standingFactsSql(viewer, `${review}.board_id`, `${review}.case_id`)},
  'status', c.status,
  'priority', c.priority,
  'sealed', ${review}.sealed,
  'latest', not exists (select from review later where later.case_id = ${review}.case_id and later.number > ${review}.number)`;

export const reviewAtHandSql = (at: Scope): Sql =>
  `(select json_build_object(${reviewSql(at, at.row)}) from board_case c where c.id = ${at.row}.case_id)`;

/** The viewer's ballot that somebody took by phone and they have not confirmed. */
const ballotToConfirm = ({ viewer }: Scope, proposal: string): Sql => `select b.proposal_id from ballot b
  where b.proposal_id = ${proposal}.id and b.revision = ${proposal}.revision and b.voter_id = ${viewer.person} and b.taken_by is not null and b.confirmed_at is null`;

/** What the text of a case leaves to the page: who is looking. */
export const ofTheViewer: readonly Reads[] = [
  { factOf: 'BoardCase', name: 'standing', json: ({ row, viewer }) => standingFactsSql(viewer, `${row}.board_id`, `${row}.id`) },
  {
    askedOf: 'BoardCase',
    name: 'toConfirm',
    rows: (at) => `select l.proposal_id from review r join proposal p on p.review_id = r.id
      cross join lateral (${ballotToConfirm(at, 'p')}) l where r.case_id = ${at.row}.id`,
  },
];

/** The same for a row of proposal. */
export const proposalAtHandSql = (at: Scope): Sql => `(select json_build_object(${reviewSql(at, 'rv')},
  'toConfirm', ${at.viewer.ofRow ? `${at.row}.id = any (${at.viewer.ofRow('toConfirm')})` : `exists (${ballotToConfirm(at, at.row)})`},
  'ratifiedAs', (select d.id from decision d where d.proposal_id = ${at.row}.id and d.revision = ${at.row}.revision))
  from review rv join board_case c on c.id = rv.case_id where rv.id = ${at.row}.review_id)`;

export type ReviewFacts = ReviewAtHand & { readonly standing: StandingFacts };
export type ProposalFacts = ProposalAtHand & { readonly standing: StandingFacts };

export const asking = ({ standing }: ReviewFacts, now: Date): Standing => standingFromFacts(standing, now);
