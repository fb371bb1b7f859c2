import { organisesCase } from '#boards';
import { array, computed, list, type Reads, type Scope, type Sql } from '#reads';
import { stillWaitedFor } from '../domain/asked.js';
import { whyNotGiveOpinion, whyNotTaking, whyNotUnseal, type ReviewAtHand } from '../domain/policy.js';
import { whyNotDecline, whyNotReassign } from '../domain/request.js';
import { reviewAtHandSql } from './sees-opinion.js';

interface ViewerAtReview extends ReviewAtHand {
  readonly discipline: string | null;
  readonly given: boolean;
  readonly chairs: boolean;
}

interface AskedFacts extends ReviewAtHand {
  readonly asked: readonly { readonly discipline: string; readonly dueAt: string | null; readonly answered: boolean }[];
}

const atThisReview = (at: Scope): Sql => reviewAtHandSql(at, at.row);

const askedSql = ({ row }: Scope): Sql => `(select coalesce(json_agg(json_build_object('discipline', q.discipline, 'dueAt', q.due_at,
  'answered', q.answered_at is not null) order by q.position), '[]') from asked_opinion q where q.review_id = ${row}.id)`;

const openlyAskedSql = ({ row }: Scope): Sql =>
  `array(select q.person_id from asked_opinion q where q.review_id = ${row}.id and q.answered_at is null order by q.position)`;

/** What opinions add to a review. Everything here but `opinions` shows at most that a discipline has answered (OPIN-2). */
export const reviewOpinionReads: Reads = {
  extends: 'Review',
  fields: {
    opinions: list(
      'Opinion',
      (at, opinion) => `${opinion}.review_id = ${at.row}.id`,
      (opinion) => `${opinion}.submitted_at, ${opinion}.id`,
    ),
    // By name, not by time: the order in which they came is nobody's business while the seal holds.
    answeredDisciplines: array(
      ({ row }) => `array(select a.discipline from answered_discipline a where a.review_id = ${row}.id order by a.discipline)`,
    ),
    missingDisciplines: array(
      ({ row }) => `array(select q.discipline from asked_opinion q where q.review_id = ${row}.id and q.answered_at is null
        group by q.discipline order by min(q.position))`,
    ),
    mayGiveOpinion: computed<ViewerAtReview>(atThisReview, (facts) => !facts.given && whyNotGiveOpinion(facts, facts) === null),
    mayUnseal: computed<ViewerAtReview>(atThisReview, (facts) => whyNotUnseal(facts.chairs, facts) === null),
    mayReassignOpinions: computed<ReviewAtHand & { organises: boolean }>(
      (at) => reviewAtHandSql(at, at.row, `'organises', ${organisesCase(at.viewer, `${at.row}.board_id`, `${at.row}.case_id`)}`),
      (facts) => whyNotReassign(facts.organises, whyNotTaking(facts)) === null,
    ),
    mayDeclineOpinion: computed<ReviewAtHand & { asked: (string | null)[]; person: string | null }>(
      (at) => reviewAtHandSql(at, at.row, `'asked', ${openlyAskedSql(at)}, 'person', ${at.viewer.fact?.('person') ?? at.viewer.person}`),
      (facts) => whyNotDecline(facts.person !== null && facts.asked.includes(facts.person), whyNotTaking(facts)) === null,
    ),
    unsealingNeedsReason: computed<AskedFacts>(
      (at) => `json_build_object('sealed', ${at.row}.sealed, 'asked', ${askedSql(at)})`,
      ({ sealed, asked }, now) =>
        sealed &&
        stillWaitedFor(
          asked.map((one) => ({ ...one, dueAt: one.dueAt === null ? null : new Date(one.dueAt) })),
          now,
        ).length > 0,
    ),
  },
};
