import type { Reader } from '#database';
import type { Actor } from '#kernel';
import type { Subject } from './subject.js';

/** Somebody and what they watch, or ask to. */
export interface Pair {
  readonly actor: Actor;
  readonly subject: Subject;
}

// A guest has the stream of their own case until their date, and never the board's. Whoever is on the board's side of a case has the
// board's stream of it and not the referrer's: both would write different figures into one cache.
const text = `
  select p.n
  from unnest($1::int[], $2::uuid[], $3::uuid[], $4::text[], $5::uuid[], $6::uuid[], $7::uuid[])
    as p (n, person, account_organisation, kind, subject, board, organisation)
  cross join lateral (select
    exists (select from board_member m where m.person_id = p.person and m.board_id = p.board and m.left_at is null) as member,
    exists (select from board_guest g where g.person_id = p.person and g.case_id = p.subject and g.expires_at > $8) as guest,
    -- Kept away from the case by a conflict of interest (DEC-4).
    case when p.kind in ('case', 'referral') then p.subject = any (app_excluded_from(p.person)) else false end as excluded,
    p.account_organisation = p.organisation
      or exists (select from affiliation a where a.person_id = p.person and a.organisation_id = p.organisation) as follows
  ) held
  where case p.kind
    when 'case' then (held.member or held.guest) and not held.excluded
    when 'board' then held.member
    when 'referral' then held.follows and (held.excluded or not held.member and not held.guest)
    -- A guest of a case that is on the agenda watches the meeting too; what they ask for shows them their own case.
    when 'meeting' then held.member or attends_as_guest(p.subject, p.person, $8)
    when 'organisation' then held.follows
    when 'inbox' then p.person = p.subject
    else false
  end`;

const readsReferrals = 'referrals:read';

/** Which of the pairs hold at this time: one statement for all of them, at `watch` and at every sweep alike. */
export async function pairsThatHold<P extends Pair>(reader: Reader, pairs: readonly P[], now: Date): Promise<Set<P>> {
  const asked = pairs.filter(
    ({ actor }) => actor.kind === 'person' || (actor.kind === 'serviceAccount' && actor.scopes.includes(readsReferrals)),
  );
  if (asked.length === 0) return new Set();
  const { rows } = await reader.pool.query<{ n: number }>({
    name: 'live_rights',
    text,
    values: [
      asked.map((_, index) => index),
      asked.map(({ actor }) => (actor.kind === 'person' ? actor.id : null)),
      asked.map(({ actor }) => (actor.kind === 'serviceAccount' ? actor.organisationId : null)),
      asked.map(({ subject }) => subject.kind),
      asked.map(({ subject }) => subject.id),
      asked.map(({ subject }) => subject.boardId),
      asked.map(({ subject }) => subject.organisationId),
      now,
    ],
  });
  return new Set(rows.map(({ n }) => asked[n]!));
}
