import { chairsCase, seesCaseAsBoard } from '#boards';
import { alertsToMeSql, ofLivingPatient, seesCase } from '#cases';
import { closesAsynchronously, expiringConditionsSql, implementationsToChaseSql, openActionsSql, openBallotsSql } from '#decisions';
import { asksMyDiscipline } from '#discussion';
import { viewerInPlace, type Sql, type ViewerSql } from '#reads';
import { afterDeath } from '../domain/item.js';

/** OPIN-5: asked of me as the named member, or as the substitute of somebody who let the date pass; of several disciplines it waits once. */
const opinions = ({ person }: ViewerSql): Sql =>
  `select 'OPINION', a.case_id, a.review_id, min(case when a.person_id = ${person} then r.opened_at else a.due_at end), min(a.due_at)
   from asked_opinion a join review r on r.id = a.review_id join board_case c on c.id = a.case_id
   where a.answered_at is null and r.superseded_at is null and c.status = 'IN_REVIEW'
     and (a.person_id = ${person} or (a.substitute_id = ${person} and a.due_at < now())) group by a.case_id, a.review_id`;

/** Whether a person has looked at a case since an instant. */
export type LookedSince = (person: Sql, caseId: Sql, since: Sql) => Sql;
/** As the person themselves may ask it: of one's own looks alone. */
const lookedOneself: LookedSince = (person, caseId, since) =>
  `exists (select from last_look l where l.person_id = ${person} and l.case_id = ${caseId} and l.at >= ${since})`;

/** DISC-3: until I look at the case again. */
const mentions = (viewer: ViewerSql, looked: LookedSince): Sql =>
  `select 'MENTION', m.case_id, m.comment_id, m.created_at, null::timestamptz
   from mention m join comment c on c.id = m.comment_id
   where m.person_id = ${viewer.person} and c.deleted_at is null
     and (m.audience = 'REFERRER' or ${seesCaseAsBoard(viewer, 'm.board_id', 'm.case_id')})
     and not ${looked('m.person_id', 'm.case_id', 'm.created_at')}`;

const questions = (viewer: ViewerSql): Sql =>
  `select 'QUESTION', t.case_id, t.id, t.created_at, null::timestamptz from thread t where ${asksMyDiscipline(viewer, 't')}`;

/** DEC-12: a ballot of mine that somebody took by phone. */
const ballots = ({ person }: ViewerSql): Sql =>
  `select 'BALLOT_TO_CONFIRM', b.case_id, b.proposal_id, max(b.cast_at), null::timestamptz from ballot b
   where b.voter_id = ${person} and b.taken_by is not null and b.confirmed_at is null group by b.case_id, b.proposal_id`;

/** MEET-6: drafted, in a case that I chair. */
const letters = (viewer: ViewerSql): Sql =>
  `select 'LETTER_TO_SIGN', l.case_id, l.id, l.drafted_at, null::timestamptz from letter l
   where l.status = 'DRAFT' and (l.kind <> 'PATIENT' or ${ofLivingPatient('l')}) and ${chairsCase(viewer, 'l.board_id', 'l.case_id')}`;

/** DEC-7: nobody has objected and the window has passed, in a case that I chair. Whether the quorum is met the review itself says. */
const closings = (viewer: ViewerSql): Sql =>
  `select 'CLOSING', p.case_id, p.id, p.proposed_at + make_interval(hours => coalesce((ch.content->'asynchronousClosing'->>'objectionWindowHours')::integer, 48)), null::timestamptz
   from proposal p join review r on r.id = p.review_id join charter ch on ch.id = r.charter_id join board_case c on c.id = p.case_id
   where p.ratified_at is null and r.superseded_at is null and c.status = 'IN_REVIEW' and ${chairsCase(viewer, 'p.board_id', 'p.case_id')}
     and ${closesAsynchronously('ch.content')}
     and p.proposed_at + make_interval(hours => coalesce((ch.content->'asynchronousClosing'->>'objectionWindowHours')::integer, 48)) <= now()
     and exists (select from ballot b where b.proposal_id = p.id and b.revision = p.revision and b.choice = 'APPROVE')
     and not exists (select from ballot b where b.proposal_id = p.id and b.revision = p.revision and b.choice = 'OBJECT')`;

/**
 * [INBOX-1] Everything that waits for this viewer: rows (kind text, case_id uuid, subject_id uuid, since timestamptz, due timestamptz). Each part is
 * the face of the context that owns the rule; a case that they may not read has nothing for them.
 */
export function itemsSql(viewer: ViewerSql, looked = lookedOneself): Sql {
  const { person } = viewer;
  const faces = [
    alertsToMeSql(person),
    openActionsSql(person),
    expiringConditionsSql(person),
    implementationsToChaseSql(person),
    openBallotsSql(person),
    opinions(viewer),
    questions(viewer),
    mentions(viewer, looked),
    ballots(viewer),
    letters(viewer),
    closings(viewer),
  ].map((face) => `select * from (${face}) face(kind, case_id, subject_id, since, due)`);
  return `select i.kind, i.case_id, i.subject_id, i.since::timestamptz as since, i.due::timestamptz as due from (${faces.join(' union all ')}) i
    where exists (select from board_case ic where ic.id = i.case_id and (i.kind in (${afterDeath.map((kind) => `'${kind}'`).join(', ')}) or ${ofLivingPatient('ic')})
      and case when i.kind in ('ACTION', 'MENTION') then ${seesCase(viewer, 'ic')} else ${seesCaseAsBoard(viewer, 'ic.board_id', 'ic.id')} end)`;
}

/**
 * The same for everybody in `people` (a name with a column `id`) in one case: rows with person_id before the others. Read by a role that sees
 * both sides of the case, so the predicates of each face alone say what is whose.
 */
export const everybodysItemsSql = (people: Sql, caseId: Sql): Sql =>
  `select whose.id as person_id, i.* from ${people} whose cross join lateral (
    ${itemsSql(viewerInPlace({ person: 'whose.id' }), (person, of, since) => `app_looked_since(${person}, ${of}, ${since})`)}) i
   where i.case_id = ${caseId}`;
