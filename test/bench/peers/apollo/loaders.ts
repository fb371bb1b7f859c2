import DataLoader from 'dataloader';
import type pg from 'pg';
import * as columns from './columns.js';

export type Row = Record<string, unknown> & { readonly id: string };

/** One request's loaders: each turns the ids that a level of the answer needs into one statement. */
export function loadersOver(pool: pg.Pool) {
  const rowsOf = async (name: string, text: string, ids: readonly string[]): Promise<Row[]> =>
    (await pool.query<Row>({ name, text, values: [ids] })).rows;
  /** One row for each id. */
  const one = (name: string, text: string, key = 'id') =>
    new DataLoader<string, Row | null>(async (ids) => {
      const found = new Map((await rowsOf(name, text, ids)).map((row) => [row[key] as string, row]));
      return ids.map((id) => found.get(id) ?? null);
    });
  /** A list for each id, in the order in which the statement answers. */
  const many = (name: string, text: string, key: string) =>
    new DataLoader<string, Row[]>(async (ids) => {
      const lists = new Map<string, Row[]>(ids.map((id) => [id, []]));
      for (const row of await rowsOf(name, text, ids)) lists.get(row[key] as string)!.push(row);
      return ids.map((id) => lists.get(id)!);
    });
  const c = columns;
  return {
    cases: one('case', `select ${c.caseColumns} from board_case c where id = any ($1)`),
    previousCases: many(
      'previous',
      `select ${c.caseColumns} from board_case c where patient_id = any ($1) order by submitted_at desc, id desc`,
      'patientId',
    ),
    patients: one('patient', `select ${c.patientColumns} from patient p where id = any ($1)`),
    people: one('person', `select ${c.personColumns} from person p where id = any ($1)`),
    procedures: one('procedure', `select ${c.procedureColumns} from procedure p where id = any ($1)`),
    organisations: one('organisation', `select id, name from organisation where id = any ($1)`),
    boards: one('board', `select id, name from board where id = any ($1)`),
    charters: one(
      'charter',
      `select distinct on (board_id) id, board_id as "boardId", content from charter where board_id = any ($1) order by board_id, version desc`,
      'boardId',
    ),
    members: many(
      'members',
      `select ${c.memberColumns} from board_member m where board_id = any ($1) and left_at is null
       order by array_position(array['CHAIR', 'COORDINATOR', 'MEMBER', 'GUEST', 'OBSERVER'], role), joined_at, person_id`,
      'boardId',
    ),
    imaging: many('imaging', `select ${c.imagingColumns} from imaging_study i where case_id = any ($1) order by position, id`, 'caseId'),
    information: many(
      'information',
      `select ${c.informationColumns} from information_item i where case_id = any ($1) order by requested_at, position, id`,
      'caseId',
    ),
    reviews: many('reviews', `select ${c.reviewColumns} from review r where case_id = any ($1) order by number`, 'caseId'),
    asked: many('asked', `select ${c.askedColumns} from asked_opinion a where review_id = any ($1) order by position, id`, 'reviewId'),
    answered: many(
      'answered',
      `select review_id as "reviewId", discipline from answered_discipline where review_id = any ($1) order by discipline`,
      'reviewId',
    ),
    opinions: many(
      'opinions',
      `select ${c.opinionColumns} from opinion o where review_id = any ($1) order by submitted_at, id`,
      'reviewId',
    ),
    proposals: one('proposal', `select ${c.proposalColumns} from proposal p where review_id = any ($1)`, 'reviewId'),
    ballots: many(
      'ballots',
      `select ${c.ballotColumns} from ballot b join proposal p on p.id = b.proposal_id and p.revision = b.revision
       where proposal_id = any ($1) order by cast_at, voter_id`,
      'proposalId',
    ),
    decisions: one(
      'decision',
      `select distinct on (review_id) ${c.decisionColumns} from decision d where review_id = any ($1) order by review_id, revision desc`,
      'reviewId',
    ),
    decisionsById: one('decision by id', `select ${c.decisionColumns} from decision d where id = any ($1)`),
    supersedingDecisions: one('superseding', `select ${c.decisionColumns} from decision d where supersedes_id = any ($1)`, 'supersedesId'),
    decisionBallots: many(
      'decision ballots',
      `select ${c.decisionBallotColumns}, coalesce(b.confirmed_at, v.confirmed_at) as "confirmedAt" from decision_ballot b
       join decision d on d.id = b.decision_id
       left join ballot v on v.proposal_id = d.proposal_id and v.revision = d.revision and v.voter_id = b.voter_id
       where decision_id = any ($1) order by b.cast_at, b.voter_id`,
      'decisionId',
    ),
    dissents: many('dissents', `select ${c.dissentColumns} from dissent d where decision_id = any ($1) order by id`, 'decisionId'),
    commentCounts: one(
      'comment count',
      `select case_id as id, count(*)::int as count from comment where case_id = any ($1) and deleted_at is null group by 1`,
    ),
    latestComments: many(
      'latest comments',
      `select ${c.commentColumns} from unnest($1::uuid[]) ids (id), lateral (
         select * from comment where case_id = ids.id order by created_at desc, id desc limit 3) k order by k.created_at, k.id`,
      'caseId',
    ),
    threads: many('threads', `select ${c.threadColumns} from thread t where case_id = any ($1) order by created_at, id`, 'caseId'),
    comments: many('comments', `select ${c.commentColumns} from comment k where thread_id = any ($1) order by created_at, id`, 'threadId'),
  };
}

export type Loaders = ReturnType<typeof loadersOver>;
